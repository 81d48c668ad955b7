import type {Lexicon, Numeral} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';

/** A number in digits or words, and the token after it. */
export type NumberRead = {value: number; end: number};

/** A number word at a token, and whether "and" joins it to what stands before. */
type Part = Numeral & {joined: boolean};

const and = '\u0648';
const article = '\u0627\u0644';
const ten = 10;

const ba = '\u0628';
const lam = '\u0644';

const partAt = (
	tokens: readonly Token[],
	at: number,
	lexicon: Lexicon,
	first: boolean,
	definite = false,
): Part | null => {
	const token = tokens[at];
	if (token?.kind !== 'word') return null;
	const {form} = token;
	const {numerals, longestNumeral} = lexicon;
	// Most words are no numbers, and many are too long for one with a letter or two written onto it.
	if (form.length > longestNumeral + 2) return null;
	const whole =
		numerals.get(form) ??
		(definite && form.startsWith(article) ? numerals.get(form.slice(article.length)) : undefined);
	if (whole) return {...whole, joined: false};
	const joined = form[0] === and;
	const begin = joined ? 1 : 0;
	const joinedTo = joined ? numerals.get(form.slice(1)) : undefined;
	if (joinedTo) return {...joinedTo, joined};
	// A preposition may stand on the first word only: بخمسة, لعشرين.
	const hasPreposition = first && (form[begin] === ba || form[begin] === lam);
	const found = hasPreposition ? numerals.get(form.slice(begin + 1)) : undefined;
	return found ? {...found, joined} : null;
};

/**
 * Puts number words together in the order in which Arabic says them: thousands, hundreds, then units before tens ("a hundred and five and
 * thirty"). A word that does not fit there begins another number.
 */
class WordSum {
	#thousands = 0;
	#hundreds = 0;
	#below = 0;
	#bound = false;
	#begun = false;

	get value(): number {
		return this.#thousands + this.#hundreds + this.#below;
	}

	/** Whether the words so far stand by themselves: "one of" (أحد) is a number only in "eleven". */
	get complete(): boolean {
		return this.#begun && !this.#bound;
	}

	/** Takes the word up; false where it does not go on with the number. */
	add({value, power, joined, bound}: Part): boolean {
		const opens = joined || !this.#begun;
		const taken =
			power === 'unit'
				? this.#unit(value, opens, joined)
				: power === 'hundred'
					? this.#hundred(value, opens, joined)
					: this.#thousand(value, opens, joined);
		if (!taken) return false;
		this.#bound = bound && !this.#begun;
		this.#begun = true;
		return true;
	}

	#unit(value: number, opens: boolean, joined: boolean): boolean {
		const isTeen = value === ten && !joined;
		const isTens = value > ten && joined;
		if (this.#below === 0 ? !opens : this.#below >= ten || !(isTeen || isTens)) return false;
		this.#below += value;
		return true;
	}

	#hundred(value: number, opens: boolean, joined: boolean): boolean {
		if (this.#hundreds > 0) return false;
		// "three hundred", written apart.
		const multiplies = value === 100 && this.#below > 2 && this.#below < ten && !joined;
		if (!multiplies && (this.#below > 0 || !opens)) return false;
		this.#hundreds = multiplies ? this.#below * value : value;
		if (multiplies) this.#below = 0;
		return true;
	}

	#thousand(value: number, opens: boolean, joined: boolean): boolean {
		const times = this.#hundreds + this.#below;
		if (times > 0 ? joined : !opens) return false;
		// After a number the dual (ألفا) is the accusative of one thousand.
		const single = /^2/.test(String(value)) ? value / 2 : value;
		this.#thousands += times > 0 ? times * single : value;
		this.#hundreds = 0;
		this.#below = 0;
		return true;
	}
}

const inDigits = (tokens: readonly Token[], begin: number, lexicon: Lexicon): NumberRead => {
	const form = tokens[begin]?.form ?? '';
	const plain = /^\d{1,3}([.,]\d{3})+$/.test(form) ? form.replace(/[.,]/g, '') : form.replace(',', '.');
	const next = partAt(tokens, begin + 1, lexicon, false);
	if (next?.power !== 'thousand' || next.joined) return {value: Number(plain), end: begin + 1};
	const value = Number(plain) * next.value;
	// "3 thousand and 500"
	const rest = tokens[begin + 2]?.form === and ? tokens[begin + 3] : undefined;
	return rest?.kind === 'number' && /^[1-9]\d\d$/.test(rest.form)
		? {value: value + Number(rest.form), end: begin + 4}
		: {value, end: begin + 2};
};

/**
 * Reads the number that begins at a token: digits with separators (and a following "thousand"), or number words in Arabic order.
 *
 * @param definite whether the article may stand on its first word: "the twenty".
 */
export const readNumber = (
	tokens: readonly Token[],
	begin: number,
	lexicon: Lexicon,
	definite = false,
): NumberRead | null => {
	const first = tokens[begin];
	// The article of a number in digits is a word of its own: الـ48.
	if (first?.form === article && tokens[begin + 1]?.kind === 'number')
		return inDigits(tokens, begin + 1, lexicon);
	if (first?.kind === 'number') return inDigits(tokens, begin, lexicon);
	const sum = new WordSum();
	let end = begin;
	for (
		let part = partAt(tokens, end, lexicon, true, definite);
		part && sum.add(part);
		part = partAt(tokens, end, lexicon, false)
	)
		end++;
	return sum.complete ? {value: sum.value, end} : null;
};
