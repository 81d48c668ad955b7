import type {Token} from '../../../text/tokens.ts';

const marks = /^["\u201c\u201d\u00ab\u00bb]$/;
const opening = /^[\u201c\u00ab]$/;
const closing = /^[\u201d\u00bb]$/;
/** No quotation of a report is longer, in words. */
const longest = 400;

/** Whether a quotation mark opens: typographic ones say so; a straight one opens where a space stands before it and none behind. */
const opens = (tokens: readonly Token[], at: number): boolean => {
	const {form, span} = tokens[at] as Token;
	if (opening.test(form)) return true;
	if (closing.test(form)) return false;
	const touchesNext = tokens[at + 1]?.span[0] === span[1];
	const touchesBefore = tokens[at - 1]?.span[1] === span[0];
	return touchesNext && !touchesBefore;
};

/** Where a quotation that opens at a token closes, names in quotation marks inside it left aside; null where none opens there or none closes. Straight marks do so in their paragraph; a statement quoted in full opens and closes with marks that tell which they are. */
export const quotationEnd = (tokens: readonly Token[], at: number): number | null => {
	if (!marks.test(tokens[at]?.form ?? '') || !opens(tokens, at)) return null;
	const isStraight = !opening.test(tokens[at]?.form ?? '');
	let depth = 0;
	for (let index = at; index < Math.min(at + longest, tokens.length); index++) {
		if (isStraight && tokens[index]?.paragraph !== tokens[at]?.paragraph) return null;
		if (!marks.test(tokens[index]?.form ?? '')) continue;
		depth += opens(tokens, index) ? 1 : -1;
		if (depth === 0) return index + 1;
	}

	return null;
};
