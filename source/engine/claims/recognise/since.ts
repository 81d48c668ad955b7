import type {DateRange} from '../../../model/claim.ts';
import {daysAround, monthRange, yearOf} from '../../text/calendar.ts';
import type {TimeMark} from '../marks.ts';
import {type DateRead, meaningAt, monthAt, type TimeReader, yearAt} from './dates.ts';
import {mayBegin, period, pointAt} from './points.ts';

/** Between "since" and the day of its beginning stand so many words at most: "since the outbreak of the fighting there on Sunday". */
const beginningLength = 5;

/** So long ago: "two days". */
const lengthAt = (reader: TimeReader, at: number): DateRead | null => {
	const {published} = reader;
	const length = period(reader, at);
	return length && {date: published && daysAround(published, -length.days, -length.days), end: length.end};
};

/** "The beginning of the year", "the start of last year": its January. */
const partOfYear = (reader: TimeReader, at: number): DateRead | null => {
	const {published} = reader;
	const part = meaningAt(reader, at, 'part');
	const word = part && meaningAt(reader, part.end, 'year-word');
	if (!word) return null;
	const past = meaningAt(reader, word.end, 'past');
	const told = past ? null : yearAt(reader, part.end);
	const end = (past ?? told ?? meaningAt(reader, word.end, 'present') ?? word).end;
	const year = told?.year ?? (published && yearOf(published) - (past ? 1 : 0));
	return {date: year === null ? null : monthRange(year, 1), end};
};

const month = (reader: TimeReader, at: number): DateRead | null => {
	const found = monthAt(reader, at);
	return found && {date: found.year === null ? null : monthRange(found.year, found.month), end: found.end};
};

/** "The outbreak of the fighting there on Sunday": the day that stands behind what began then. */
const beginningAt = (reader: TimeReader, at: number): DateRead | null => {
	const {tokens} = reader;
	const beginning = meaningAt(reader, at, 'beginning');
	if (!beginning) return null;
	for (let index = beginning.end; index < beginning.end + beginningLength; index++) {
		if (tokens[index]?.kind !== 'word' || tokens[index]?.sentence !== tokens[at]?.sentence) return null;
		const found = mayBegin(reader, index) ? pointAt(reader, index) : null;
		if (found) return found;
	}

	return null;
};

/** When it began, and where the words for that end. */
const startOf = (reader: TimeReader, at: number): DateRead | null =>
	pointAt(reader, at) ??
	lengthAt(reader, at) ??
	partOfYear(reader, at) ??
	month(reader, at) ??
	beginningAt(reader, at);

/** "… and until Sunday evening": the day that something lasted to, or null. */
export const untilAt = (reader: TimeReader, at: number): DateRead | null => {
	const link = reader.lexicon.timeLinks.at(reader.tokens, at);
	return link?.meanings.includes('until') ? pointAt(reader, link.end) : null;
};

/**
 * "Since Saturday", "for two days now", "since then": from there up to publication, or up to the day that is named.
 *
 * @param before the day named last, from which "since then" counts.
 */
export const sinceAt = (reader: TimeReader, begin: number, before: DateRange | null): TimeMark | null => {
	const {published} = reader;
	const then = before && meaningAt(reader, begin, 'since-then');
	const since = meaningAt(reader, begin, 'since');
	const isMeasure = meaningAt(reader, begin - 1, 'superlative') !== null;
	const start = then
		? {date: before, end: then.end}
		: since && !isMeasure
			? startOf(reader, since.end)
			: null;
	if (!start) return null;
	// What had not come by publication cannot have lasted.
	const date = start.date && published && start.date.from > published ? null : start.date;
	const until = untilAt(reader, start.end);
	const end = until?.end ?? start.end;
	if (date && until?.date && published && date.from <= until.date.to && until.date.to < published)
		return {begin, end, date: {from: date.from, to: until.date.to}, kind: 'period', rule: 'time.from-to'};
	return {
		begin,
		end,
		date: published && date ? {from: date.from, to: published} : null,
		...(date && {start: date}),
		kind: 'since',
		rule: 'time.since',
	};
};
