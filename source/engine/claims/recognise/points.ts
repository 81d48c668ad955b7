import type {DateRange} from '../../../model/claim.ts';
import {dayFrom, daysAround, monthRange} from '../../text/calendar.ts';
import {article} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';
import {calendarDay, meaningAt, monthAt, seasonAt, type TimeReader, weekdayAt, wholeYear} from './dates.ts';
import {readNumber} from './numbers.ts';

/** So many days: "three weeks". `told` where a number or a dual tells how many. */
export const period = (reader: TimeReader, at: number): {days: number; end: number; told: boolean} | null => {
	const number = readNumber(reader.tokens, at, reader.lexicon);
	const span = meaningAt(reader, number?.end ?? at, 'span');
	if (!span || (span.meaning.needsNumber && !number)) return null;
	const days = (number?.value ?? 1) * span.meaning.days;
	return {days, end: span.end, told: number !== null || days === 2};
};

/** A day, month or year, or null. */
export const pointAt = (
	reader: TimeReader,
	begin: number,
): {date: DateRange | null; end: number; rule: string} | null => {
	const {published} = reader;
	const dayWord = meaningAt(reader, begin, 'day');
	const at = dayWord ? dayWord.end : begin;
	const onDay = calendarDay(reader, at);
	if (onDay) return {...onDay, rule: 'time.calendar-day'};
	const onWeekday = weekdayAt(reader, at);
	if (onWeekday) return {...onWeekday, rule: 'time.weekday'};
	const relative = meaningAt(reader, begin, 'relative') ?? meaningAt(reader, at, 'relative');
	if (relative) {
		const {from, to} = relative.meaning;
		return {
			date: published && daysAround(published, from, to),
			end: relative.end,
			rule: 'time.relative',
		};
	}

	const part = meaningAt(reader, begin, 'part');
	const partly = part && monthAt(reader, part.end);
	if (part && partly && partly.year !== null) {
		const {year, month, end} = partly;
		const whole = monthRange(year, month);
		const from = dayFrom(year, month, part.meaning.from) ?? whole?.from;
		const to = dayFrom(year, month, part.meaning.to) ?? whole?.to;
		// Of a part that is not over only what is past can be news.
		return {
			date: from && to ? {from, to: published && from <= published && published < to ? published : to} : null,
			end,
			rule: 'time.part-of-month',
		};
	}

	const month = monthAt(reader, begin);
	if (month?.told && month.year !== null)
		return {date: monthRange(month.year, month.month), end: month.end, rule: 'time.month'};
	if (month?.told) return {date: null, end: month.end, rule: 'time.month'};
	const season = seasonAt(reader, begin);
	if (season) return {...season, rule: 'time.season'};
	const year = wholeYear(reader, begin);
	return year && {...year, rule: 'time.year'};
};

/** Whether a time can begin at a token at all: most words are no part of any. */
export const mayBegin = ({tokens, lexicon}: TimeReader, at: number): boolean => {
	const {kind, form} = tokens[at] as Token;
	if (kind === 'mark') return false;
	return (
		kind === 'number' ||
		form === article ||
		lexicon.ordinals.has(form) ||
		lexicon.timeWords.at(tokens, at) !== null
	);
};
