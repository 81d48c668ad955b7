import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {NumberWord} from '../../lexicon/number-words.ts';
import {and, article} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';

/** A number in digits or words, and the token after it. */
export type NumberRead = {value: number; end: number};

const ten = 10;

const numberWord = (
	tokens: readonly Token[],
	at: number,
	{numerals}: Lexicon,
	first: boolean,
	definite = false,
): NumberWord | null => {
	const token = tokens[at];
	const found = token?.kind === 'word' ? numerals.get(token.form) : undefined;
	return found && (first || !found.governed) && (definite || !found.definite) ? found : null;
};

/** What a word for thousands multiplies a number before it by: there the dual (ألفا) is the accusative of one thousand. */
const afterNumber = (thousands: number): number =>
	String(thousands).startsWith('2') ? thousands / 2 : thousands;

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
	add({value, power, joined, bound}: NumberWord): boolean {
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
		this.#thousands += times > 0 ? times * afterNumber(value) : value;
		this.#hundreds = 0;
		this.#below = 0;
		return true;
	}
}

const inDigits = (tokens: readonly Token[], begin: number, lexicon: Lexicon): NumberRead => {
	const form = tokens[begin]?.form ?? '';
	const plain = /^\d{1,3}([.,]\d{3})+$/.test(form) ? form.replace(/[.,]/g, '') : form.replace(',', '.');
	const next = numberWord(tokens, begin + 1, lexicon, false);
	if (next?.power !== 'thousand' || next.joined) return {value: Number(plain), end: begin + 1};
	const value = Number(plain) * afterNumber(next.value);
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
	let part = numberWord(tokens, begin, lexicon, true, definite);
	// At most words none begins.
	if (!part) return null;
	const sum = new WordSum();
	let end = begin;
	for (; part && sum.add(part); part = numberWord(tokens, end, lexicon, false)) end++;
	return sum.complete ? {value: sum.value, end} : null;
};
