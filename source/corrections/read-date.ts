import {parseDay} from '../corpus/day.ts';
import type {DateRange} from '../model/claim.ts';
import {NotUnderstood} from './not-understood.ts';

/**
 * Reads `D`, `D..D`, or `none` (null).
 *
 * @throws NotUnderstood for what is no day of the calendar, and for days in the wrong order.
 */
export const readDate = (text: string): DateRange | null => {
	if (text === 'none') return null;
	const [from = '', to = from, ...more] = text.split('..');
	const days = [from, to].map(day => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? parseDay(day) : null));
	const [first, last] = days;
	if (!first || !last || more.length > 0)
		throw new NotUnderstood(
			`"${text}" is no day of the calendar. Give YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD or none.`,
		);
	if (last < first) throw new NotUnderstood(`"${text}" ends before it begins.`);
	return {from: first, to: last};
};
