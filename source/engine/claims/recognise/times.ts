import type {DateRange} from '../../../model/claim.ts';
import type {Day} from '../../../model/ids.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import {dayFrom, daysAround, daysBetween, monthOf, single, yearOf} from '../../text/calendar.ts';
import {from, on} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';
import type {TimeMark} from '../marks.ts';
import {dayNumber, isLink, meaningAt, type TimeReader} from './dates.ts';
import {forNthDay, nthDay} from './nth-day.ts';
import {mayBegin, period, pointAt} from './points.ts';
import {sinceAt, untilAt} from './since.ts';

/** "After midnight" is two words, the night of which day it was stands behind them. */
const midnightLength = 2;
/** The object case of an indefinite noun. */
const accusative = /\u0627$/;

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

/** "A former commander": "formerly" behind a noun for people in the same case tells what they were, and not when something happened. */
const isFormer = ({tokens, lexicon}: TimeReader, at: number): boolean =>
	accusative.test(tokens[at]?.form ?? '') &&
	accusative.test(tokens[at - 1]?.form ?? '') &&
	lexicon.people.at(tokens, at - 1) !== null;

/** Fighting and sieges go on for days, attacks are a matter of hours. */
const isLasting = ({tokens, lexicon}: TimeReader, at: number): boolean =>
	lexicon.triggers
		.at(tokens, at)
		?.meanings.some(
			({kind, rule}) => kind === 'noun' && (rule.type === 'armed-clash' || rule.type === 'siege'),
		) ?? false;

/** @param isHere whether the day before stands in the same sentence. */
const timeAt = (reader: TimeReader, begin: number, before: Before, isHere: boolean): TimeMark | null => {
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
	if (vague && !isFormer(reader, begin))
		return {begin, end: vague.end, date: null, kind: 'ago', rule: 'time.vague'};
	const writing = meaningAt(reader, begin, 'writing');
	if (writing) {
		const date = published && single(published);
		return {begin, end: writing.end, date, kind: 'ago', rule: 'time.of-writing'};
	}

	const since = sinceAt(reader, begin, before);
	if (since) return since;
	const nth = forNthDay(reader, begin);
	if (nth) return nth;
	const lasted = meaningAt(reader, begin, 'lasted');
	const within = lasted ?? meaningAt(reader, begin, 'within');
	const stretch = within && period(reader, within.end);
	if (stretch && stretch.days > 1 && stretch.told) {
		const next = meaningAt(reader, stretch.end, 'next');
		const [from, to] = next ? [0, stretch.days] : [-stretch.days, 0];
		return {
			begin,
			end: next?.end ?? stretch.end,
			date: published && daysAround(published, from, to),
			kind: lasted ? 'ago' : 'period',
			rule: 'time.within',
		};
	}

	const after = meaningAt(reader, begin, 'after');
	const ago = meaningAt(reader, begin, 'ago') ?? after;
	const length = ago && period(reader, ago.end);
	if (length) {
		const next = reader.tokens[length.end]?.form;
		const isOfEvent = next === from || (after !== null && next === on);
		// "two days later" counts from the day before; "a day before the clashes" from theirs, where it was told; "retook it on Monday, a day after its
		// loss" from the day of what came after, where its sentence told that.
		const base = before && (after && isOfEvent ? isHere : after ? !isOfEvent : isOfEvent) ? before : null;
		const origin = base ? base.to : published;
		// "After three days of fighting": it lasted so long.
		if (isOfEvent && after && isLasting(reader, length.end + 1)) {
			const date = origin && daysAround(origin, -length.days, 0);
			return {begin, end: length.end, date, kind: 'ago', rule: 'time.within'};
		}

		const isLater = base !== null && after !== null && !isOfEvent;
		const days = isLater ? length.days : -length.days;
		const date = origin && daysAround(origin, days, days);
		return {begin, end: length.end, date, kind: isLater ? 'day' : 'ago', rule: 'time.ago'};
	}

	if (after) return null;
	const point = pointAt(reader, begin);
	if (!point) return null;
	const {date, end, rule} = point;
	const until = isLink(reader, begin - 1, 'between') ? untilAt(reader, end) : null;
	if (date && until?.date && date.from < until.date.to)
		return {
			begin,
			end: until.end,
			date: {from: date.from, to: until.date.to},
			kind: 'period',
			rule: 'time.from-to',
		};
	return {begin, end, date, kind: date && date.from !== date.to ? 'period' : 'day', rule};
};

/** The days of "the night of Sunday to Monday": both, or the one on whose side of midnight it was. */
const nightOf = (reader: TimeReader, begin: number, first: DateRange, second: DateRange): DateRange => {
	const isPast = (kind: 'after-midnight' | 'before-midnight'): boolean =>
		meaningAt(reader, begin - midnightLength, kind)?.end === begin;
	if (isPast('after-midnight')) return second;
	return isPast('before-midnight') ? first : {from: first.from, to: second.to};
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
		const counted = forNthDay(reader, index) ? null : nthDay(reader, index);
		if (counted) {
			index = counted.end - 1;
			continue;
		}

		const previous = marks.at(-1);
		// "The same day" is that of the news, whatever is told in passing of the time of writing.
		if (previous && previous.rule !== 'time.of-writing') before = previous.date;
		const isHere = previous !== undefined && tokens[previous.begin]?.sentence === tokens[index]?.sentence;
		const mark = timeAt(reader, index, before, isHere);
		if (!mark) continue;
		const beside =
			previous &&
			mark.begin - previous.end <= 1 &&
			tokens[previous.begin]?.sentence === tokens[mark.begin]?.sentence;
		if (beside && previous.kind !== 'since' && previous.kind !== 'ago' && mark.kind === 'day') {
			previous.end = mark.end;
			if (isNight(previous, mark))
				previous.date = nightOf(reader, previous.begin, previous.date, mark.date ?? previous.date);
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
