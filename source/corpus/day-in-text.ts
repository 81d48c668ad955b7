import {fold} from '../engine/text/normalise.ts';
import type {Day} from '../model/ids.ts';
import {dayOf} from './day.ts';
import {edgeLines} from './edge-lines.ts';
import {months, publishedLabels, today, weekdays} from './text-marks.ts';

const choice = (words: readonly string[]): string =>
	words
		.map(fold)
		.sort((a, b) => b.length - a.length)
		.join('|');

const monthOf = new Map(
	months.flatMap((names, index) => names.map(name => [fold(name), index + 1] as const)),
);
const monthChoice = choice(months.flat());
const weekdayChoice = choice(weekdays);

const numeric =
	'(?<y1>\\d{4})(?<s1>[-/.])(?<m1>\\d{1,2})\\k<s1>(?<d1>\\d{1,2})|(?<a>\\d{1,2})(?<s2>[-/.])(?<b>\\d{1,2})\\k<s2>(?<y2>\\d{4})';
const spelled = `(?<d3>\\d{1,2})\\s+(?:من\\s+)?(?<m3>${monthChoice})(?:\\s*[/(]\\s*(?<m4>${monthChoice})\\s*\\)?)?\\s*[,،]?\\s*(?<y3>\\d{4})`;
const date = `(?<!\\d)(?:${numeric}|${spelled})(?!\\d)`;
const weekday = `(?:(?<weekday>${weekdayChoice})[\\s,،(]*)?`;

const clock = /\d{1,2}:\d{2}(?::\d{2})?\s*(?:am|pm|[صم](?!\p{L}))?/gu;
const alone = new RegExp(`^[\\s\\p{P}]*${weekday}${date}[\\s\\p{P}|]*$`, 'u');
const labelled = new RegExp(`^[\\s\\p{P}]*(?:${choice(publishedLabels)})[\\s:،,]*${weekday}${date}`, 'u');
const thisDay = new RegExp(`(?<!\\p{L})(?:${choice(today)})[\\s,،(]*${weekday}${date}`, 'gu');

/** The day a match names; null where day and month could be read either way, the two month names differ, or the weekday is another. */
const dayOfMatch = ({groups = {}}: RegExpMatchArray): Day | null => {
	const number = (key: string): number => Number(groups[key]);
	let day: Day | null = null;
	if (groups.y1) day = dayOf(number('y1'), number('m1'), number('d1'));
	else if (groups.y2) {
		const [a, b] = [number('a'), number('b')];
		if (a <= 12 && b <= 12 && a !== b) return null;
		day = b > 12 ? dayOf(number('y2'), a, b) : dayOf(number('y2'), b, a);
	} else {
		const month = monthOf.get(groups.m3 ?? '');
		if (month === undefined || (groups.m4 && monthOf.get(groups.m4) !== month)) return null;
		day = dayOf(number('y3'), month, number('d3'));
	}

	if (day === null || day < '2000' || day > '2100') return null;
	const told = groups.weekday ? weekdays.map(fold).indexOf(groups.weekday) : -1;
	return told === -1 || told === new Date(`${day}T00:00:00Z`).getUTCDay() ? day : null;
};

/**
 * The day of publication where a text states it beyond doubt: a full date that is a whole line by itself near either end, one after
 * "published on", or "today, Friday 3 November 2017" near the start. A date inside a sentence is the day of what is told, not of the
 * telling, and is left alone. null where nothing tells, what tells is not a real day, or two marks differ.
 */
export const findPublished = (text: string): Day | null => {
	const matches = edgeLines(text, 5, 3).flatMap(({line, whole}) => {
		if (!whole) return [];
		const match = alone.exec(line.replace(clock, ' ')) ?? labelled.exec(line);
		return match ? [match] : [];
	});
	matches.push(...fold(text.slice(0, 400)).matchAll(thisDay));
	const days = new Set(matches.map(dayOfMatch));
	const [only] = days;
	return days.size === 1 && only !== undefined ? only : null;
};
