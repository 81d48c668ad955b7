import {dayFromNumber, dayNumber} from '../../engine/events/days.ts';
import type {Day} from '../../model/ids.ts';

/** What a row of the timeline stands for, from the finest on. */
export const units = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

const firstOfMonth = (day: Day): number => dayNumber(`${day.slice(0, 7)}-01` as Day);
const firstOfYear = (year: number): number => dayNumber(`${String(year).padStart(4, '0')}-01-01` as Day);

/**
 * The first and last day of the stretch that holds a day, as days since 1970-01-01. Weeks begin on Monday (ISO 8601).
 */
export const stretchOf = (unit: Unit, day: number): {from: number; to: number} => {
	if (unit === 'day') return {from: day, to: day};
	if (unit === 'week') {
		// 1970-01-01 was a Thursday.
		const from = day - ((((day + 3) % 7) + 7) % 7);
		return {from, to: from + 6};
	}

	const written = dayFromNumber(day);
	if (unit === 'year') {
		const year = Number(written.slice(0, 4));
		return {from: firstOfYear(year), to: firstOfYear(year + 1) - 1};
	}

	const from = firstOfMonth(written);
	return {from, to: firstOfMonth(dayFromNumber(from + 31)) - 1};
};

/** More rows than these, and the next coarser unit tells more at a glance. */
const mostRows = 120;

/** The finest unit that needs no more than 120 rows for these days; years where all need more. */
export const unitFor = (days: Iterable<number>): Unit => {
	let from = [...new Set(days)];
	for (const unit of units) {
		from = [...new Set(from.map(day => stretchOf(unit, day).from))];
		if (from.length <= mostRows) return unit;
	}

	return 'year';
};
