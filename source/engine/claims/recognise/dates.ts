import type {DateRange} from '../../../model/claim.ts';
import type {Day} from '../../../model/ids.ts';
import type {Lexicon, TimeLink, TimeMeaning} from '../../lexicon/compile-lexicon.ts';
import {dayFrom, daysAround, monthOf, monthRange, single, weekdayOf, yearOf} from '../../text/calendar.ts';
import {and, article, from} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';
import {liesAhead} from './lies-ahead.ts';
import {readNumber} from './numbers.ts';

export type TimeReader = {tokens: readonly Token[]; lexicon: Lexicon; published: Day | null};
/** A date, null where there is no such day or none to count from, and the token after it. */
export type DateRead = {date: DateRange | null; end: number};
type Month = {month: number; year: number | null; told: boolean; end: number};

/** The time word of a kind that begins at a token, or null. */
export const meaningAt = <Kind extends TimeMeaning['kind']>(
	{tokens, lexicon}: TimeReader,
	at: number,
	kind: Kind,
): {meaning: Extract<TimeMeaning, {kind: Kind}>; end: number} | null => {
	const match = lexicon.timeWords.at(tokens, at);
	const meaning = match?.meanings.find(
		(candidate): candidate is Extract<TimeMeaning, {kind: Kind}> => candidate.kind === kind,
	);
	return match && meaning ? {meaning, end: match.end} : null;
};

export const isLink = ({tokens, lexicon}: TimeReader, at: number, kind: TimeLink): boolean =>
	lexicon.timeLinks.at(tokens, at)?.meanings.includes(kind) ?? false;

/** The years before and after that of the report. */
const besideYears = [
	['last-year', -1],
	['next-year', 1],
] as const;

/** The year a month without a year means: the last such month that had begun by the day of publication, or the next that has not ended. */
const nearestYear = (month: number, published: Day, isAhead: boolean): number => {
	const year = yearOf(published);
	if (isAhead) return month < monthOf(published) ? year + 1 : year;
	return month > monthOf(published) ? year - 1 : year;
};

