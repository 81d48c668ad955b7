import {cumulativeDays} from '../../engine/events/days.ts';
import {claimTypes} from '../../model/claim.ts';
import type {Rule} from '../../model/rule.ts';
import {type EventColumns, noDay} from '../../query/columns/event-columns.ts';
import {ruledTolls} from '../pictures/ruled-tolls.ts';
import {stretchOf, type Unit, unitFor} from './unit.ts';

/** The events that begin in a stretch of days. */
export type Bin = {
	/** Days since 1970-01-01, both included. */
	from: number;
	to: number;
	events: number;
	/** By position in `claimTypes`. */
	types: Uint32Array;
	/** The dead of those events added up; `max` infinite: open above. */
	min: number;
	max: number;
	/** How many of them tell a figure. */
	told: number;
	/** Figures over three days or more: they sum up a campaign, and are not added. */
	apart: number;
};

/** The listed events by the days on which they begin. Every event is in one bin, or is undated. */
export type Bins = {
	unit: Unit;
	/** In the order of the days; none is empty. */
	bins: readonly Bin[];
	/** Null where every event is dated. */
	undated: Bin | null;
	all: Bin;
};

const emptyBin = (from: number, to: number): Bin => ({
	from,
	to,
	events: 0,
	types: new Uint32Array(claimTypes.length),
	min: 0,
	max: 0,
	told: 0,
	apart: 0,
});

const addTo = (bin: Bin, more: Bin): void => {
	bin.events += more.events;
	bin.min += more.min;
	bin.max += more.max;
	bin.told += more.told;
	bin.apart += more.apart;
	for (const [type, count] of more.types.entries()) bin.types[type] = (bin.types[type] ?? 0) + count;
};

/** Events by the day on which they begin, in one pass; `noDay` for those of no day. */
const byDay = (columns: EventColumns, listed: ArrayLike<number>, rule: Rule): Map<number, Bin> => {
	const {from, to, type, toll} = columns;
	const tolls = ruledTolls(columns.tolls, rule);
	const days = new Map<number, Bin>();
	let bin: Bin | undefined;
	for (let index = 0; index < listed.length; index++) {
		const event = listed[index] ?? 0;
		const day = from[event] ?? noDay;
		// Lists are in the order of the days, or nearly so: the next event is of the same day as a rule.
		if (bin?.from !== day) {
			bin = days.get(day) ?? emptyBin(day, day);
			days.set(day, bin);
		}

		bin.events++;
		const kind = type[event] ?? 0;
		bin.types[kind] = (bin.types[kind] ?? 0) + 1;
		const figure = toll[event] ?? 0;
		if (figure === 0) continue;
		const last = to[event] ?? noDay;
		if (last !== noDay && last - day >= cumulativeDays - 1) bin.apart++;
		else {
			bin.told++;
			bin.min += tolls.min[figure - 1] ?? 0;
			bin.max += tolls.max[figure - 1] ?? 0;
		}
	}

	return days;
};

/**
 * Counts events by stretches of days. An event of several days counts where it begins, and nowhere else.
 *
 * @param listed positions of the events.
 * @param unit null: the finest that is seen at a glance.
 */
export const binsOf = (
	columns: EventColumns,
	listed: ArrayLike<number>,
	rule: Rule,
	unit: Unit | null,
): Bins => {
	const days = byDay(columns, listed, rule);
	const undated = days.get(noDay) ?? null;
	days.delete(noDay);
	const all = emptyBin(noDay, noDay);
	if (undated) addTo(all, undated);
	const chosen = unit ?? unitFor(days.keys());
	const bins = new Map<number, Bin>();
	for (const [day, bin] of days) {
		addTo(all, bin);
		const {from, to} = stretchOf(chosen, day);
		const known = bins.get(from);
		if (known) addTo(known, bin);
		else bins.set(from, {...emptyBin(from, to), ...bin, from, to, types: bin.types.slice()});
	}

	return {unit: chosen, bins: [...bins.values()].sort((a, b) => a.from - b.from), undated, all};
};

/** How many events begin before these days and go on into them: they are counted where they begin. */
export const runningInto = (
	{from, to}: Pick<EventColumns, 'from' | 'to'>,
	listed: ArrayLike<number>,
	days: {from: number; to: number},
): number => {
	let count = 0;
	for (let index = 0; index < listed.length; index++) {
		const event = listed[index] ?? 0;
		const last = to[event] ?? noDay;
		if ((from[event] ?? noDay) < days.from && last !== noDay && last >= days.from) count++;
	}

	return count;
};
