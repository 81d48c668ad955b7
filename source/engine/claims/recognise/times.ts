import type {DateRange} from '../../../model/claim.ts';
import type {Day} from '../../../model/ids.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import {dayFrom, daysAround, daysBetween, monthOf, monthRange, single, yearOf} from '../../text/calendar.ts';
import type {Token} from '../../text/tokens.ts';
import type {TimeMark} from '../marks.ts';
import {calendarDay, dayNumber, meaningAt, monthAt, type TimeReader, weekdayAt, wholeYear} from './dates.ts';
import {readNumber} from './numbers.ts';

const article = '\u0627\u0644';
const of = '\u0645\u0646';

const period = (reader: TimeReader, at: number): {days: number; end: number; told: boolean} | null => {
	const number = readNumber(reader.tokens, at, reader.lexicon);
	const span = meaningAt(reader, number?.end ?? at, 'span');
	if (!span || (span.meaning.needsNumber && !number)) return null;
	const days = (number?.value ?? 1) * span.meaning.days;
	return {days, end: span.end, told: number !== null || days === 2};
};

const pointAt = (
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
	const year = wholeYear(reader, begin);
	return year && {...year, rule: 'time.year'};
};

/** Whether a time can begin at a token at all: most words are no part of any. */
const mayBegin = ({tokens, lexicon}: TimeReader, at: number): boolean => {
	const {kind, form} = tokens[at] as Token;
	if (kind === 'mark') return false;
	return (
		kind === 'number' ||
		form === article ||
		lexicon.ordinals.has(form) ||
		lexicon.timeWords.at(tokens, at) !== null
	);
};

/** Between "since" and the day of its beginning stand so many words at most: "since the outbreak of the fighting there on Sunday". */
const beginningLength = 5;

/** The first day of what goes on since: a day, a month, the first of a year; perhaps behind what began then. */
const startOf = (reader: TimeReader, at: number): {from: Day | null; end: number} | null => {
	const point = pointAt(reader, at);
	if (point) return {from: point.date?.from ?? null, end: point.end};
	const part = meaningAt(reader, at, 'part');
	const year = part && meaningAt(reader, part.end, 'year-word');
	if (year) {
		const {published} = reader;
		const past = meaningAt(reader, year.end, 'past');
		const end = (past ?? meaningAt(reader, year.end, 'present') ?? year).end;
		const first = published && dayFrom(yearOf(published) - (past ? 1 : 0), 1, 1);
		return {from: first, end};
	}

	const month = monthAt(reader, at);
	if (month) return {from: month.year === null ? null : dayFrom(month.year, month.month, 1), end: month.end};
	const beginning = meaningAt(reader, at, 'beginning');
	if (!beginning) return null;
	const {tokens} = reader;
	for (let index = beginning.end; index < beginning.end + beginningLength; index++) {
		if (tokens[index]?.kind !== 'word' || tokens[index]?.sentence !== tokens[at]?.sentence) return null;
		const found = mayBegin(reader, index) ? pointAt(reader, index) : null;
		if (found) return {from: found.date?.from ?? null, end: found.end};
	}

	return null;
};

/** The last day that was named before, which "the next day" and "two days later" count from. */
type Before = DateRange | null;

/** "on the tenth of it": a day of the month that was named before. */
const dayOfIt = (reader: TimeReader, begin: number, {to}: DateRange): TimeMark | null => {
	const day = dayNumber(reader, begin);
	const ofIt = day && meaningAt(reader, day.end, 'of-it');
	if (!day || !ofIt) return null;
	const date = dayFrom(yearOf(to), monthOf(to), day.value);
	return {begin, end: ofIt.end, date: date && single(date), kind: 'day', rule: 'time.day-of-it'};
};

