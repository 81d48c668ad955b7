import type {DateRange} from '../model/claim.ts';

/** A day, or the first and last of several, the last cut to what differs. */
export const dateWords = (date: DateRange | null): string => {
	if (!date) return '';
	if (date.from === date.to) return date.from;
	const sameMonth = date.from.slice(0, 7) === date.to.slice(0, 7);
	const sameYear = date.from.slice(0, 4) === date.to.slice(0, 4);
	return `${date.from}..${date.to.slice(sameMonth ? 8 : sameYear ? 5 : 0)}`;
};
