import type {DateRange} from '../../model/claim.ts';
import type {Day} from '../../model/ids.ts';

const milliseconds = 86_400_000;
/** The number that the digits of a day from one offset to another write. */
const digits = (day: Day, from: number, to: number): number => {
	let value = 0;
	for (let index = from; index < to; index++) value = value * 10 + day.charCodeAt(index) - 0x30;
	return value;
};

/** The years that four digits write: a text may tell of what was "65 million years ago", which is no day that could be written. */
const firstYear = 1000;
const lastYear = 9999;

/** Counted off the digits: to have a date parsed takes as long as to find what it is the date of. */
const at = (day: Day): number => Date.UTC(digits(day, 0, 4), digits(day, 5, 7) - 1, digits(day, 8, 10));

/** The day of a time, or null for one outside the years of the calendar and for none at all. */
const dayOf = (date: Date): Day | null => {
	const year = date.getUTCFullYear();
	return year >= firstYear && year <= lastYear ? (date.toISOString().slice(0, 10) as Day) : null;
};

/** Midnight of a date; months and days may run over. `Date.UTC` takes the year 50 for 1950. */
const midnight = (year: number, month: number, day: number): Date => {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date;
};

/** The day of a date of the Gregorian calendar, or null where there is none (31 November), or none in the years 1000 to 9999. */
export const dayFrom = (year: number, month: number, day: number): Day | null => {
	const date = midnight(year, month, day);
	const isReal =
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return isReal ? dayOf(date) : null;
};

/** From so many days after a day to so many, before it for negative numbers; null where either end is outside the years 1000 to 9999. */
export const daysAround = (day: Day, first: number, last: number): DateRange | null => {
	const from = dayOf(new Date(at(day) + first * milliseconds));
	const to = first === last ? from : dayOf(new Date(at(day) + last * milliseconds));
	return from && to && {from, to};
};

/** Days from one to another: negative where the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / milliseconds);

/** The weekday of a day, 0 being Sunday. */
export const weekdayOf = (day: Day): number => new Date(at(day)).getUTCDay();

/** The year of a day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
/** The month of a day, January being 1. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** All of a month; months below 1 or above 12 run into the years beside. Null outside the years 1000 to 9999. */
export const monthRange = (year: number, month: number): DateRange | null => {
	const from = dayOf(midnight(year, month, 1));
	const to = dayOf(midnight(year, month + 1, 0));
	return from && to && {from, to};
};

/** The range of one day. */
export const single = (day: Day): DateRange => ({from: day, to: day});
