import {fold, normalise} from './normalise.ts';

/** Arabic letters and single spaces and nothing else, as nearly all phrases are. */
const plain = /^[\u0621-\u064a]+(?: [\u0621-\u064a]+)*$/;

/** A phrase, as it is written and folded, as the tokeniser would cut it: folded, with single blanks between its words. */
export const phraseText = (phrase: string, folded: string): string =>
	plain.test(folded) ? folded : (normalise(phrase).text.match(/[\p{L}\p{M}]+|\d+/gu) ?? []).join(' ');

/** The words of a phrase as the tokeniser would cut them, folded. */
export const phraseWords = (phrase: string): string[] => {
	const text = phraseText(phrase, fold(phrase));
	return text === '' ? [] : text.split(' ');
};
