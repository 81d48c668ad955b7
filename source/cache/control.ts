import {changesOn} from '../engine/fronts/front-changes.ts';
import type {Timelines} from '../engine/fronts/timelines.ts';
import type {World} from '../engine/lexicon/entities.ts';
import type {Analysis} from '../model/analysis.ts';
import type {ControlChange} from '../model/front.ts';
import type {ClaimId, PlaceId} from '../model/ids.ts';
import {defaultRule, type Rule, rules} from '../model/rule.ts';
import type {ControlStatement} from '../model/timeline.ts';

/** Who is told to have a place now: as much as a map shows of it. */
export type ControlNow = Pick<ControlStatement, 'status' | 'words'> & {holders: readonly {side: string}[]};

/** What there is already when a summary is made, so that it is made once. */
export type Told = {
	timelinesUnder(rule: Rule): Timelines;
	/** The position of the event that a claim is part of. */
	eventOf(claim: ClaimId): number | undefined;
};

/** Who has each place of whose control something is told, under every rule. */
export const controlNow = (
	_analysis: Analysis,
	_world: World,
	{timelinesUnder}: Told,
): Record<PlaceId, Record<Rule, ControlNow>> => {
	const found: Record<PlaceId, Record<Rule, ControlNow>> = {};
	for (const place of timelinesUnder(defaultRule).places) {
		const under = {} as Record<Rule, ControlNow>;
		for (const rule of rules) {
			const current = timelinesUnder(rule).of(place)?.current;
			if (!current) continue;
			const {status, words, holders} = current;
			under[rule] = {status, words, holders: holders.map(({side}) => ({side}))};
		}

		found[place] = under;
	}

	return found;
};

const inOrder = ({date, place}: ControlChange): string => `${date.from} ${date.to} ${place}`;

const made = new WeakMap<Analysis, readonly ControlChange[]>();

const changesIn = (analysis: Analysis, world: World, told: Told): readonly ControlChange[] => {
	const known = made.get(analysis);
	if (known) return known;
	const disagreements = new Map(analysis.disagreements.map(one => [one.id as string, one]));
	const timelines = told.timelinesUnder(defaultRule);
	const changes = [...world.fronts.values()]
		.flatMap(front => changesOn(front, timelines, disagreements, world))
		.sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : Number(inOrder(a) > inOrder(b))));
	made.set(analysis, changes);
	return changes;
};

/** The places that are told to have changed hands, in the order of the days; the same under every rule. */
export const controlChanges = (analysis: Analysis, world: World, told: Told): ControlChange[] => [
	...changesIn(analysis, world, told),
];

/** For each of those changes the positions of the events that tell of it: what a filter asks, without the rest. */
export const changeEvents = (analysis: Analysis, world: World, told: Told): number[][] =>
	changesIn(analysis, world, told).map(({claims}) => [
		...new Set(claims.flatMap(id => told.eventOf(id) ?? [])),
	]);
