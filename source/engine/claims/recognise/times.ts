import type {DateRange} from '../../../model/claim.ts';
import type {Day} from '../../../model/ids.ts';
import type {Lexicon, TimeMeaning} from '../../lexicon/compile-lexicon.ts';
import {addDays, dayFrom, monthOf, monthRange, single, weekdayOf, yearOf} from '../../text/calendar.ts';
import type {Token} from '../../text/tokens.ts';
import type {TimeMark} from '../marks.ts';
import {readNumber} from './numbers.ts';

type Reader = {tokens: readonly Token[]; lexicon: Lexicon; published: Day | null};

const meaningAt = <Kind extends TimeMeaning['kind']>(
	{tokens, lexicon}: Reader,
	at: number,
	kind: Kind,
): {meaning: Extract<TimeMeaning, {kind: Kind}>; end: number} | null => {
	const match = lexicon.timeWords.at(tokens, at);
	const meaning = match?.meanings.find(
		(candidate): candidate is Extract<TimeMeaning, {kind: Kind}> => candidate.kind === kind,
	);
	return match && meaning ? {meaning, end: match.end} : null;
};

/** The year a month without a year means: the last such month that had begun by the day of publication. */
const nearestYear = (month: number, published: Day): number =>
	month > monthOf(published) ? yearOf(published) - 1 : yearOf(published);

const lastDay = 31;
const ordinal = ({tokens, lexicon}: Reader, at: number): {value: number; end: number} | null => {
	let value = 0;
	let end = at;
	for (let token = tokens[end]; token?.kind === 'word'; token = tokens[end]) {
		const part =
			lexicon.ordinals.get(token.form) ??
			(end > at ? lexicon.ordinals.get(token.form.replace(/^\u0648/, '')) : undefined);
		if (part === undefined) break;
		value += part;
		end++;
		// No day of a month: however many such words follow, they need not be read.
		if (value > lastDay) return null;
	}

	return end > at ? {value, end} : null;
};

const yearAt = ({tokens}: Reader, at: number): {year: number; end: number} | null => {
	for (let index = at; index < at + 3; index++) {
		const token = tokens[index];
		if (token?.kind === 'number' && /^(19|20)\d\d$/.test(token.form))
			return {year: Number(token.form), end: index + 1};
		if (!token || (token.kind === 'word' && index > at)) return null;
	}

	return null;
};

