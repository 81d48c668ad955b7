import {intervalText} from '../../export/interval-text.ts';
import type {Count, DateRange} from '../../model/claim.ts';

/** "killed ≥21", "≤30%". */
export const countText = (count: Count): string =>
	count.what === 'percent'
		? `${intervalText(count.min, count.max)}%`
		: `${count.what} ${intervalText(count.min, count.max)}`;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthOf = (day: string): string => months[Number(day.slice(5, 7)) - 1] ?? '';

/** How a date is told in a cell, and the columns that it takes at the most. `coarse`: of several days only month or year. */
export const dateStyles = {full: 14, coarse: 10, yearless: 9} as const;
export type DateStyle = keyof typeof dateStyles;

/**
 * A date for a narrow column, never cut: "2016-05-14", "2016-05-14..17", "2016 Feb..May", "2016..2017". Coarse: "2016-05", "2016". Without
 * the year, where the heading tells it: "05-14", "05-14..17", "Feb..May".
 */
export const cellDate = (date: DateRange | null, style: DateStyle): string => {
	if (date === null) return '—';
	const {from, to} = date;
	if (from.slice(0, 4) !== to.slice(0, 4)) return `${from.slice(0, 4)}..${to.slice(0, 4)}`;
	const prefix = style === 'yearless' ? '' : from.slice(0, 4);
	if (style === 'coarse' && from !== to)
		return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : prefix;
	if (from.slice(0, 7) !== to.slice(0, 7)) return `${prefix} ${monthOf(from)}..${monthOf(to)}`.trim();
	return `${prefix}${prefix && '-'}${from.slice(5)}${from === to ? '' : `..${to.slice(8)}`}`;
};

/** "1 event", "3 events". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
