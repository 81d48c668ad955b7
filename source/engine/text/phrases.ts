import {type Opening, Openings, type PhraseNode} from './openings.ts';
import type {Phrases} from './phrase-lists.ts';
import type {Token} from './tokens.ts';
import type {FormMeaning, Inflection} from './word-forms.ts';

/** A phrase found in a text. */
export type PhraseMatch<Meaning> = {
	/** Token index of the first word, and the one after the last. */
	begin: number;
	end: number;
	meanings: readonly Meaning[];
	/** What was written onto the first word: و ف ب ل ك. */
	prefix: string;
};

// Quotation marks and dashes may stand anywhere inside a name without changing it.
const silent = new Set([
	'"',
	'\u201c',
	'\u201d',
	'\u00ab',
	'\u00bb',
	"'",
	'\u2018',
	'\u2019',
	'#',
	'(',
	')',
	'-',
	'\u2013',
]);

/** A set of phrases with meanings, found by the longest match at a token; the first word may carry و ف ب ل ك. */
export class PhraseIndex<Meaning> {
	/** The bit of this index among the openings. */
	readonly mark: number;
	readonly #openings: Openings;
	// The recognisers ask the same places again and again: the answers for the text at hand are kept.
	#tokens: readonly Token[] = [];
	#found: (PhraseMatch<Meaning> | null | undefined)[] = [];
	#places: Map<Meaning, number[]> | null = null;

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

	#nodeOf({nodes}: Opening): PhraseNode<Meaning> | undefined {
		for (let index = 0; index < nodes.length; index++)
			if (nodes[index]?.owner === this) return nodes[index] as PhraseNode<Meaning>;
		return undefined;
	}

	/** The longest phrase that begins at a token, or null. Of two equally long ones the one with less cut off its front wins. */
	at(tokens: readonly Token[], begin: number): PhraseMatch<Meaning> | null {
		// Before the first token there is nothing: to look there all the same would slow down every look from here on.
		const token = begin < 0 ? undefined : tokens[begin];
		if (token === undefined || (token.opens & this.mark) === 0) return null;
		if (tokens !== this.#tokens) this.#turnTo(tokens);
		const known = this.#found[begin];
		if (known !== undefined) return known;
		const match = this.#search(tokens, token, begin);
		this.#found[begin] = match;
		return match;
	}

	#turnTo(tokens: readonly Token[]): void {
		this.#tokens = tokens;
		this.#found = new Array(tokens.length);
		this.#places = null;
	}

	/** Where in a text each meaning begins, in text order. */
	#placesOf(tokens: readonly Token[], meaning: Meaning): readonly number[] | undefined {
		if (tokens !== this.#tokens) this.#turnTo(tokens);
		this.#places ??= this.#placesIn(tokens);
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

	#search(tokens: readonly Token[], token: Token, begin: number): PhraseMatch<Meaning> | null {
		if (token.kind === 'mark') return null;
		let best: PhraseNode<Meaning> | null = null;
		let end = begin;
		let prefix = '';
		for (const reading of token.readings) {
			let node = this.#nodeOf(reading.opening ?? this.#openings.of(reading.form));
			let index = begin + 1;
			while (node) {
				if (node.meanings.length > 0 && index > end) {
					best = node;
					end = index;
					prefix = reading.prefix;
				}

				if (!node.next) break;
				let after = tokens[index];
				while (after && after.kind === 'mark' && silent.has(after.form)) after = tokens[++index];
				if (!after || after.sentence !== token.sentence) break;
				node = node.next.get(after.form);
				index++;
			}
		}

		return best && {begin, end, meanings: best.meanings, prefix};
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
