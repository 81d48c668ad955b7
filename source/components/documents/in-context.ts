import type {Span} from '../../model/claim.ts';

const sentenceEnd = /[.!?؟\n]/u;
const reach = 140;

/** The sentence before the span, at most `reach` letters of it, begun at a word. */
const before = (text: string): string => {
	const near = text.slice(-reach);
	const end = [...near].findLastIndex(character => sentenceEnd.test(character));
	if (end >= 0)
		return [...near]
			.slice(end + 1)
			.join('')
			.trimStart();
	return near.length < text.length ? `…${near.replace(/^\S*\s/u, '')}` : near;
};

const after = (text: string): string => {
	const near = text.slice(0, reach);
	const end = near.search(sentenceEnd);
	if (end >= 0) return near.slice(0, near[end] === '\n' ? end : end + 1);
	return near.length < text.length ? `${near.replace(/\s\S*$/u, '')}…` : near;
};

/**
 * The words of a span between guillemets, in the sentence around them: few words are understood alone; where they stand in it, and where the
 * signs that are not the report's.
 */
export const inContext = (
	text: string,
	[begin, end]: Span,
): {sentence: string; words: Span; own: number[]} => {
	const lead = `${before(text.slice(0, begin))}«`;
	const close = lead.length + end - begin;
	const rest = after(text.slice(end));
	const sentence = `${lead}${text.slice(begin, end)}»${rest}`;
	return {
		sentence,
		words: [lead.length, close],
		own: [
			...(text.slice(0, begin).endsWith(lead.slice(0, -1)) ? [] : [0]),
			lead.length - 1,
			close,
			...(text.startsWith(rest, end) ? [] : [sentence.length - 1]),
		],
	};
};
