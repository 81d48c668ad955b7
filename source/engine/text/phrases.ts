import {Openings} from './openings.ts';
import type {Phrases} from './phrase-lists.ts';
import {ownedBy, type PhraseMatch} from './phrase-matches.ts';
import type {Token} from './tokens.ts';
import type {FormMeaning, Inflection} from './word-forms.ts';

/** A set of phrases with meanings, found by the longest match at a token; the first word may carry و ف ب ل ك. */
export class PhraseIndex<Meaning> {
	/** The bit of this index among the openings. */
	readonly mark: number;
	readonly #openings: Openings;
	/** Where in the text that was asked about last each meaning begins. */
	#tokens: readonly Token[] | null = null;
	#places: ReadonlyMap<Meaning, readonly number[]> = new Map();

	/**
	 * @param openings where all indexes that are asked about one text keep their first words.
	 * @param mark the bit of this index there: many small indexes may share one.
	 */
	constructor(openings: Openings = new Openings(), mark = openings.join()) {
		this.#openings = openings;
		this.mark = mark;
	}

	/** Adds phrases that mean the same. */
	add(phrases: Phrases, meaning: Meaning): void {
		this.#openings.add(this, phrases, meaning);
	}

	/** Adds the forms of words, each of letters only; a form that means nothing here is none of this index. */
	addForms(words: Phrases, inflection: Inflection, meaningOf: FormMeaning<Meaning>): void {
		this.#openings.addForms(this, words, inflection, meaningOf);
	}

	/** The longest phrase that begins at a token, or null. Of two equally long ones the one with less cut off its front wins. */
	at(tokens: readonly Token[], begin: number): PhraseMatch<Meaning> | null {
		// Before the first token there is nothing: to look there all the same would slow down every look from here on.
		const token = begin < 0 ? undefined : tokens[begin];
		if (token === undefined || (token.opens & this.mark) === 0) return null;
		return ownedBy(this.#openings.matchesAt(tokens, begin), this) as PhraseMatch<Meaning> | null;
	}

	/** Where in a text each meaning begins, in text order. */
	#placesOf(tokens: readonly Token[], meaning: Meaning): readonly number[] | undefined {
		if (tokens !== this.#tokens) {
			this.#tokens = tokens;
			this.#places = this.#placesIn(tokens);
		}

		return this.#places.get(meaning);
	}

	/** The first match in `[begin, end)` that has a meaning, or null: found by halving, however long the stretch is. */
	first(tokens: readonly Token[], meaning: Meaning, begin: number, end: number): PhraseMatch<Meaning> | null {
		const places = this.#placesOf(tokens, meaning);
		if (!places) return null;
		let low = 0;
		let high = places.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((places[middle] as number) < begin) low = middle + 1;
			else high = middle;
		}

		const place = places[low];
		return place !== undefined && place < end ? this.at(tokens, place) : null;
	}

	/** All matches that have a meaning, in text order; one may begin inside another. */
	every(tokens: readonly Token[], meaning: Meaning): PhraseMatch<Meaning>[] {
		const found: PhraseMatch<Meaning>[] = [];
		for (const place of this.#placesOf(tokens, meaning) ?? []) {
			const match = this.at(tokens, place);
			if (match) found.push(match);
		}

		return found;
	}

	#placesIn(tokens: readonly Token[]): Map<Meaning, number[]> {
		const places = new Map<Meaning, number[]>();
		for (let index = 0; index < tokens.length; index++) {
			const match = this.at(tokens, index);
			if (!match) continue;
			for (const meaning of match.meanings) {
				const known = places.get(meaning);
				if (known) known.push(index);
				else places.set(meaning, [index]);
			}
		}

		return places;
	}

	/** The longest matches from left to right, none overlapping another. */
	all(tokens: readonly Token[]): PhraseMatch<Meaning>[] {
		const found: PhraseMatch<Meaning>[] = [];
		for (let index = 0; index < tokens.length; index++) {
			const match = this.at(tokens, index);
			if (!match) continue;
			found.push(match);
			index = match.end - 1;
		}

		return found;
	}
}
