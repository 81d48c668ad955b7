import {gapBetween, likeness} from '../days.ts';
import type {Geography} from '../geography.ts';
import type {Group, Mention} from '../mention.ts';

/** Two mentions that belong together, and with them their groups. */
export type Join = readonly [Mention, Mention];

/** What a refiner may ask besides what it is given. */
export type Scene = {
	/** The group of a mention as it was before this refiner. */
	groupOf(mention: Mention): Group;
	geography: Geography;
};

/**
 * Finds groups that tell of one happening for a reason that has a name. It looks at units: the mentions of one report, or those that share a
 * key. What it joins in one depends on nothing but the mentions given, in order, and on the groups in which they stand: so one more report
 * costs only the units that it touches.
 */
export type Refiner = {
	/** The keys under which a mention is looked at. */
	unitsOf: 'reports' | ((mention: Mention) => readonly string[]);
	joinsIn(told: readonly Mention[], scene: Scene): Join[];
};

/** Whether two mentions may speak of the same days. */
export const sameDays = (a: Mention, b: Mention): boolean =>
	a.window && b.window ? likeness(a.window, b.window) >= 0.5 : a.report.id === b.report.id;

/** Whether the days are the very same. */
export const equalDays = (a: Mention, b: Mention): boolean =>
	a.window?.from === b.window?.from && a.window?.to === b.window?.to;

/** Joins neighbours in the reading order of a report, where a rule says so. */
export const neighbours = (belong: (a: Mention, b: Mention) => boolean): Refiner => ({
	unitsOf: 'reports',
	joinsIn(told) {
		const joins: Join[] = [];
		for (let index = 1; index < told.length; index++) {
			const [a, b] = [told[index - 1] as Mention, told[index] as Mention];
			if (belong(a, b)) joins.push([a, b]);
		}

		return joins;
	},
});

/**
 * Joins what is told of one place by different reports, one after the other in time, where a rule says so. Whatever else stands under the key
 * stands between the two.
 */
export const oneAfterAnother = (
	keysOf: (mention: Mention) => readonly string[],
	belong: (before: Mention, later: Mention) => boolean,
): Refiner => ({
	unitsOf: keysOf,
	joinsIn(told, {groupOf}) {
		const ordered = told.toSorted((a, b) => (a.window?.from ?? 0) - (b.window?.from ?? 0));
		return ordered.slice(1).flatMap((later, index): Join[] => {
			const before = ordered[index] as Mention;
			const isOne =
				before.report !== later.report && belong(before, later) && groupOf(before) !== groupOf(later);
			return isOne ? [[before, later]] : [];
		});
	},
});

/** Whether the days of two lie no further apart than so many. */
export const within = (days: number, a: Mention, b: Mention): boolean =>
	a.window !== null && b.window !== null && gapBetween(a.window, b.window) <= days;

export const sharesFront = (a: Mention, b: Mention): boolean =>
	a.fronts.some(front => b.fronts.includes(front));

/** Whether one set of sides equals the other. */
export const equalSides = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	a.size === b.size && [...a].every(side => b.has(side));
