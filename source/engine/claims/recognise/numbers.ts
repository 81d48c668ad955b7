import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';

/** A number in digits or words, and the token after it. */
export type NumberRead = {value: number; end: number};

const withoutAnd = (form: string): string => (form.startsWith('\u0648') ? form.slice(1) : form);

const numeral = (tokens: readonly Token[], at: number, lexicon: Lexicon, first: boolean) => {
	const token = tokens[at];
	if (token?.kind !== 'word') return undefined;
	const known = lexicon.numerals.get(token.form);
	if (known) return known;
	const bare = withoutAnd(token.form);
	if (bare !== token.form) return lexicon.numerals.get(bare);
	// A preposition may stand on the first word only: بخمسة, لعشرين.
	return first && /^[\u0628\u0644]/.test(token.form) ? lexicon.numerals.get(token.form.slice(1)) : undefined;
};

/** Reads the number that begins at a token: digits with separators (and a following "thousand"), or number words in Arabic order. */
export const readNumber = (tokens: readonly Token[], begin: number, lexicon: Lexicon): NumberRead | null => {
	const token = tokens[begin];
	if (!token) return null;
	if (token.kind === 'number') {
		const plain = /^\d{1,3}([.,]\d{3})+$/.test(token.form)
			? token.form.replace(/[.,]/g, '')
			: token.form.replace(',', '.');
		const next = numeral(tokens, begin + 1, lexicon, false);
		const value = Number(plain);
		return next?.power === 'thousand' ? {value: value * next.value, end: begin + 2} : {value, end: begin + 1};
	}

	let total = 0;
	let group = 0;
	let end = begin;
	for (let word = numeral(tokens, end, lexicon, true); word; word = numeral(tokens, end, lexicon, false)) {
		// Two numbers beside each other without "and" are two numbers, but for the teens (خمسة عشر) and multiplied hundreds and thousands.
		const joined =
			end === begin || tokens[end]?.form.startsWith('\u0648') || word.power !== 'unit' || word.value === 10;
		if (!joined) break;
		if (word.power === 'thousand') {
			total += Math.max(1, group) * word.value;
			group = 0;
		} else if (word.power === 'hundred' && group > 0 && group < 10) group *= word.value;
		else group += word.value;
		end++;
	}

	return end > begin ? {value: total + group, end} : null;
};
