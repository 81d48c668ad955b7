import type {Span} from '../../model/claim.ts';
import {BrokenWords} from './broken-words.ts';
import {type Reading, readings} from './clitics.ts';
import type {NormalisedText} from './normalise.ts';
import {everyIndex, type KnownReading, type KnownWord, knownReading, type Openings} from './openings.ts';
import {missingBlanks, slips, spokenReadings} from './slips.ts';

/** A word or a mark of a text. */
export type Token = {
	/** Folded. */
	form: string;
	/** In the original text. */
	span: Span;
	kind: 'word' | 'number' | 'mark';
	/** With and without what is written onto its front. */
	readings: readonly KnownReading[];
	/** The indexes with a phrase that may begin here, see `Openings`. */
	opens: number;
	/** Counts sentences and paragraphs from 0 through the whole text. */
	sentence: number;
	paragraph: number;
};

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
/** Pictures and geometric signs, with which posts begin the items of a list; trade marks are none. */
const listMark = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u25a0-\u25ff\u2b00-\u2bff]/u;
const firstListMark = 0x203c;

/** Whether a mark stands before what it begins, as in a list of flashes. */
const beginsItem = (form: string): boolean =>
	form.charCodeAt(0) >= firstListMark && form !== '\u2122' && listMark.test(form);

/** Two full stops beside each other are no end but a pause. */
const isPause = (text: string, at: number): boolean => {
	const isStop = (index: number): boolean => text[index] === '.';
	return isStop(at - 1) ? !isStop(at + 1) && !isStop(at - 2) : isStop(at + 1) && !isStop(at + 2);
};

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
		if (code < table.length) {
			if (table[code] !== 'letter') return end;
			end++;
		} else {
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

/** The readings that some dictionary knows a phrase for. */
const knownWord = (form: string, all: readonly Reading[], openings: Openings): KnownWord => {
	const known: KnownReading[] = [];
	let opens = 0;
	for (const reading of all) {
		const opening = openings.of(reading.form);
		if (opening.marks === 0) continue;
		known.push(knownReading(reading, opening));
		opens |= opening.marks;
	}

	return {form, kind: 'word', readings: known, opens, second: 0};
};

const readWord = (form: string, openings: Openings): KnownWord => {
	const word = knownWord(form, readings(form), openings);
	if (word.opens !== 0 || openings.knows(form)) return word;
	const meant = slips(form).find(candidate => openings.knows(candidate));
	if (meant !== undefined) return knownWord(meant, readings(meant), openings);
	const spoken = knownWord(form, spokenReadings(form), openings);
	if (spoken.opens !== 0) return spoken;
	const second = missingBlanks(form).find(
		at => openings.knows(form.slice(0, at)) && openings.knows(form.slice(at)),
	);
	return second === undefined
		? word
		: {form, kind: 'word', readings: word.readings, opens: word.opens, second};
};

/** What is known of a number or a mark, and of a word where there are no dictionaries. */
const asItStands = (form: string, kind: KnownWord['kind'], openings: Openings | undefined): KnownWord => {
	const opening = openings?.of(form) ?? null;
	const all = kind === 'word' ? readings(form) : [{form, prefix: ''}];
	const opens = opening?.marks ?? everyIndex;
	return {form, kind, readings: all.map(reading => knownReading(reading, opening)), opens, second: 0};
};

const readNumber = (form: string, openings: Openings): KnownWord => asItStands(form, 'number', openings);
const readMark = (form: string, openings: Openings): KnownWord => asItStands(form, 'mark', openings);

/** Whether the last token is the dot of a short form: it touches a single letter, as in a title before a name or the letters of an agency. */
const isShortForm = (tokens: readonly Token[]): boolean => {
	if (tokens.length < 2) return false;
	const dot = tokens[tokens.length - 1];
	const letter = tokens[tokens.length - 2];
	return (
		dot?.form === '.' && letter?.kind === 'word' && letter.form.length === 1 && letter.span[1] === dot.span[0]
	);
};

/**
 * Cuts a normalised text into words, numbers and marks, and numbers sentences and paragraphs.
 * A sentence ends at `. ! ? ؟ …`, before the sign of a list's item, at the end of a line or where it is longer than any; a paragraph at the
 * end of a line or item.
 *
 * @param openings the words of all phrases there are: readings that open none are left out, which saves most of the looking up, and words
 * that are broken, held or misspelt are read as those they are meant to be.
 */
export const tokenise = (normalised: NormalisedText, openings?: Openings): Token[] => {
	const {text, original, origin} = normalised;
	const words = new Map<string, KnownWord>();
	const tokens: Token[] = [];
	let sentence = 0;
	let paragraph = 0;
	let open = false;
	/** The first token of the sentence, and whether it has any but marks. */
	let begin = 0;
	let hasWord = false;
	const broken = openings && new BrokenWords(normalised, openings);
	const wordFor = (form: string, kind: KnownWord['kind']): KnownWord => {
		if (openings)
			return openings.word(form, kind === 'word' ? readWord : kind === 'number' ? readNumber : readMark);
		const known = words.get(form);
		if (known) return known;
		const word = asItStands(form, kind, openings);
		words.set(form, word);
		return word;
	};

	const endSentence = (): void => {
		sentence++;
		begin = tokens.length;
		hasWord = false;
	};

	for (let at = 0; at < text.length; ) {
		const code = text.charCodeAt(at);
		if (code === newline) {
			if (open) {
				endSentence();
				paragraph++;
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
		const mended = kind === 'letter' || isDigit(code) ? (broken?.at(first, at) ?? null) : null;
		let form = mended?.form ?? text.slice(first, at);
		let word = wordFor(
			form,
			kind === 'letter' || mended !== null ? 'word' : isDigit(code) ? 'number' : 'mark',
		);
		if (mended) at = mended.end;
		else if (word.second > 0) {
			at = first + word.second;
			form = text.slice(first, at);
			word = wordFor(form, 'word');
		}

		let end = (origin[at - 1] as number) + 1;
		// Vowel signs that folding dropped behind the last letter belong to the word.
		while (isVowelSign(original.charCodeAt(end))) end++;
		if (word.kind !== 'mark') hasWord = true;
		else if (hasWord && beginsItem(form)) {
			endSentence();
			paragraph++;
		}

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
		const ends =
			word.kind === 'mark' && sentenceEnd.has(form) && !isPause(text, first) && !isShortForm(tokens);
		if (ends || tokens.length - begin >= longestSentence) endSentence();
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