const timeAt = (reader: TimeReader, begin: number, before: Before): TimeMark | null => {
	const {published} = reader;
	const following = meaningAt(reader, begin, 'following');
	if (following) {
		const {days} = following.meaning;
		const date = before && (days === 0 ? before : daysAround(before.to, days, days));
		const kind = date && date.from !== date.to ? 'period' : 'day';
		return date && {begin, end: following.end, date, kind, rule: 'time.following'};
	}

	const ofIt = before && dayOfIt(reader, begin, before);
	if (ofIt) return ofIt;
	const vague = meaningAt(reader, begin, 'vague');
	if (vague) return {begin, end: vague.end, date: null, kind: 'ago', rule: 'time.vague'};
	const writing = meaningAt(reader, begin, 'writing');
	if (writing) {
		const date = published && single(published);
		return {begin, end: writing.end, date, kind: 'ago', rule: 'time.of-writing'};
	}

	const since = meaningAt(reader, begin, 'since');
	if (since && !meaningAt(reader, begin - 1, 'superlative')) {
		const length = wholeYear(reader, since.end) ? null : period(reader, since.end);
		if (length)
			return {
				begin,
				end: length.end,
				date: published && daysAround(published, -length.days, 0),
				kind: 'since',
				rule: 'time.since',
			};
		const start = startOf(reader, since.end);
		const {from, end} = start ?? {};
		return end === undefined
			? null
			: {
					begin,
					end,
					date: published && from ? {from, to: published} : null,
					kind: 'since',
					rule: 'time.since',
				};
	}

	const within = meaningAt(reader, begin, 'within');
	const stretch = within && period(reader, within.end);
	if (stretch && stretch.days > 1 && stretch.told) {
		const next = meaningAt(reader, stretch.end, 'next');
		const [from, to] = next ? [0, stretch.days] : [-stretch.days, 0];
		return {
			begin,
			end: next?.end ?? stretch.end,
			date: published && daysAround(published, from, to),
			kind: 'period',
			rule: 'time.within',
		};
	}

	const after = meaningAt(reader, begin, 'after');
	const ago = meaningAt(reader, begin, 'ago') ?? after;
	const length = ago && period(reader, ago.end);
	if (length) {
		const isOfEvent = reader.tokens[length.end]?.form === of;
		// "two days later" counts from the day before; "a day before the clashes" from theirs, where it was told.
		const base = before && (after ? !isOfEvent : isOfEvent) ? before : null;
		const origin = base ? base.to : published;
		const days = base && after ? length.days : -length.days;
		const date = origin && daysAround(origin, days, days);
		return {begin, end: length.end, date, kind: base && after ? 'day' : 'ago', rule: 'time.ago'};
	}

	if (after) return null;
	const point = pointAt(reader, begin);
	return (
		point && {
			begin,
			end: point.end,
			date: point.date,
			kind: point.date && point.date.from !== point.date.to ? 'period' : 'day',
			rule: point.rule,
		}
	);
};

/** "the night of Wednesday to Thursday": two weekdays beside each other that follow each other. */
const isNight = (first: TimeMark, second: TimeMark): first is TimeMark & {date: DateRange} =>
	first.rule === 'time.weekday' &&
	second.rule === 'time.weekday' &&
	first.date !== null &&
	second.date !== null &&
	daysBetween(first.date.from, second.date.from) === 1;

/**
 * Marks the times of a text, resolved against the day of publication: weekdays are the last such day up to publication, impossible dates
 * stay null. Times that stand beside each other ("today, Saturday the fourteenth of May") are one, the last word being the most exact.
 */
export const recogniseTimes = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	published: Day | null,
): TimeMark[] => {
	const reader: TimeReader = {tokens, lexicon, published};
	const marks: TimeMark[] = [];
	let before: Before = null;
	for (let index = 0; index < tokens.length; index++) {
		// "Russia Today says" names no day.
		const name = lexicon.sources.at(tokens, index) ?? meaningAt(reader, index, 'name');
		if (name) {
			index = name.end - 1;
			continue;
		}

		if (!mayBegin(reader, index)) continue;
		const previous = marks.at(-1);
		// "The same day" is that of the news, whatever is told in passing of the time of writing.
		if (previous && previous.rule !== 'time.of-writing') before = previous.date;
		const mark = timeAt(reader, index, before);
		if (!mark) continue;
		const beside =
			previous &&
			mark.begin - previous.end <= 1 &&
			tokens[previous.begin]?.sentence === tokens[mark.begin]?.sentence;
		if (beside && previous.kind !== 'since' && previous.kind !== 'ago' && mark.kind === 'day') {
			previous.end = mark.end;
			if (isNight(previous, mark))
				previous.date = {from: previous.date.from, to: mark.date?.to ?? previous.date.to};
			else if (mark.date || mark.rule === 'time.calendar-day') {
				// A weekday beside "tomorrow" is the next one.
				const isToCome = published !== null && previous.date !== null && previous.date.from > published;
				previous.date =
					(mark.rule === 'time.relative' || isToCome) && previous.date ? previous.date : mark.date;
				previous.rule = mark.rule;
			}
		} else marks.push(mark);
		index = mark.end - 1;
	}

	return marks;
};
