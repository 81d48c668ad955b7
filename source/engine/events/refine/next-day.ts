import type {Claim, ClaimType} from '../../../model/claim.ts';
import {cumulativeDays, gapBetween, lengthOf, type Window} from '../days.ts';
import type {Group, Leaving, Tale} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import {equalSides, type Join, type Refiner} from './refiner.ts';

/** Once done they are done: told of two days in a row, it is one that lasted over midnight or that one outlet dates by its own day. */
const once: ReadonlySet<ClaimType> = new Set<ClaimType>([
	'territory-gained',
	'territory-left',
	'assault',
	'capture',
	'killing',
	'agreement',
	'bombing',
	'looting',
]);
/** The toll of several days has its own. */
const tales: ReadonlySet<Tale> = new Set<Tale>(['plain', 'individual', 'execution']);
/** Longer than from one day to the next but one, and it is a series. */
const longestDays = 3;

const windowOf = (group: Group): Window | null => {
	const windows = group.flatMap(({window}) => window ?? []);
	if (windows.length === 0) return null;
	return {
		from: Math.min(...windows.map(({from}) => from)),
		to: Math.max(...windows.map(({to}) => to)),
	};
};

/** The reports that tell it; who denies it does not tell it a second time. */
const reportsOf = (group: Group): Set<string> =>
	new Set(group.filter(({claim}) => claim.modality !== 'denied').map(({report}) => report.id));

const votersOf = (group: Group): Set<string> =>
	new Set(group.filter(({claim}) => claim.counts.length > 0).map(({origin}) => origin));

const isApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every(one => !b.has(one));

const sidesOf = (group: Group): Set<string> => new Set(group.flatMap(({actors}) => [...actors]));
const victimsOf = (group: Group): Set<string> => new Set(group.flatMap(({victims}) => [...victims]));

/** Tried one day and done the next are two; heard of one day and told the next is one. */
const isDone = ({modality}: Claim): boolean => modality !== 'attempted' && modality !== 'intended';

const isSubset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	[...a].every(one => b.has(one)) || [...b].every(one => a.has(one));

/** Won back is not won: between the two it was lost. */
const isWonBack = (group: Group): boolean => group.some(({retaken}) => retaken);

const leavings = (group: Group): Set<Leaving | null> => new Set(group.map(({leaving}) => leaving));

/** Handed over on one day and driven out on the next are two: a deal leaves nobody to be driven out. */
const leftOtherwise = (a: Group, b: Group): boolean => {
	const [one, other] = [leavings(a), leavings(b)];
	return (one.has('deal') && other.has('pressed')) || (one.has('pressed') && other.has('deal'));
};

/** Whether two groups tell of the same people on days beside each other, and no report and no counting voice tells both. */
const goesOver = (a: Group, b: Group): boolean => {
	const [one, other] = [windowOf(a), windowOf(b)];
	if (!one || !other || gapBetween(one, other) > 1) return false;
	const hull = {from: Math.min(one.from, other.from), to: Math.max(one.to, other.to)};
	return (
		lengthOf(hull) <= longestDays &&
		(a[0].claim.type === 'killing' ? mayBeSame : equalSides)(sidesOf(a), sidesOf(b)) &&
		(a[0].claim.type === 'killing' ? isSubset : mayBeSame)(victimsOf(a), victimsOf(b)) &&
		isWonBack(a) === isWonBack(b) &&
		!leftOtherwise(a, b) &&
		isApart(reportsOf(a), reportsOf(b)) &&
		isApart(votersOf(a), votersOf(b))
	);
};

/** "Last night", "at dawn today", "yesterday": what happens once, told by several outlets of days beside each other, happened once. */
export const nextDay: Refiner = {
	unitsOf: ({claim, tale, sharp, window, standing}) =>
		standing === 'event' &&
		once.has(claim.type) &&
		tales.has(tale) &&
		window &&
		!(claim.type === 'killing' && lengthOf(window) >= cumulativeDays) &&
		(claim.modality === 'asserted' || claim.modality === 'unknown')
			? sharp.map(place => `${claim.type}|${tale}|${place}`)
			: [],
	joinsIn(told, {groupOf}) {
		const groups = [...new Set(told.map(groupOf))]
			.filter(group => group.every(({claim}) => claim.type === group[0].claim.type && isDone(claim)))
			.map(group => ({group, window: windowOf(group) as Window}))
			.sort((a, b) => a.window.from - b.window.from || a.window.to - b.window.to);
		const joins: Join[] = [];
		const used = new Set<Group>();
		for (const [at, {group, window}] of groups.entries()) {
			// What went over to a next day does not go on to a third.
			if (used.has(group)) continue;
			const next = groups
				.slice(at + 1)
				.find(
					other =>
						other.window.from > window.to + 1 || (!used.has(other.group) && goesOver(group, other.group)),
				);
			if (!next || next.window.from > window.to + 1) continue;
			joins.push([group[0], next.group[0]]);
			used.add(group).add(next.group);
		}

		return joins;
	},
};
