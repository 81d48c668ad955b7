import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Sentences, Token} from '../../text/tokens.ts';

/** A longer sentence with a question mark somewhere is a run-on text, not a headline that asks. In words and marks. */
const longest = 30;
const fa = '\u0641';

/** Where a sentence begins to ask: "five were killed, so who is to blame?" tells first. Without a word that asks, all of it may. */
const askingFrom = (
	tokens: readonly Token[],
	{classes}: Lexicon,
	{begin, end}: {begin: number; end: number},
): number => {
	for (let at = begin; at < end; at++) {
		const found = classes.at(tokens, at);
		if (!found) continue;
		const isFirst = at === begin || tokens[at - 1]?.kind === 'mark' || found.prefix.startsWith(fa);
		if (found.meanings.includes('asks') || (isFirst && found.meanings.includes('asks-first'))) return at;
	}

	return begin;
};

/** Tells which words ask and so tell nothing: those of a sentence with a question mark, from the word that asks on. */
export const questions = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	sentences: Sentences,
): ((at: number) => boolean) => {
	const asked = new Map<number, number>();
	for (let index = 0; index < tokens.length; index++) {
		const {form, sentence} = tokens[index] as Token;
		if (form !== '\u061f' && form !== '?') continue;
		const {begin, end} = sentences.around(index);
		if (end - begin <= longest && !asked.has(sentence))
			asked.set(sentence, askingFrom(tokens, lexicon, {begin, end}));
	}

	return at => at >= (asked.get(tokens[at]?.sentence ?? -1) ?? Number.POSITIVE_INFINITY);
};
