import {daysAround} from '../../text/calendar.ts';
import {lam} from '../../text/particles.ts';
import type {TimeMark} from '../marks.ts';
import {calendarDay, meaningAt, ordinal, type TimeReader} from './dates.ts';

/** "The third day" of something: written like "today", and counted. "Today, the third of May" is no such day. */
export const nthDay = (reader: TimeReader, begin: number): {days: number; end: number} | null => {
	const today = meaningAt(reader, begin, 'relative');
	if (today?.meaning.from !== 0 || today.meaning.to !== 0) return null;
	const nth = ordinal(reader, today.end);
	return nth && !calendarDay(reader, today.end) ? {days: nth.value, end: nth.end} : null;
};

/** "For the sixth day in a row": what goes on began so many days before the report. */
export const forNthDay = (reader: TimeReader, begin: number): TimeMark | null => {
	const {tokens, lexicon, published} = reader;
	const nth = lexicon.timeWords.at(tokens, begin)?.prefix.endsWith(lam) ? nthDay(reader, begin) : null;
	return (
		nth && {
			begin,
			end: nth.end,
			date: published && daysAround(published, 1 - nth.days, 0),
			kind: 'period',
			rule: 'time.within',
		}
	);
};
