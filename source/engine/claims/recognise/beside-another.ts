import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import type {Range} from '../marks.ts';

const withAnd = /^\u0648/;
/** A relative adjective by its ending, with and without article: "the Russian", "Russian", of men and of forces. */
const adjective = /^\u0648?(\u0627\u0644)?\p{L}{2,}\u064a(\u0647?)$/u;

/** "Russian and Syrian", "the Russian and the Syrian": alike in article and gender. */
export const isAlike = (a: Token | undefined, b: Token | undefined): boolean => {
	const [first, second] = [adjective.exec(a?.form ?? ''), adjective.exec(b?.form ?? '')];
	return first !== null && second !== null && first[1] === second[1] && first[2] === second[2];
};

/** Whether an adjective stands beside that of another side, "and" between them or nothing: "Russian and Syrian aircraft", "Syrian Russian raids". */
export const isBesideAnother = (
	tokens: readonly Token[],
	{actors}: Lexicon,
	{begin, end}: Range,
): boolean => {
	const own = tokens[begin];
	const next = actors.at(tokens, end);
	if (next?.end === end + 1 && isAlike(own, tokens[end])) return true;
	const isJoined = withAnd.test(own?.form ?? '');
	const last = tokens[begin - 1];
	return (
		isAlike(last, own) &&
		(isJoined || actors.at(tokens, begin - 1) !== null) &&
		endsName(tokens, actors, begin)
	);
};

/** How long the name of a side may be, in words. */
const longestName = 4;

/** Whether the name of a side ends right before a word. */
const endsName = (tokens: readonly Token[], actors: Lexicon['actors'], end: number): boolean => {
	for (let at = end - 1; at >= end - longestName; at--) if (actors.at(tokens, at)?.end === end) return true;
	return false;
};
