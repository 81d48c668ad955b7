import type {Span} from '../../model/claim.ts';
import {type Reading, readings} from './clitics.ts';
import type {NormalisedText} from './normalise.ts';
import {everyIndex, type Openings} from './openings.ts';

/** A word or a mark of a text. */
export type Token = {
	/** Folded. */
	form: string;
	/** In the original text. */
	span: Span;
	kind: 'word' | 'number' | 'mark';
	/** With and without what is written onto its front. */
	readings: readonly Reading[];
	/** The indexes with a phrase that may begin here, see `Openings`. */
	opens: number;
	/** Counts sentences and paragraphs from 0 through the whole text. */
	sentence: number;
	paragraph: number;
};

/** What a word is, wherever it stands in a text. */
type Word = Pick<Token, 'form' | 'kind' | 'readings' | 'opens'>;

const newline = 0x0a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isPoint = (code: number): boolean => code === 0x2e || code === 0x2c;
const letter = /[\p{L}\p{M}]/u;
const blank = /\s/;
/**
 * A text without any full stop goes on for ever: after so many words a sentence ends all the same, so that what is asked about a whole
 * sentence takes no longer in a long text. Run-on sentences of reports reach 350 words.
 */
const longestSentence = 1000;
const sentenceEnd = new Set(['.', '!', '?', '\u061f', '\u2026']);

type Kind = 'letter' | 'blank' | 'mark';
const kindOf = (point: number): Kind => {
	const character = String.fromCodePoint(point);
	return letter.test(character) ? 'letter' : blank.test(character) ? 'blank' : 'mark';
};
// Latin and Arabic are looked up: asking Unicode for every letter takes longer than all the rest.
const table = Array.from({length: 0x700}, (_, point) => kindOf(point));

/** The end of the number that begins at an offset: digits, with single points or commas between them. */
const numberEnd = (text: string, begin: number): number => {
	let end = begin + 1;
	while (
		isDigit(text.charCodeAt(end)) ||
		(isPoint(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1)))
	)
		end++;
	return end;
};

/** The code point at an offset, and what it is. */
const kindAt = (text: string, at: number): {kind: Kind | undefined; length: number} => {
	const point = text.codePointAt(at);
	return {
		kind: point === undefined ? undefined : (table[point] ?? kindOf(point)),
		length: point !== undefined && point > 0xffff ? 2 : 1,
	};
};

const letterEnd = (text: string, begin: number): number => {
	let end = begin;
	for (;;) {
		const code = text.charCodeAt(end);
		if (table[code] === 'letter') end++;
		else {
			if (!(code >= table.length)) return end;
			const {kind, length} = kindAt(text, end);
			if (kind !== 'letter') return end;
			end += length;
		}
	}
};

const isVowelSign = (code: number): boolean =>
	code >= 0x610 &&
	code <= 0x6ed &&
	(code <= 0x61a ||
		code === 0x640 ||
		(code >= 0x64b && code <= 0x65f) ||
		code === 0x670 ||
		(code >= 0x6d6 && code <= 0x6dc) ||
		(code >= 0x6df && code <= 0x6e8) ||
		code >= 0x6ea);

const wordOf = (form: string, openings: Openings | undefined): Word => {
	const all = readings(form);
	if (!openings) return {form, kind: 'word', readings: all, opens: everyIndex};
	const known: Reading[] = [];
	let opens = 0;
	for (const reading of all) {
		const mark = openings.of(reading.form);
		if (mark !== 0) known.push(reading);
		opens |= mark;
	}

	return {form, kind: 'word', readings: known, opens};
};

/** Whether the last token is the dot of a short form: it touches a single letter, as in a title before a name or the letters of an agency. */
const isShortForm = (tokens: readonly Token[]): boolean => {
	const dot = tokens.at(-1);
	const letter = tokens.at(-2);
	return (
		dot?.form === '.' && letter?.kind === 'word' && letter.form.length === 1 && letter.span[1] === dot.span[0]
	);
};

/**
 * Cuts a normalised text into words, numbers and marks, and numbers sentences and paragraphs.
 * A sentence ends at `. ! ? ؟ …`, at the end of a line or where it is longer than any; a paragraph at the end of a line.
 *
 * @param openings the first words of all phrases there are: readings that are none of them are left out, which saves most of the looking up.
 */
export const tokenise = ({text, original, origin}: NormalisedText, openings?: Openings): Token[] => {
	const words = new Map<string, Word>();
	const tokens: Token[] = [];
	let sentence = 0;
	let paragraph = 0;
	let open = false;
	let begin = 0;
	for (let at = 0; at < text.length; ) {
		const code = text.charCodeAt(at);
		if (code === newline) {
			if (open) {
				sentence++;
				paragraph++;
				begin = tokens.length;
			}

			open = false;
			at++;
			continue;
		}

		const {kind, length} = kindAt(text, at);
		if (kind === 'blank') {
			at++;
			continue;
		}

		const first = at;
		at = isDigit(code) ? numberEnd(text, at) : kind === 'letter' ? letterEnd(text, at) : at + length;
		const form = text.slice(first, at);
		let word = words.get(form);
		if (!word) {
			word =
				kind === 'letter'
					? wordOf(form, openings)
					: {
							form,
							kind: isDigit(code) ? 'number' : 'mark',
							readings: [{form, prefix: ''}],
							opens: openings ? openings.of(form) : everyIndex,
						};
			words.set(form, word);
		}

		let end = (origin[at - 1] as number) + 1;
		// Vowel signs that folding dropped behind the last letter belong to the word.
		while (isVowelSign(original.charCodeAt(end))) end++;
		tokens.push({
			form: word.form,
			span: [origin[first] as number, end],
			kind: word.kind,
			readings: word.readings,
			opens: word.opens,
			sentence,
			paragraph,
		});
		open = true;
		if (
			(word.kind === 'mark' && sentenceEnd.has(form) && !isShortForm(tokens)) ||
			tokens.length - begin >= longestSentence
		) {
			sentence++;
			begin = tokens.length;
		}
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
