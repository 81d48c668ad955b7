import type {Rule} from '../../model/rule.ts';
import type {ControlStatement, Holder, Share} from '../../model/timeline.ts';
import {byFrequency} from '../events/by-frequency.ts';
import {dayFromNumber} from '../events/days.ts';
import {blocOfAlignment} from '../lexicon/camps.ts';
import type {World} from '../lexicon/entities.ts';
import {witnesses} from './origins.ts';
import type {Said} from './said.ts';
import type {SideNames} from './side-names.ts';

type Shared = Said & {share: Share};

const isImpartial = (world: World, {statement}: Said): boolean =>
	blocOfAlignment(world.sources.get(statement.origin)?.alignment) === null;

const shareKey = ({share}: Shared): string => `${share.min} ${share.max}`;

/** The shares of one side that a rule rests on. Of each voice only the last word is given here, the latest last. */
const chosenUnder = (rule: Rule, world: World, told: readonly Shared[]): readonly Shared[] => {
	if (rule === 'range') return told;
	if (rule === 'best') return [told.findLast(one => isImpartial(world, one)) ?? (told.at(-1) as Shared)];
	if (rule === 'lowest') {
		const least = Math.min(...told.map(({share}) => share.max ?? share.min));
		return told.filter(({share}) => (share.max ?? share.min) === least);
	}

	const keys = told.map(shareKey);
	const [first] = byFrequency(keys);
	const most = keys.filter(key => key === first).length;
	return told.filter(one => keys.filter(key => key === shareKey(one)).length === most);
};

const hullOf = (told: readonly Shared[]): Share => ({
	min: Math.min(...told.map(({share}) => share.min)),
	max: told.some(({share}) => share.max === null)
		? null
		: Math.max(...told.map(({share}) => share.max ?? share.min)),
});

/**
 * What is told of how much of a wider place each side has, under a rule: the lowest share, the latest one by who is no party to the war, the
 * range of all, the one that most origins tell (of equals their range). Only each origin's last word counts; a city itself is held by nobody.
 *
 * @param said what is told as a fact, in the order of the days.
 */
export const shareStatement = (
	rule: Rule,
	world: World,
	said: readonly Said[],
	names: SideNames,
): Omit<ControlStatement, 'around' | 'words'> => {
	const last = new Map<string, Shared>();
	for (const one of said) {
		const key = `${one.side} ${one.statement.voice}`;
		last.delete(key);
		if (one.share && one.act === 'holds') last.set(key, {...one, share: one.share});
	}

	const sides = new Map<string, Shared[]>();
	for (const one of last.values()) sides.set(one.side, [...(sides.get(one.side) ?? []), one]);
	const chosen = [...sides].map(([side, told]) => ({side, told: chosenUnder(rule, world, told)}));
	const days = chosen.flatMap(({told}) => told.flatMap(one => one.window?.to ?? []));
	return {
		rule,
		status: 'parts',
		day: days.length > 0 ? dayFromNumber(Math.max(...days)) : null,
		holders: chosen.map(
			({side, told}): Holder => ({
				side,
				name: names(side),
				extent: null,
				share: hullOf(told),
				...witnesses(
					world,
					told.map(one => one.statement),
				),
			}),
		),
		left: [],
		against: [],
		background: false,
	};
};
