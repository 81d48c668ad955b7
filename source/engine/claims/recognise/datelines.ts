import type {Token} from '../../text/tokens.ts';
import type {Range, TimeMark} from '../marks.ts';

/** No dateline is longer, in words and marks. */
const longest = 18;
const dash = /^[-\u2013\u2014:]$/;
/** How far into its paragraph the day of one may stand, in words and marks. */
const dayReach = 8;
const behindDay = /^[-\u2013\u2014|:]$/;

/**
 * Where agencies say from where they report: "Beirut (AFP) -", "Qamishli (Syria) 22 January (Reuters) -" at the head of a paragraph. Nothing
 * happened there for all we know. Where an event is told before the bracket, what stands in it says where that was: "raids on X (Y): three dead".
 */
export const datelines = (tokens: readonly Token[], hasEvent: (range: Range) => boolean): Range[] => {
	const found: Range[] = [];
	let last = -1;
	for (let begin = 0; begin < tokens.length; begin++) {
		const {paragraph} = tokens[begin] as Token;
		if (paragraph === last) continue;
		last = paragraph;
		for (let index = begin + 1; index < begin + longest && tokens[index]?.paragraph === paragraph; index++) {
			if (tokens[index - 1]?.form !== ')' || !dash.test(tokens[index]?.form ?? '')) continue;
			if (!hasEvent({begin, end: index})) found.push({begin, end: index});
			break;
		}
	}

	return found;
};

/** "Beirut, 3 May 2016 – …": a day that only says when the report was sent. */
export const isDatelineDay = (tokens: readonly Token[], {begin, end, kind}: TimeMark): boolean =>
	kind === 'day' &&
	tokens[begin - dayReach]?.paragraph !== tokens[begin]?.paragraph &&
	behindDay.test(tokens[end]?.form ?? '');
