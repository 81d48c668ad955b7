import type {DateRange} from '../../model/claim.ts';
import type {Day} from '../../model/ids.ts';

const millisecondsOfDay = 86_400_000;

/** Days since 1970-01-01, both included. */
export type Window = {from: number; to: number};

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Two digits at an offset of a text. */
const twoDigits = (text: string, at: number): number =>
	(text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/** Days since 1970-01-01; NaN for a day that is not in the calendar: reports are dated "31 November", and Date.parse takes that for December. */
export const dayNumber = (day: Day): number => {
	const year = twoDigits(day, 0) * 100 + twoDigits(day, 2);
	const [month, date] = [twoDigits(day, 5), twoDigits(day, 8)];
	const last = month === 2 && isLeap(year) ? 29 : (daysInMonth[month - 1] ?? 0);
	if (!(date >= 1 && date <= last)) return Number.NaN;
	// A whole number, and said so: V8 keeps a quotient as a float, in a box of its own, in every window.
	return (Date.UTC(year, month - 1, date) / millisecondsOfDay) | 0;
};

/** A toll over so many days sums up a campaign, and would count the dead of single days twice: it is no event's (ACLED, UCDP). */
export const cumulativeDays = 3;

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** The day with this number. */
export const dayFromNumber = (number: number): Day => {
	const day = new Date(number * millisecondsOfDay);
	return `${padded(day.getUTCFullYear(), 4)}-${padded(day.getUTCMonth() + 1, 2)}-${padded(day.getUTCDate(), 2)}` as Day;
};

/** The days of a range; null for none, for one that runs backwards and for a day that is not in the calendar. */
export const windowOf = (range: DateRange | null): Window | null => {
	if (!range) return null;
	const from = dayNumber(range.from);
	const to = range.to === range.from ? from : dayNumber(range.to);
	return to >= from ? {from, to} : null;
};

/** How many days long. */
export const lengthOf = (window: Window): number => window.to - window.from + 1;

/** How many days two windows share. */
export const sharedDays = (a: Window, b: Window): number =>
	Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);

/** From the last day of one window to the first of the other: 0 where they share a day, 1 for neighbouring days. */
export const gapBetween = (a: Window, b: Window): number => Math.max(0, b.from - a.to, a.from - b.to);

/** Shared days over all days of both, 0..1: one day within three is 1/3. */
export const likeness = (a: Window, b: Window): number => {
	const shared = sharedDays(a, b);
	return shared / (lengthOf(a) + lengthOf(b) - shared);
};

/** What all windows share, or where that is nothing the range over all of them; null for no window. */
export const commonRange = (windows: readonly Window[]): DateRange | null => {
	if (windows.length === 0) return null;
	const from = Math.max(...windows.map(window => window.from));
	const to = Math.min(...windows.map(window => window.to));
	if (from <= to) return {from: dayFromNumber(from), to: dayFromNumber(to)};
	return hull(windows);
};

/** The range over all windows; null for none. */
export const hull = (windows: readonly Window[]): DateRange | null => {
	if (windows.length === 0) return null;
	let [from, to] = [Infinity, -Infinity];
	for (const window of windows) {
		from = Math.min(from, window.from);
		to = Math.max(to, window.to);
	}

	return {from: dayFromNumber(from), to: dayFromNumber(to)};
};
