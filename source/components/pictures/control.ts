import {changesOn} from '../../engine/fronts/front-changes.ts';
import {createTimelines, type Timelines} from '../../engine/fronts/timelines.ts';
import type {World} from '../../engine/lexicon/entities.ts';
import type {Analysis} from '../../model/analysis.ts';
import type {ControlChange} from '../../model/front.ts';
import type {ClaimId, PlaceId} from '../../model/ids.ts';
import {defaultRule, type Rule} from '../../model/rule.ts';
import type {ControlStatement} from '../../model/timeline.ts';

/** A change of control, and the events that tell of it, as positions. */
export type ToldChange = ControlChange & {events: readonly number[]};

/** What the pictures ask about who has which place: over all reports, whatever a filter lists. */
export type Control = {
	/** Who is told to have a place; null where nobody tells. */
	statementOf(place: PlaceId, rule: Rule): ControlStatement | null;
	/** In the order of the days; the same under every rule. */
	readonly changes: readonly ToldChange[];
};

const byDay = (a: ControlChange, b: ControlChange): number => {
	const [one, other] = [`${a.date.from} ${a.date.to} ${a.place}`, `${b.date.from} ${b.date.to} ${b.place}`];
	return one < other ? -1 : Number(one > other);
};

/** Reads an analysis for its control of places when it is first asked. */
export const createControl = (analysis: Analysis, world: World): Control => {
	let read: ReturnType<typeof createTimelines> | null = null;
	const under = new Map<Rule, Timelines>();
	const timelines = (rule: Rule): Timelines => {
		read ??= createTimelines(analysis, world);
		const made = under.get(rule) ?? read.under(rule);
		under.set(rule, made);
		return made;
	};
	const find = (): ToldChange[] => {
		const eventOf = new Map<ClaimId, number>();
		for (const [index, {claims}] of analysis.events.entries())
			for (const {id} of claims) eventOf.set(id, index);
		const disagreements = new Map(analysis.disagreements.map(one => [one.id as string, one]));
		return [...world.fronts.values()]
			.flatMap(front => changesOn(front, timelines(defaultRule), disagreements, world))
			.map(change => ({
				...change,
				events: [...new Set(change.claims.flatMap(id => eventOf.get(id) ?? []))],
			}))
			.sort(byDay);
	};

	let changes: ToldChange[] | null = null;
	return {
		statementOf: (place, rule) => timelines(rule).of(place)?.current ?? null,
		get changes() {
			changes ??= find();
			return changes;
		},
	};
};
