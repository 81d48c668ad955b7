import type {CorpusProblem} from './corpus-problem.ts';

// File names and the words of a broken file are hostile too: they may carry escape sequences, line breaks or direction overrides.
const unprintable = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text on one line without control characters, surrogates or direction overrides, which are spelled out as `\u001b`. */
export const onOneLine = (text: string): string =>
	text.replace(unprintable, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `path: place: message. Remedy.` on one line that is safe to print. */
export const describeProblem = (problem: CorpusProblem): string =>
	onOneLine(
		`${problem.path}: ${problem.place === null ? '' : `${problem.place}: `}${problem.message}. ${problem.remedy}`,
	);
