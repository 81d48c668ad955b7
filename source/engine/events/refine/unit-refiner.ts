import {likeness} from '../days.ts';
import type {Geography} from '../geography.ts';
import type {Group, Mention} from '../mention.ts';

/** Two mentions that belong together, and with them their groups. */
export type Join = readonly [Mention, Mention];

/** What a refiner may ask besides what it is given. */
export type Scene = {
	/** The group of a mention as it was before this refiner. */
	groupOf(mention: Mention): Group;
	geography: Geography;
	byReport?: unknown;
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

export const sharesFront = (a: Mention, b: Mention): boolean =>
	a.fronts.some(front => b.fronts.includes(front));

/** Whether one set of sides equals the other. */
export const equalSides = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	a.size === b.size && [...a].every(side => b.has(side));
