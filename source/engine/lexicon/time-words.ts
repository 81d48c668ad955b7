import * as v from 'valibot';
import {wholeNumber, word, words} from './word-shapes.ts';

/** Before and after the day of the report; ten thousand reach back to the wars before this one. */
const days = wholeNumber(-10_000, 10_000);
const relativeDays = v.strictObject({words, from: days, to: days});

/** The shape of `lexicon/ar/time.json`: days, months, and the words around them. */
export const timeSchema = v.strictObject({
	/** From 0, Sunday. */
	weekdays: v.record(word, wholeNumber(0, 6)),
	months: v.record(word, wholeNumber(1, 12)),
	/** The month in which each begins: with a year, three months. */
	seasons: v.record(word, wholeNumber(1, 12)),
	relative: v.array(relativeDays),
	/** "At the time of writing": the day of publication, in its own clause. */
	writing: words,
	months_relative: v.array(v.strictObject({words, months: wholeNumber(-120, 120)})),
	/** Days counted from the day named before: "the next day", "that day". */
	following: v.array(v.strictObject({words, days: v.number()})),
	/** Months of the moon: a day of one is named, but which of ours it was is not told. */
	hijri: words,
	monthWord: words,
	yearWord: words,
	/** Before a bare month or year. */
	in: words,
	/** Before a day and month in digits. */
	dated: words,
	/** Between the first and the last day of a period. */
	until: words,
	/** Before the first of two days. */
	between: words,
	since: words,
	/** "Since then": from the day named before. */
	sinceThen: words,
	/** Before "the night of Sunday to Monday": which of the two it was. */
	afterMidnight: words,
	beforeMidnight: words,
	ago: words,
	after: words,
	/** Days. */
	spans: v.record(word, wholeNumber(0, 10_000)),
	/** Plurals: without a number they tell no length. */
	spansNeedNumber: words,
	/** "early April": the days of the month. */
	parts: v.array(relativeDays),
	/** Names with a word of time in them: "Russia Today" is no day. */
	names: words,
	/** "fighting that lasted three days": up to the report, and of the fighting alone. */
	lasted: words,
	/** "within two days": up to the report. */
	within: words,
	/** "on the tenth of it": of the month told before. */
	ofIt: words,
	/** "since the outbreak of the fighting on Sunday": what may stand between "since" and its day begins with one of these. */
	beginnings: words,
	/** "recently": some day that is not told. */
	vague: words,
	past: words,
	present: words,
	/** "the fiercest since": no date of the event. */
	superlatives: words,
	lastYear: words,
	nextYear: words,
	next: words,
	/** "Will begin", "is due": a day named with one of these is the next such day, not the last. */
	ahead: words,
	dayWord: words,
});
export type TimeWords = v.InferOutput<typeof timeSchema>;