/** A month name, the same month in the other family of names beside it, then a year or "last", "this". */
const monthAt = (
	reader: Reader,
	at: number,
): {month: number; year: number | null; told: boolean; end: number} | null => {
	const first = meaningAt(reader, at, 'month');
	if (!first) return null;
	let {end} = first;
	const slash = reader.tokens[end]?.kind === 'mark' && reader.tokens[end]?.form !== '.' ? 1 : 0;
	const twin = meaningAt(reader, end + slash, 'month');
	if (twin && twin.meaning.month === first.meaning.month) end = twin.end;
	const {month} = first.meaning;
	const {published} = reader;
	const year = yearAt(reader, end);
	if (year) return {month, year: year.year, told: true, end: year.end};
	let after = end;
	while (reader.tokens[after]?.kind === 'mark' && /["()]/.test(reader.tokens[after]?.form ?? '')) after++;
	const present = meaningAt(reader, after, 'present');
	if (present && published) {
		const laterYear = yearAt(reader, present.end + 2);
		return {
			month,
			year: laterYear?.year ?? nearestYear(month, published),
			told: true,
			end: laterYear?.end ?? present.end,
		};
	}

	const past = meaningAt(reader, after, 'past');
	if (past && published)
		return {
			month,
			year: month >= monthOf(published) ? yearOf(published) - 1 : yearOf(published),
			told: true,
			end: past.end,
		};
	// "of last year", one word (من) before it.
	const lastYear = meaningAt(reader, after, 'last-year') ?? meaningAt(reader, after + 1, 'last-year');
	if (lastYear && published) return {month, year: yearOf(published) - 1, told: true, end: lastYear.end};
	return {month, year: published ? nearestYear(month, published) : null, told: false, end};
};

const article = '\u0627\u0644';
const skipArticle = ({tokens}: Reader, at: number): number => {
	const form = tokens[at]?.form;
	return form === article ? at + 1 : at;
};

/** Days joined by "and" before their month: nobody writes more, and a text of nothing else would never end. */
const longestChain = 8;

/** A day of a month: digits or an ordinal, perhaps "of", then the month. */
const calendarDay = (
	reader: Reader,
	begin: number,
	joined = longestChain,
): {date: DateRange | null; end: number} | null => {
	const at = skipArticle(reader, begin);
	const {tokens} = reader;
	const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.form ?? '');
	if (dotted) {
		const real = dayFrom(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
		return {date: real && single(real), end: at + 1};
	}

	const digits = tokens[at]?.kind === 'number' ? readNumber(tokens, at, reader.lexicon) : null;
	const day = digits ?? ordinal(reader, at);
	if (!day || day.value < 1 || day.value > lastDay) return null;
	// 16/1/2017, 16-1-2017
	const [slash, monthToken, slash2, yearToken] = tokens.slice(day.end, day.end + 4);
	if (
		digits &&
		slash &&
		/[/-]/.test(slash.form) &&
		monthToken?.kind === 'number' &&
		slash2?.form === slash.form &&
		yearToken &&
		/^\d{4}$/.test(yearToken.form)
	) {
		const real = dayFrom(Number(yearToken.form), Number(monthToken.form), day.value);
		return {date: real && single(real), end: day.end + 4};
	}

	// "between 10 and 14 December"
	const second =
		joined > 0 && digits && tokens[day.end]?.form === '\u0648' && tokens[day.end + 1]?.kind === 'number'
			? calendarDay(reader, day.end + 1, joined - 1)
			: null;
	if (second?.date) {
		const first = dayFrom(yearOf(second.date.from), monthOf(second.date.from), day.value);
		return {
			date: first && first <= second.date.to ? {from: first, to: second.date.to} : second.date,
			end: second.end,
		};
	}

	const next = tokens[day.end];
	const from = next && (next.form === '\u0645\u0646' || next.form === '/' || next.form === '-') ? 1 : 0;
	const month = monthAt(reader, day.end + from);
	if (!month) return null;
	const real = month.year === null ? null : dayFrom(month.year, month.month, day.value);
	return {date: real && single(real), end: month.end};
};

const weekday = (reader: Reader, at: number): {date: DateRange | null; end: number} | null => {
	const found = meaningAt(reader, at, 'weekday');
	if (!found) return null;
	if (!reader.published) return {date: null, end: found.end};
	const next = meaningAt(reader, found.end, 'next');
	const past = meaningAt(reader, found.end, 'past');
	let back = (weekdayOf(reader.published) - found.meaning.day + 7) % 7;
	if (past && back === 0) back = 7;
	return {
		date: single(addDays(reader.published, next ? 7 - back : -back)),
		end: (next ?? past)?.end ?? found.end,
	};
};

const period = (reader: Reader, at: number): {days: number; end: number} | null => {
	const number = readNumber(reader.tokens, at, reader.lexicon);
	const span = meaningAt(reader, number?.end ?? at, 'span');
	if (!span || (span.meaning.needsNumber && !number)) return null;
	return {days: (number?.value ?? 1) * span.meaning.days, end: span.end};
};

const pointAt = (
	reader: Reader,
	begin: number,
): {date: DateRange | null; end: number; rule: string} | null => {
	const {published} = reader;
	const dayWord = meaningAt(reader, begin, 'day');
	const at = dayWord ? dayWord.end : begin;
	const onDay = calendarDay(reader, at);
	if (onDay) return {...onDay, rule: 'time.calendar-day'};
	const onWeekday = weekday(reader, at);
	if (onWeekday) return {...onWeekday, rule: 'time.weekday'};
	const relative = meaningAt(reader, begin, 'relative') ?? meaningAt(reader, at, 'relative');
	if (relative) {
		const {from, to} = relative.meaning;
		return {
			date: published && {from: addDays(published, from), to: addDays(published, to)},
			end: relative.end,
			rule: 'time.relative',
		};
	}

	const months = meaningAt(reader, begin, 'months');
	if (months)
		return {
			date: published && monthRange(yearOf(published), monthOf(published) + months.meaning.months),
			end: months.end,
			rule: 'time.month',
		};
	const part = meaningAt(reader, begin, 'part');
	const partly = part && monthAt(reader, part.end);
	if (part && partly && partly.year !== null) {
		const {year, month, end} = partly;
		const whole = monthRange(year, month);
		const from = dayFrom(year, month, part.meaning.from) ?? whole.from;
		return {
			date: {from, to: dayFrom(year, month, part.meaning.to) ?? whole.to},
			end,
			rule: 'time.part-of-month',
		};
	}

	const month = monthAt(reader, begin);
	if (month?.told && month.year !== null)
		return {date: monthRange(month.year, month.month), end: month.end, rule: 'time.month'};
	return null;
};

const timeAt = (reader: Reader, begin: number): TimeMark | null => {
	const {published} = reader;
	const vague = meaningAt(reader, begin, 'vague');
	if (vague) return {begin, end: vague.end, date: null, kind: 'ago', rule: 'time.vague'};
	const since = meaningAt(reader, begin, 'since');
	if (since && !meaningAt(reader, begin - 1, 'superlative')) {
		const length = period(reader, since.end);
		if (length)
			return {
				begin,
				end: length.end,
				date: published && {from: addDays(published, -length.days), to: published},
				kind: 'since',
				rule: 'time.since',
			};
		const point = pointAt(reader, since.end);
		const month = point ? null : monthAt(reader, since.end);
		const from =
			point?.date?.from ?? (month && month.year !== null ? monthRange(month.year, month.month).from : null);
		const end = point?.end ?? month?.end;
		return end === undefined
			? null
			: {begin, end, date: published && from && {from, to: published}, kind: 'since', rule: 'time.since'};
	}

	const ago = meaningAt(reader, begin, 'ago') ?? meaningAt(reader, begin, 'after');
	if (ago) {
		const length = period(reader, ago.end);
		if (!length) return null;
		const day = published && addDays(published, -length.days);
		return {begin, end: length.end, date: day && single(day), kind: 'ago', rule: 'time.ago'};
	}

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

/** Whether a time can begin at a token at all: most words are no part of any. */
const mayBegin = ({tokens, lexicon}: Reader, at: number): boolean => {
	const {kind, form} = tokens[at] as Token;
	if (kind === 'mark') return false;
	return (
		kind === 'number' ||
		form === article ||
		lexicon.ordinals.has(form) ||
		lexicon.timeWords.at(tokens, at) !== null
	);
};

/**
 * Marks the times of a text, resolved against the day of publication: weekdays are the last such day up to publication, impossible dates
 * stay null. Times that stand beside each other ("today, Saturday the fourteenth of May") are one, the last word being the most exact.
 */
export const recogniseTimes = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	published: Day | null,
): TimeMark[] => {
	const reader: Reader = {tokens, lexicon, published};
	const marks: TimeMark[] = [];
	for (let index = 0; index < tokens.length; index++) {
		const mark = mayBegin(reader, index) ? timeAt(reader, index) : null;
		if (!mark) continue;
		const previous = marks.at(-1);
		const beside =
			previous &&
			mark.begin - previous.end <= 1 &&
			tokens[previous.begin]?.sentence === tokens[mark.begin]?.sentence;
		if (beside && previous.kind !== 'since' && previous.kind !== 'ago' && mark.kind === 'day') {
			previous.end = mark.end;
			if (mark.date || mark.rule === 'time.calendar-day') {
				previous.date = mark.rule === 'time.relative' && previous.date ? previous.date : mark.date;
				previous.rule = mark.rule;
			}
		} else marks.push(mark);
		index = mark.end - 1;
	}

	return marks;
};
