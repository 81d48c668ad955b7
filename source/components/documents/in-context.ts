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

/** The words of a span between guillemets, in the sentence around them: few words are understood alone; and where they stand in it. */
export const inContext = (text: string, [begin, end]: Span): {sentence: string; words: Span} => {
	const lead = `${before(text.slice(0, begin))}«`;
	return {
		sentence: `${lead}${text.slice(begin, end)}»${after(text.slice(end))}`,
		words: [lead.length, lead.length + end - begin],
	};
};
