import type {Span} from '../../model/claim.ts';
import {type Reading, readings} from './clitics.ts';
import type {NormalisedText} from './normalise.ts';

/** A word or a mark of a text. */
export type Token = {
	/** Folded. */
	form: string;
	/** In the original text. */
	span: Span;
	kind: 'word' | 'number' | 'mark';
	/** With and without what is written onto its front. */
	readings: readonly Reading[];
	/** Counts sentences and paragraphs from 0 through the whole text. */
	sentence: number;
	paragraph: number;
};

const tokenPattern = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]|\n/gu;
const isVowelSign = (unit: string | undefined): boolean =>
	unit !== undefined &&
	/[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/.test(unit);
const sentenceEnd = new Set(['.', '!', '?', '\u061f', '\u2026']);

/**
 * Cuts a normalised text into words, numbers and marks, and numbers sentences and paragraphs.
 * A sentence ends at `. ! ? ؟ …` or at the end of a line; a paragraph at the end of a line.
 *
 * @param known the first words of all phrases there are: readings that are none of them are left out, which saves most of the looking up.
 */
export const tokenise = (source: NormalisedText, known?: ReadonlySet<string>): Token[] => {
	const readingsOf = (form: string): Reading[] =>
		known ? readings(form).filter(reading => known.has(reading.form)) : readings(form);
	const tokens: Token[] = [];
	let sentence = 0;
	let paragraph = 0;
	let open = false;
	for (const match of source.text.matchAll(tokenPattern)) {
		const form = match[0];
		if (form === '\n') {
			if (open) {
				sentence++;
				paragraph++;
			}

			open = false;
			continue;
		}

		const first = form.charCodeAt(0);
		const kind = first >= 48 && first <= 57 ? 'number' : /[\p{L}\p{M}]/u.test(form) ? 'word' : 'mark';
		const begin = source.origin[match.index] as number;
		let end = (source.origin[match.index + form.length - 1] as number) + 1;
		// Vowel signs that folding dropped behind the last letter belong to the word.
		while (isVowelSign(source.original[end])) end++;
		tokens.push({
			form,
			span: [begin, end],
			kind,
			readings: kind === 'word' ? readingsOf(form) : [{form, prefix: ''}],
			sentence,
			paragraph,
		});
		open = true;
		if (kind === 'mark' && sentenceEnd.has(form)) sentence++;
	}

	return tokens;
};

/** The sentence that a token stands in, as token indexes `[begin, end)`, for every token of a text. */
export class Sentences {
	readonly #begin: Int32Array;
	readonly #end: Int32Array;

	constructor(tokens: readonly Token[]) {
		this.#begin = new Int32Array(tokens.length);
		this.#end = new Int32Array(tokens.length);
		let begin = 0;
		for (let index = 0; index < tokens.length; index++) {
			if (tokens[index]?.sentence !== tokens[begin]?.sentence) begin = index;
			this.#begin[index] = begin;
		}

		let end = tokens.length;
		for (let index = tokens.length - 1; index >= 0; index--) {
			this.#end[index] = end;
			if (this.#begin[index] === index) end = index;
		}
	}

	around(at: number): {begin: number; end: number} {
		return {begin: this.#begin[at] ?? 0, end: this.#end[at] ?? 0};
	}
}
