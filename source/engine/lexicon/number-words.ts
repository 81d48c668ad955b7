import type * as v from 'valibot';
import {fold} from '../text/normalise.ts';
import {and, article} from '../text/particles.ts';
import type {figuresSchema} from './word-files.ts';

/** What a number word adds or multiplies; a bound one is a number only together with another ("eleven"). */
type Numeral = {value: number; power: 'unit' | 'hundred' | 'thousand'; bound: boolean};

/** A number word as it is written, with what stands before it in one word. */
export type NumberWord = Numeral & {
	/** "and" joins it to what stands before. */
	joined: boolean;
	/** It bears the article, as only the first word of a definite number does: "the twenty". */
	definite: boolean;
	/** It bears a preposition, as only the first word of a number does: بخمسة, لعشرين. */
	governed: boolean;
};

const prepositions = ['\u0628', '\u0644'];

/** Every form of every number word, folded. Written out once: at nearly every word of a text it is asked whether it is a number. */
export const numberWordsOf = (
	figures: v.InferOutput<typeof figuresSchema>,
): ReadonlyMap<string, NumberWord> => {
	const numerals = new Map<string, Numeral>();
	const add = (words: Readonly<Record<string, number>>, power: Numeral['power'], bound = false): void => {
		for (const [name, value] of Object.entries(words)) numerals.set(fold(name), {value, power, bound});
	};

	add(figures.units, 'unit');
	add(figures.bound, 'unit', true);
	add(figures.hundreds, 'hundred');
	add(figures.thousands, 'thousand');
	const plain = {joined: false, definite: false, governed: false};
	const forms = new Map<string, NumberWord>();
	// A word that is a number as it stands is no other one with a letter before it: what is written first is kept.
	const write = (before: string, written: typeof plain): void => {
		for (const [name, numeral] of numerals)
			if (!forms.has(before + name)) forms.set(before + name, {...numeral, ...written});
	};

	write('', plain);
	write(and, {...plain, joined: true});
	write(article, {...plain, definite: true});
	for (const preposition of prepositions) {
		write(preposition, {...plain, governed: true});
		write(and + preposition, {...plain, joined: true, governed: true});
	}

	return forms;
};