const lastDay = 31;
/** A number told by its rank: "the third". */
export const ordinal = ({tokens, lexicon}: TimeReader, at: number): {value: number; end: number} | null => {
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

/** A year in digits, perhaps behind "of" and "the year". */
export const yearAt = (reader: TimeReader, begin: number): {year: number; end: number} | null => {
	const {tokens} = reader;
	let at = begin;
	while (tokens[at]?.kind === 'mark' && at < begin + 2) at++;
	if (tokens[at]?.form === from) at++;
	at = meaningAt(reader, at, 'year-word')?.end ?? at;
	const token = tokens[at];
	return token?.kind === 'number' && /^(19|20)\d\d$/.test(token.form)
		? {year: Number(token.form), end: at + 1}
		: null;
};

/** "this month", "last month". */
const relativeMonth = (reader: TimeReader, at: number): Month | null => {
	const found = meaningAt(reader, at, 'months');
	if (!found) return null;
	const {published} = reader;
	const months = published && monthRange(yearOf(published), monthOf(published) + found.meaning.months);
	return months
		? {month: monthOf(months.from), year: yearOf(months.from), told: true, end: found.end}
		: {month: 1, year: null, told: true, end: found.end};
};

/** "of last year", "of next year", perhaps one word (من) before it. */
const yearBeside = (reader: TimeReader, begin: number): {year: number; end: number} | null => {
	for (const at of [begin, begin + 1])
		for (const [kind, years] of besideYears) {
			const found = meaningAt(reader, at, kind);
			if (found && reader.published) return {year: yearOf(reader.published) + years, end: found.end};
		}

	return null;
};

/** A month name, the same month in the other family of names beside it, then a year or "last", "this". */
export const monthAt = (reader: TimeReader, begin: number): Month | null => {
	const relative = relativeMonth(reader, begin);
	if (relative) return relative;
	const wordEnd = meaningAt(reader, begin, 'month-word')?.end;
	const at = wordEnd ?? begin;
	const first = meaningAt(reader, at, 'month');
	if (!first) return null;
	let {end} = first;
	const slash = reader.tokens[end]?.kind === 'mark' && reader.tokens[end]?.form !== '.' ? 1 : 0;
	const twin = meaningAt(reader, end + slash, 'month');
	if (twin && twin.meaning.month === first.meaning.month) end = twin.end;
	const {month} = first.meaning;
	const {published} = reader;
	const written = yearAt(reader, end);
	if (written) return {month, year: written.year, told: true, end: written.end};
	let after = end;
	while (reader.tokens[after]?.kind === 'mark' && /["()]/.test(reader.tokens[after]?.form ?? '')) after++;
	const present = meaningAt(reader, after, 'present');
	if (present && published) {
		const laterYear = yearAt(reader, present.end + 2);
		return {
			month,
			year: laterYear?.year ?? nearestYear(month, published, false),
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
	const next = meaningAt(reader, after, 'next');
	if (next && published)
		return {
			month,
			year: month > monthOf(published) ? yearOf(published) : yearOf(published) + 1,
			told: true,
			end: next.end,
		};
	const beside = published && yearBeside(reader, after);
	if (beside) return {month, year: beside.year, told: true, end: beside.end};
	// A name of a month is also a name of people and a verb: by itself it is a time behind "in" or "the month of".
	const told = wordEnd !== undefined || isLink(reader, begin - 1, 'in');
	const year = published ? nearestYear(month, published, liesAhead(reader, begin, end)) : null;
	return {month, year, told, end};
};

const digits = (token: Token | undefined, pattern: RegExp): number | null =>
	token?.kind === 'number' && pattern.test(token.form) ? Number(token.form) : null;

/** 16.1.2017, 16/1/2017, 16-1-2017, 2017-01-16; 16/1 only behind "dated". */
const inDigits = (reader: TimeReader, at: number): DateRead | null => {
	const {tokens, published} = reader;
	const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.form ?? '');
	const of = (year: number, month: number, day: number, end: number): DateRead => {
		const real = dayFrom(year, month, day);
		return {date: real && single(real), end};
	};
	if (dotted) return of(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), at + 1);
	const [first, slash, second, slash2, third] = tokens.slice(at, at + 5);
	const month = digits(second, /^\d{1,2}$/);
	if (!slash || month === null || !/^[/-]$/.test(slash.form)) return null;
	const isWhole = slash2?.form === slash.form;
	const day = digits(first, /^\d{1,2}$/);
	const year = digits(third, /^(19|20)\d\d$/);
	if (isWhole && day !== null && year !== null) return of(year, month, day, at + 5);
	const firstYear = digits(first, /^(19|20)\d\d$/);
	const thirdDay = digits(third, /^\d{1,2}$/);
	if (isWhole && firstYear !== null && thirdDay !== null) return of(firstYear, month, thirdDay, at + 5);
	return day !== null && published && month <= 12 && isLink(reader, at - 1, 'dated')
		? of(nearestYear(month, published, liesAhead(reader, at, at + 3)), month, day, at + 3)
		: null;
};

/** The token after "and", "to" or a dash that leads from one day to another, or null. */
const linkAt = (reader: TimeReader, at: number): number | null => {
	const link = reader.tokens[at];
	if (!link) return null;
	const leadsOn = link.form === and || /^[-\u2013]$/.test(link.form) || isLink(reader, at, 'until');
	return leadsOn ? at + 1 : null;
};

const span = (first: Day | null, to: DateRead): DateRead => ({
	date: first && to.date && first <= to.date.to ? {from: first, to: to.date.to} : to.date,
	end: to.end,
});

const behindArticle = ({tokens}: TimeReader, at: number): number =>
	tokens[at]?.form === article ? at + 1 : at;

/** The number of a day of a month, in digits or as an ordinal. */
export const dayNumber = (reader: TimeReader, begin: number): {value: number; end: number} | null => {
	const at = behindArticle(reader, begin);
	const number = reader.tokens[at]?.kind === 'number' ? readNumber(reader.tokens, at, reader.lexicon) : null;
	const day = number ?? ordinal(reader, at);
	return day && day.value >= 1 && day.value <= lastDay && Number.isInteger(day.value) ? day : null;
};

/** A day of a month: digits or an ordinal, perhaps "of", then the month; two of them bound a period. */
export const calendarDay = (reader: TimeReader, begin: number, bounds = true): DateRead | null => {
	const {tokens} = reader;
	const at = behindArticle(reader, begin);
	const written = inDigits(reader, at);
	if (written) return written;
	const day = dayNumber(reader, begin);
	if (!day) return null;

	// "between 10 and 14 December"
	const next = bounds ? linkAt(reader, day.end) : null;
	const second =
		tokens[at]?.kind === 'number' && next !== null && tokens[next]?.kind === 'number'
			? calendarDay(reader, next, false)
			: null;
	if (second?.date)
		return span(dayFrom(yearOf(second.date.from), monthOf(second.date.from), day.value), second);

	const form = tokens[day.end]?.form ?? '';
	const of = form === from || /^[/-]$/.test(form) ? 1 : 0;
	const hijri = meaningAt(
		reader,
		meaningAt(reader, day.end + of, 'month-word')?.end ?? day.end + of,
		'hijri',
	);
	// The months of the other calendar follow the moon: which day of ours one was is not told.
	if (hijri) return {date: null, end: yearOfMoon(reader, hijri.end)};
	const month = monthAt(reader, day.end + of);
	if (!month) return null;
	const real = month.year === null ? null : dayFrom(month.year, month.month, day.value);
	const read = {date: real && single(real), end: month.end};
	// "between 28 April and 3 May"
	const last = bounds && isLink(reader, begin - 1, 'between') ? linkAt(reader, month.end) : null;
	const until = last === null ? null : calendarDay(reader, last, false);
	return until?.date ? span(real, until) : read;
};

const yearOfMoon = ({tokens}: TimeReader, at: number): number =>
	/^1[34]\d\d$/.test(tokens[at]?.form ?? '') ? at + 1 : at;

/** "The autumn of 2014", "of last year", "last autumn": three months, and only with their year, for a spring is also a name. */
export const seasonAt = (reader: TimeReader, begin: number): DateRead | null => {
	const found = meaningAt(reader, begin, 'season');
	if (!found) return null;
	const {month} = found.meaning;
	const {published} = reader;
	const past = meaningAt(reader, found.end, 'past');
	const last = past && published ? {year: nearestYear(month, published, false), end: past.end} : null;
	const told = yearAt(reader, found.end) ?? yearBeside(reader, found.end) ?? last;
	if (!told) return null;
	const [from, to] = [monthRange(told.year, month)?.from, monthRange(told.year, month + 2)?.to];
	return {date: from && to ? {from, to} : null, end: told.end};
};

/** A whole year: "the year 2014", "in 2014", "last year", "next year". */
export const wholeYear = (reader: TimeReader, begin: number): DateRead | null => {
	const isNamed = meaningAt(reader, begin, 'year-word') !== null || isLink(reader, begin - 1, 'in');
	const told = isNamed ? yearAt(reader, begin) : null;
	const beside = besideYears.map(([kind]) => meaningAt(reader, begin, kind)).find(found => found !== null);
	const year = told?.year ?? (beside && yearBeside(reader, begin)?.year) ?? null;
	const end = told?.end ?? beside?.end;
	if (end === undefined) return null;
	const from = year === null ? null : dayFrom(year, 1, 1);
	const to = year === null ? null : dayFrom(year, 12, 31);
	return {date: from && to && {from, to}, end};
};

/** A weekday: the last up to publication, "last Friday" before it, "next Friday" and what "will begin on Friday" after it. */
export const weekdayAt = (reader: TimeReader, at: number): DateRead | null => {
	const found = meaningAt(reader, at, 'weekday');
	if (!found) return null;
	if (!reader.published) return {date: null, end: found.end};
	const next = meaningAt(reader, found.end, 'next');
	const past = meaningAt(reader, found.end, 'past');
	const end = (next ?? past)?.end ?? found.end;
	let back = (weekdayOf(reader.published) - found.meaning.day + 7) % 7;
	if (past && back === 0) back = 7;
	const isAhead = next !== null || (back > 0 && !past && liesAhead(reader, at, end));
	const days = isAhead ? 7 - back : -back;
	return {date: daysAround(reader.published, days, days), end};
};
