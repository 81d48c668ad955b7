import {foldUnit} from './fold.ts';

export {fold} from './fold.ts';

/** A folded twin of a text, with the way back. */
export type NormalisedText = {
	original: string;
	/** The folded text. */
	text: string;
	/** For each unit of the folded text the offset in the original; one more at the end, the original's length. */
	origin: Int32Array;
};

const arabicLetter = /[\u0621-\u064a]/;
const breakers = '.\u0640_*\u00b7\u2022';
const isBreaker = (unit: string | undefined): boolean => unit !== undefined && breakers.includes(unit);

/** The end of the run of dots, stars and tatweel that begins at an offset. */
const runEnd = (text: string, at: number): number => {
	let end = at;
	while (isBreaker(text[end])) end++;
	return end;
};

const and = '\u0648';

/**
 * Whether a run breaks the letters of one word apart, to dodge a censor: a tatweel beside a dot, or one mark beside a letter that stands alone.
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

/** Folds a text and keeps, for every unit, where it came from. Source of the phenomena: real posts, see `fold.ts`. */
export const normalise = (text: string): NormalisedText => {
	const parts: string[] = [];
	let origin = new Int32Array(text.length + 1);
	let length = 0;
	// Runs of marks are looked at once, however long.
	let checked = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text[index] as string;
		if (index >= checked && isBreaker(unit)) {
			checked = runEnd(text, index);
			if (breaksWord(text, index, checked)) {
				index = checked - 1;
				continue;
			}
		}

		const out = unit === '_' ? ' ' : foldUnit(unit);
		if (length + out.length >= origin.length) {
			const larger = new Int32Array(origin.length * 2 + out.length);
			larger.set(origin);
			origin = larger;
		}

		for (let k = 0; k < out.length; k++) origin[length++] = index;
		parts.push(out);
	}

	origin[length] = text.length;
	return {original: text, text: parts.join(''), origin: origin.subarray(0, length + 1)};
};
