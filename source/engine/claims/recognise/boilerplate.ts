import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import type {Range} from '../marks.ts';
import type {Trace} from '../trace.ts';
import {eventAt} from './event-at.ts';

/** No line of navigation is longer, but for titles behind "read also:"; none that ends the article is longer than the last. All in words. */
const shortLine = 12;
const longestTitle = 30;
const longestStop = 6;

/** A line of a page: its tokens, its first word and how many it has. */
type Line = Range & {first: number; words: number};

const holds = ({begin, end}: Range, holdsAt: (at: number) => unknown): boolean => {
	for (let at = begin; at < end; at++) if (holdsAt(at)) return true;
	return false;
};

/** Whether a line is none of the article: one of navigation, a counter of views, a title behind "read also". */
const isAround = (tokens: readonly Token[], lexicon: Lexicon, line: Line): boolean => {
	const {line: always, lineHead: atHead} = lexicon.boilerplate;
	const opens = (index: typeof always): boolean => {
		const opening = index.at(tokens, line.first);
		return opening !== null && (opening.end >= line.end || tokens[opening.end]?.kind === 'mark');
	};
	if (line.words <= longestTitle && opens(always)) return true;
	if (line.words > shortLine) return false;
	if (opens(atHead) || holds(line, at => always.at(tokens, at))) return true;
	// "The main roads", "was seen": an article has these words as well, and then tells something.
	return holds(line, at => atHead.at(tokens, at)) && !holds(line, at => eventAt(tokens, lexicon, at));
};

/** Leaves out what surrounds an article on its page: from "comments" on everything, and lines of navigation. */
export const withoutBoilerplate = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	trace: Trace,
): readonly Token[] => {
	/** What is kept, once a line was left out: most texts stay as they are. */
	let kept: Token[] | null = null;
	for (let begin = 0, end = 0; begin < tokens.length; begin = end) {
		const {paragraph} = tokens[begin] as Token;
		let words = 0;
		let first = begin;
		for (end = begin; end < tokens.length && tokens[end]?.paragraph === paragraph; end++) {
			if (tokens[end]?.kind === 'mark') continue;
			if (words === 0) first = end;
			words++;
		}

		if (words > 0 && words <= longestStop && lexicon.boilerplate.stop.at(tokens, first)) {
			trace?.(tokens, {begin, end}, 'boilerplate.stop', 'left.around-the-article');
			return kept ?? tokens.slice(0, begin);
		}

		if (words > 0 && isAround(tokens, lexicon, {begin, end, first, words})) {
			trace?.(tokens, {begin, end}, 'boilerplate.line', 'left.around-the-article');
			kept ??= tokens.slice(0, begin);
		} else if (kept) for (let at = begin; at < end; at++) kept.push(tokens[at] as Token);
	}

	return kept ?? tokens;
};
