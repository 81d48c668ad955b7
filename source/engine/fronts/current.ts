import type {Extent} from '../../model/claim.ts';
import type {Rule} from '../../model/rule.ts';
import type {ControlStatement, Holder} from '../../model/timeline.ts';
import {dayFromNumber} from '../events/days.ts';
import type {World} from '../lexicon/entities.ts';
import type {LastWord} from './chapter.ts';
import {witnesses} from './origins.ts';
import type {Said} from './said.ts';
import type {SideNames} from './side-names.ts';
import {holderOf} from './spans.ts';
import {type Held, leavesNoRoom} from './voice-states.ts';

/** What a rule makes of a chapter: the sides it names, and the words that it rests on. */
type Verdict = {status: 'held' | 'left' | 'contested' | 'tie' | 'untold'; words: readonly LastWord[]};

/** Whether two voices' last words cannot both be true. */
const contradict = (one: LastWord, other: LastWord): boolean =>
	[...one.held].some(
		([side, own]) =>
			other.gone.has(side) ||
			[...other.held].some(([rival, theirs]) => rival !== side && leavesNoRoom(own.extent, theirs.extent)),
	) || [...one.gone.keys()].some(side => other.held.has(side));

const isContradicted = (word: LastWord, chapter: readonly LastWord[]): boolean =>
	chapter.some(other => contradict(word, other));

/** Those that agree with one of them, and with one another, in their order. */
const agreeing = (first: LastWord, chapter: readonly LastWord[]): LastWord[] => {
	const chosen = [first];
	for (const word of chapter) if (word !== first && !isContradicted(word, chosen)) chosen.push(word);
	return chosen;
};

const holding = (chapter: readonly LastWord[]): LastWord[] => chapter.filter(word => word.held.size > 0);

const statusOf = (words: readonly LastWord[]): Verdict['status'] =>
	holding(words).length > 0 ? 'held' : words.length > 0 ? 'left' : 'untold';

/** What no other origin contradicts; where all are contradicted, that it is contested. */
const lowest = (chapter: readonly LastWord[]): Verdict => {
	const safe = chapter.filter(word => !isContradicted(word, chapter));
	if (holding(safe).length > 0 || safe.length === chapter.length)
		return {status: statusOf(safe), words: safe};
	return {status: 'contested', words: chapter};
};

/** The latest word of those who are no party to the war, else the latest; and whoever agrees with it. */
const best = (chapter: readonly LastWord[]): Verdict => {
	// Who only tells that a side has left says less than who tells which side came.
	const telling = holding(chapter);
	const words = telling.length > 0 ? telling : chapter;
	const first = words.find(word => !word.party) ?? words[0];
	if (!first) return {status: 'untold', words: []};
	const agreed = agreeing(first, chapter);
	return {status: statusOf(agreed), words: agreed};
};

/** Every side that somebody names. */
const range = (chapter: readonly LastWord[]): Verdict => {
	const words = holding(chapter).length > 0 ? holding(chapter) : chapter;
	return {status: statusOf(words), words};
};

/** The side that most distinct origins name; as many for a side that leaves it no room are a tie. */
const majority = (chapter: readonly LastWord[]): Verdict => {
	const votes = new Map<string, LastWord[]>();
	for (const word of chapter)
		for (const side of word.held.keys()) votes.set(side, [...(votes.get(side) ?? []), word]);
	const most = Math.max(0, ...[...votes.values()].map(list => list.length));
	const leaders = [...votes].filter(([, list]) => list.length === most).flatMap(([, list]) => list);
	const [first] = leaders;
	if (!first) return {status: statusOf(chapter), words: chapter};
	if (isContradicted(first, leaders)) return {status: 'tie', words: [...new Set(leaders)]};
	// The leaders' words first, so that nobody who contradicts them comes before.
	const agreed = agreeing(first, [...new Set([...leaders, ...chapter])]);
	return {status: 'held', words: agreed};
};

const verdicts: Readonly<Record<Rule, (chapter: readonly LastWord[]) => Verdict>> = {
	lowest,
	best,
	range,
	majority,
};

/** How much some words together give a side: "most" before a place told without a limit, a part only where nobody gives it more. */
const extentOf = (extents: readonly (Extent | null)[]): Extent | null => {
	const more = extents.filter(extent => extent !== 'part');
	if (more.length === 0) return 'part';
	if (more.includes('most')) return 'most';
	return more.every(extent => extent === 'whole') ? 'whole' : null;
};

/** The sides that some words name; who gives a side only a part does not vouch for more. */
const holdersOf = (world: World, names: SideNames, words: readonly LastWord[]): Holder[] => {
	const sides = new Map<string, Held[]>();
	for (const word of words)
		for (const [side, own] of word.held) sides.set(side, [...(sides.get(side) ?? []), own]);
	return [...sides].map(([side, all]) => {
		const extent = extentOf(all.map(held => held.extent));
		const vouching = all.filter(held => extent === 'part' || held.extent !== 'part');
		return holderOf(world, names, side, {extent, said: vouching.flatMap(held => held.said)});
	});
};

const goneOf = (world: World, names: SideNames, words: readonly LastWord[]): Holder[] => {
	const sides = new Map<string, Said[]>();
	for (const word of words)
		for (const [side, said] of word.gone) sides.set(side, [...(sides.get(side) ?? []), ...said]);
	return [...sides].map(([side, said]) => ({
		side,
		name: names(side),
		extent: null,
		share: null,
		...witnesses(
			world,
			said.map(one => one.statement),
		),
	}));
};

/**
 * Who has a place under a rule, by analogy to the rules for tolls (`model/rule.ts`), from the latest chapter of what is told:
 *
 * - lowest: only what no other origin contradicts, else that it is contested;
 * - best: the latest word of the origins that are no party to the war, else the latest, with whoever agrees;
 * - range: every side that the chapter names;
 * - majority: the side that most distinct origins name; as many for another are told as a tie.
 *
 * What is told as background counts only where nothing is told as news, so that it outvotes nothing.
 */
export const statementUnder = (
	rule: Rule,
	world: World,
	chapter: readonly LastWord[],
	names: SideNames,
): Omit<ControlStatement, 'around' | 'words'> => {
	const news = chapter.filter(word => isNews(word));
	const own = news.length > 0 ? news : chapter;
	const {status, words} = verdicts[rule](own);
	const days = words.map(word => word.day).filter(Number.isFinite);
	const chosen = new Set(words);
	const others = own.filter(word => !chosen.has(word) && isContradicted(word, words));
	return {
		rule,
		status,
		day: days.length > 0 ? dayFromNumber(Math.max(...days)) : null,
		holders: holdersOf(world, names, words),
		left: goneOf(world, names, words),
		against: [
			...holdersOf(world, names, others),
			...goneOf(
				world,
				names,
				others.filter(word => word.held.size === 0),
			),
		],
		background: words.length > 0 && news.length === 0,
	};
};

/** Whether at least one of the things that it rests on is told as news. */
const isNews = ({held, gone}: LastWord): boolean =>
	[...[...held.values()].flatMap(one => one.said), ...[...gone.values()].flat()].some(
		one => one.told === 'news',
	);
