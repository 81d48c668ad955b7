import {foldCode, foldUnit} from './fold.ts';

export {fold, foldAll} from './fold.ts';

/** A folded twin of a text, with the way back. */
export type NormalisedText = {
	original: string;
	/** The folded text. */
	text: string;
	/** For each unit of the folded text the offset in the original; one more at the end, the original's length. */
	origin: Int32Array;
};

const arabicLetter = /[\u0621-\u064a]/;
const underscore = 0x5f;
const tatweel = 0x640;
const space = 0x20;
/** How many units become a string at once: an engine takes only so many arguments. */
const chunk = 8192;
const dot = 0x2e;
const star = 0x2a;
const middleDot = 0xb7;
const bullet = 0x2022;
/** Asked for every unit of a text: comparing is faster than looking up. */
const isBreaker = (code: number): boolean =>
	code === dot ||
	code === tatweel ||
	code === underscore ||
	code === star ||
	code === middleDot ||
	code === bullet;

const newline = 0x0a;
/** So much may stand between two tatweel that break a word: a blank, a mark, a blank. */
const longestGap = 4;
const anyLetter = /[\p{L}\p{N}]/u;

/** The end of the run of dots, stars and tatweel that begins at an offset; between two tatweel anything but letters may stand. */
const runEnd = (text: string, at: number): number => {
	let end = at;
	while (isBreaker(text.charCodeAt(end))) end++;
	if (text.charCodeAt(at) !== tatweel) return end;
	for (let next = end; next < end + longestGap && next < text.length; next++) {
		const code = text.charCodeAt(next);
		if (code === tatweel) {
			while (isBreaker(text.charCodeAt(next))) next++;
			return next;
		}

		if (code === newline || anyLetter.test(text[next] as string)) break;
	}

	return end;
};

const and = '\u0648';

/**
 * Whether a run breaks the letters of one word apart, to dodge a censor: a tatweel beside a dot or on both sides of a blank, or one mark beside a letter that stands alone.
 * A plain full stop between two words is never taken for a break, nor one before an "and" that stands alone.
 */
const breaksWord = (text: string, at: number, end: number): boolean => {
	const run = text.slice(at, end);
	if (!/[^\u0640]/.test(run) || !arabicLetter.test(text[at - 1] ?? '') || !arabicLetter.test(text[end] ?? ''))
		return false;
	if (run.includes('\u0640')) return true;
	const alone = (index: number): boolean =>
		!(text[index] === and && /\s/.test(text[index + 1] ?? '')) &&
		!arabicLetter.test(text[index - 1] ?? '') &&
		!arabicLetter.test(text[index + 1] ?? '');
	return run.length === 1 && run !== '_' && (alone(at - 1) || alone(end));
};

/** Units on their way to a text, with the offset that each came from. */
class Folding {
	/** Those that are no text yet: a list, which becomes a string faster than a typed array does. */
	#units: number[] = [];
	#text = '';
	#origin: Int32Array<ArrayBuffer>;
	#length = 0;

	/** @param expected units, so many that hardly any text needs more. */
	constructor(expected: number) {
		this.#origin = new Int32Array(expected + 1);
	}

	push(code: number, from: number): void {
		// One place stays free for the end of the text.
		if (this.#length + 1 >= this.#origin.length) {
			const origin = this.#origin;
			this.#origin = new Int32Array(origin.length * 2);
			this.#origin.set(origin);
		}

		if (this.#units.length === chunk) this.#flush();
		this.#units.push(code);
		this.#origin[this.#length++] = from;
	}

	#flush(): void {
		this.#text += Reflect.apply(String.fromCharCode, null, this.#units);
		this.#units = [];
	}

	of(original: string): NormalisedText {
		this.#flush();
		this.#origin[this.#length] = original.length;
		return {original, text: this.#text, origin: this.#origin.subarray(0, this.#length + 1)};
	}
}

/** Folds a text and keeps, for every unit, where it came from. Source of the phenomena: real posts, see `fold.ts`. */
export const normalise = (text: string): NormalisedText => {
	const folding = new Folding(text.length);
	// Runs of marks are looked at once, however long.
	let checked = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (index >= checked && isBreaker(code)) {
			checked = runEnd(text, index);
			if (breaksWord(text, index, checked)) {
				index = checked - 1;
				continue;
			}
		}

		const single = code === underscore ? space : foldCode(code);
		if (single >= 0) folding.push(single, index);
		else for (const unit of foldUnit(text[index] as string)) folding.push(unit.charCodeAt(0), index);
	}

	return folding.of(text);
};
