import type {DateRange} from '../model/claim.ts';
import type {Day} from '../model/ids.ts';

/** Stand for the ends of a range that is open. */
export const firstDay = '0000-01-01' as Day;
export const lastDay = '9999-12-31' as Day;

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** `2016`, `2016-05` or `2016-05-14` as the days it covers; null where there is no such day. */
const parseDays = (text: string): DateRange | null => {
	const match = /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/.exec(text)?.groups;
	if (!match) return null;
	const year = Number(match.year);
	const month = match.month === undefined ? null : Number(match.month);
	const day = match.day === undefined ? null : Number(match.day);
	if (month !== null && (month < 1 || month > 12)) return null;
	if (day !== null && (day < 1 || day > lastDayOf(year, month ?? 1))) return null;
	return {
		from: `${pad(year, 4)}-${pad(month ?? 1)}-${pad(day ?? 1)}` as Day,
		to: `${pad(year, 4)}-${pad(month ?? 12)}-${pad(day ?? lastDayOf(year, month ?? 12))}` as Day,
	};
};

/**
 * Reads the days of a filter: `2016`, `2016-05`, `2016-05-14`, `2016-05-14..2016-05-16`, open at either end
 * (`..2016-05-16`), and with the second day cut to what differs (`2016-05-14..16`, `2016-05-30..06-02`).
 *
 * @returns null where it is no such range, names a day that does not exist, or ends before it begins.
 */
export const parseDayRange = (text: string): DateRange | null => {
	const cut = text.indexOf('..');
	if (cut === -1) return parseDays(text);
	const [left, right] = [text.slice(0, cut), text.slice(cut + 2)];
	if (left === '' && right === '') return null;
	const from = left === '' ? {from: firstDay, to: firstDay} : parseDays(left);
	if (!from) return null;
	if (right === '') return {from: from.from, to: lastDay};
	// What the second day leaves out ("14..16", "05-30..06-02") it takes over from the first.
	const stated = right.split('-');
	const known = left.split('-');
	const whole = left === '' || /^\d{4}/.test(right) || stated.length > known.length;
	const to = parseDays(
		whole ? right : [...known.slice(0, known.length - stated.length), ...stated].join('-'),
	);
	return to && to.to >= from.from ? {from: from.from, to: to.to} : null;
};
