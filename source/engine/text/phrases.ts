import {fold} from './normalise.ts';
import type {Token} from './tokens.ts';

type Node<Meaning> = {next: Map<string, Node<Meaning>>; meanings: Meaning[]};

/** A phrase found in a text. */
export type PhraseMatch<Meaning> = {
	/** Token index of the first word, and the one after the last. */
	begin: number;
	end: number;
	meanings: readonly Meaning[];
	/** What was written onto the first word: و ف ب ل ك. */
	prefix: string;
};

/** The words of a phrase as the tokeniser would cut them, folded. */
export const phraseWords = (phrase: string): string[] =>
	fold(phrase.replaceAll('_', ' ')).match(/[\p{L}\p{M}]+|\d+/gu) ?? [];

// Quotation marks may stand anywhere inside a name without changing it.
const silent = new Set(['"', '\u201c', '\u201d', '\u00ab', '\u00bb', "'", '\u2018', '\u2019', '#', '(', ')']);

/** A set of phrases with meanings, found by the longest match at a token; the first word may carry و ف ب ل ك. */
export class PhraseIndex<Meaning> {
	readonly #root: Node<Meaning> = {next: new Map(), meanings: []};
	// The recognisers ask the same places again and again: the answers for the text at hand are kept.
	#tokens: readonly Token[] = [];
	#found: (PhraseMatch<Meaning> | null | undefined)[] = [];

	add(phrase: string, meaning: Meaning): void {
		const words = phraseWords(phrase);
		// A preposition of one letter is written onto the word that follows: it is no word of the phrase.
		if (words.length > 1 && words.at(-1)?.length === 1) words.pop();
		let node = this.#root;
		for (const word of words) {
			let next = node.next.get(word);
			if (!next) {
				next = {next: new Map(), meanings: []};
				node.next.set(word, next);
			}

			node = next;
		}

		if (node !== this.#root) node.meanings.push(meaning);
	}

	/** The words that phrases begin with, folded. */
	firstWords(): Iterable<string> {
		return this.#root.next.keys();
	}

	/** The longest phrase that begins at a token, or null. Of two equally long ones the one with less cut off its front wins. */
	at(tokens: readonly Token[], begin: number): PhraseMatch<Meaning> | null {
		if (tokens !== this.#tokens) {
			this.#tokens = tokens;
			this.#found = new Array(tokens.length);
		}

		const known = this.#found[begin];
		if (known !== undefined || begin < 0 || begin >= tokens.length) return known ?? null;
		const match = this.#search(tokens, begin);
		this.#found[begin] = match;
		return match;
	}

	#search(tokens: readonly Token[], begin: number): PhraseMatch<Meaning> | null {
		const token = tokens[begin];
		if (!token || token.kind === 'mark') return null;
		let best: PhraseMatch<Meaning> | null = null;
		for (const {form, prefix} of token.readings) {
			let node = this.#root.next.get(form);
			let index = begin + 1;
			while (node) {
				if (node.meanings.length > 0 && (!best || index > best.end)) {
					best = {begin, end: index, meanings: node.meanings, prefix};
				}

				let after = tokens[index];
				while (after && after.kind === 'mark' && silent.has(after.form)) after = tokens[++index];
				if (!after || after.sentence !== token.sentence) break;
				node = node.next.get(after.form);
				index++;
			}
		}

		return best;
	}

	/** The longest matches from left to right, none overlapping another. */
	all(tokens: readonly Token[]): PhraseMatch<Meaning>[] {
		const found: PhraseMatch<Meaning>[] = [];
		for (let index = 0; index < tokens.length; index++) {
			const match = this.at(tokens, index);
			if (!match) continue;
			found.push(match);
			index = match.end - 1;
		}

		return found;
	}
}
