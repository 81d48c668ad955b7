import type {NormalisedText} from './normalise.ts';
import type {Openings} from './openings.ts';

/** A word put together again: its letters, and the end of the last of them in the folded text. */
type Mended = {form: string; end: number};

/** More parts than a word has letters. */
const mostParts = 16;
/** What a broken word may be meant to be: so many at once. */
const mostForms = 8;
/** A shorter word is too easily two. */
const shortest = 3;

const space = 0x20;
const underscore = 0x5f;
const tatweel = 0x640;
const hash = 0x23;
const alef = '\u0627';

/** Marks that are put between two letters, with what each may stand for besides nothing: a pipe looks like an alef. */
const joiners = new Map<number, string>(
	[...'.-/\\~^+=\u00b7\u2022*\u060c,\'`":;\u2013'].map(mark => [mark.charCodeAt(0), ''] as const),
);
for (const mark of '|!@') joiners.set(mark.charCodeAt(0), alef);
joiners.set('$'.charCodeAt(0), '\u0634');
/** Digits that stand for a letter they look like, as people type Arabic on a Latin keyboard. */
const digitLetters = ['', alef, alef, '\u0639', '', '\u062e', '\u0637', '\u062d', '\u0642', '\u0642'];
/** Prepositions of one letter: a post may set them apart from their word. */
const clitics = new Set(['\u0628', '\u0644', '\u0643', '\u0648\u0628', '\u0648\u0644']);

const isArabic = (code: number): boolean => code >= 0x621 && code <= 0x64a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** What may stand between two parts of a word: where the next part begins, and the letters that the gap itself may stand for. */
type Gap = {next: number; letters: readonly string[]};

const arabicAt = (text: string, next: number, letters: readonly string[]): Gap | null =>
	isArabic(text.charCodeAt(next)) ? {next, letters} : null;

/** Puts together the words that posts break with marks, digits, underscores or a tatweel before a blank, where a dictionary knows the whole. */
export class BrokenWords {
	readonly #text: string;
	readonly #original: string;
	readonly #origin: Int32Array;
	readonly #openings: Openings;

	constructor({text, original, origin}: NormalisedText, openings: Openings) {
		this.#text = text;
		this.#original = original;
		this.#origin = origin;
		this.#openings = openings;
	}

	/** The blanks, and the hash of a hashtag, after a preposition or a tatweel. */
	#afterBlank(at: number): number {
		let next = at;
		while (this.#text.charCodeAt(next) === space) next++;
		return this.#text.charCodeAt(next) === hash ? next + 1 : next;
	}

	#gap(begin: number, at: number): Gap | null {
		const text = this.#text;
		const code = text.charCodeAt(at);
		const from = this.#origin[at] as number;
		const isClitic = at - begin <= 2 && clitics.has(text.slice(begin, at));
		const found = (next: number, letters: readonly string[]): Gap | null => arabicAt(text, next, letters);
		if (code === space) {
			if (this.#original.charCodeAt(from) === underscore) return found(at + 1, ['']);
			const isHeld = this.#original.charCodeAt(from - 1) === tatweel;
			return isHeld || isClitic ? found(this.#afterBlank(at), ['']) : null;
		}

		if (code === hash) return isClitic ? found(at + 1, ['']) : null;
		if (isDigit(code)) {
			const letter = digitLetters[code - 0x30];
			return letter ? found(at + 1, [letter]) : null;
		}

		const standsFor = joiners.get(code);
		if (standsFor === undefined) return null;
		return found(at + 1, standsFor ? [standsFor, ''] : ['']);
	}

	/**
	 * The word that begins at an offset and is broken behind its first part, or null. A word that the dictionaries know only in parts, or
	 * know in each part, is none.
	 */
	at(begin: number, firstEnd: number): Mended | null {
		const text = this.#text;
		const digit = text.charCodeAt(begin);
		const letter = isDigit(digit) ? digitLetters[digit - 0x30] : '';
		if (letter === undefined || (letter && firstEnd - begin > 1)) return null;
		let gap = letter ? arabicAt(text, firstEnd, ['']) : this.#gap(begin, firstEnd);
		if (!gap) return null;
		let forms = [letter || text.slice(begin, firstEnd)];
		let allKnown = this.#isKnown(forms[0] as string);
		let best: Mended | null = null;
		for (let parts = 1; gap && parts < mostParts; parts++) {
			let end = gap.next;
			while (isArabic(text.charCodeAt(end))) end++;
			const part = text.slice(gap.next, end);
			const {letters} = gap;
			forms = forms.flatMap(form => letters.map(letter => form + letter + part)).slice(0, mostForms);
			allKnown &&= this.#isKnown(part);
			const form = allKnown ? undefined : forms.find(candidate => this.#isKnown(candidate));
			if (form !== undefined) best = {form, end};
			gap = this.#gap(gap.next, end);
		}

		return best;
	}

	#isKnown(form: string): boolean {
		return form.length >= shortest && this.#openings.knows(form);
	}
}
