import type {Operator} from './tokenise.ts';

/** Whether days lie so to a range of days: both as numbers, or both as text that sorts like them. `:` and `=`: they share a day. */
export const meetsDays = <Day extends number | string>(
	operator: Operator,
	days: {from: Day; to: Day},
	range: {from: Day; to: Day},
): boolean => {
	if (operator === '>') return days.to > range.to;
	if (operator === '<') return days.from < range.from;
	if (operator === '>=') return days.to >= range.from;
	if (operator === '<=') return days.from <= range.to;
	return days.from <= range.to && days.to >= range.from;
};
