import type {Draft} from '../../draft.ts';
import type {MarkedText} from '../../marks.ts';
import {inside, type Window} from '../../window.ts';
import type {Scene} from '../refiners.ts';

/** How far behind the deaths the attack may stand, in words; those of a time between them do not count. */
const reach = 10;
/** "By", "in" or "for" written onto the word, perhaps behind "and": "by a mine". */
const withMeans = /^\u0648?[\u0628\u0644]/;

/** No farther in any case, in words and marks. */
const farthest = 20;

const wordsBetween = ({tokens, times}: MarkedText, begin: number, end: number): number => {
	const between = inside(times, begin, end);
	let count = 0;
	for (let at = begin; at < end; at++)
		if (tokens[at]?.kind === 'word' && !between.some(time => time.begin <= at && at < time.end)) count++;
	return count;
};

/** "Ten were killed in fighting", "… by a raid": an attack told right behind the deaths, joined to them by "in", "during", "as a result of". */
export const diedWithin = (
	deaths: Draft,
	{window: {clause, trigger}}: {window: Pick<Window, 'clause' | 'trigger'>},
	{text, lexicon}: Scene,
): boolean => {
	const isAdjunct = (at: number): boolean =>
		lexicon.connectors.at(text.tokens, at)?.meanings.includes('adjunct') ?? false;
	return (
		deaths.type === 'killing' &&
		trigger.begin - deaths.range.end <= farthest &&
		wordsBetween(text, deaths.range.end, trigger.begin) <= reach &&
		text.tokens[trigger.begin]?.sentence === text.tokens[deaths.window.trigger.begin]?.sentence &&
		(withMeans.test(text.tokens[trigger.begin]?.form ?? '') ||
			isAdjunct(Math.min(clause.begin, trigger.begin - 1)) ||
			isAdjunct(trigger.begin - 1))
	);
};
