import type {DateRange} from '../../model/claim.ts';
import type {Day} from '../../model/ids.ts';

const milliseconds = 86_400_000;
/** The number that the digits of a day from one offset to another write. */
const digits = (day: Day, from: number, to: number): number => {
	let value = 0;
	for (let index = from; index < to; index++) value = value * 10 + day.charCodeAt(index) - 0x30;
	return value;
};

/** The first year that `Date.UTC` takes as it stands. */
const firstYear = 100;

/** Counted off the digits: to have a date parsed takes as long as to find what it is the date of. */
const at = (day: Day): number => {
	const year = digits(day, 0, 4);
	return day[4] === '-' && year >= firstYear
		? Date.UTC(year, digits(day, 5, 7) - 1, digits(day, 8, 10))
		: Date.parse(`${day}T00:00:00Z`);
};

const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day;

/** The day of a date of the Gregorian calendar, or null where there is none (31 November). */
export const dayFrom = (year: number, month: number, day: number): Day | null => {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? dayOf(date.getTime()) : null;
};

export const addDays = (day: Day, days: number): Day => dayOf(at(day) + days * milliseconds);

/** Days from one to another: negative where the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / milliseconds);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(at(day)).getUTCDay();

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** All of a month; months below 1 or above 12 run into the years beside. */
export const monthRange = (year: number, month: number): DateRange => ({
	from: dayOf(Date.UTC(year, month - 1, 1)),
	to: dayOf(Date.UTC(year, month, 0)),
});

export const single = (day: Day): DateRange => ({from: day, to: day});
