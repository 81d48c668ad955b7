import type {Day} from '../model/ids.ts';

/** The day of a calendar date, or null where there is no such day (31 November). */
export const dayOf = (year: number, month: number, day: number): Day | null => {
	const date = new Date(Date.UTC(year, month - 1, day));
	const real =
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return real && year >= 1000 ? (date.toISOString().slice(0, 10) as Day) : null;
};

/** Reads `YYYY-MM-DD`, or the day of an ISO 8601 instant as written there; null for anything else and for days that do not exist. */
export const parseDay = (text: string): Day | null => {
	const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/s.exec(text.trim());
	return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
};
