import {fold, normalise} from './normalise.ts';
import {type Opening, Openings, type PhraseNode} from './openings.ts';
import type {Token} from './tokens.ts';

/** A phrase found in a text. */
export type PhraseMatch<Meaning> = {
	/** Token index of the first word, and the one after the last. */
	begin: number;
	end: number;
	meanings: readonly Meaning[];
	/** What was written onto the first word: و ف ب ل ك. */
	prefix: string;
};

const firstLetter = 0x621;
const lastLetter = 0x64a;
const space = 0x20;

/** Whether a folded phrase is Arabic letters and single spaces and nothing else, as nearly all of them are. */
const isPlain = (folded: string): boolean => {
	let before = space;
	for (let index = 0; index < folded.length; index++) {
		const code = folded.charCodeAt(index);
		if (code === space ? before === space : code < firstLetter || code > lastLetter) return false;
		before = code;
	}

	return before !== space;
};

/** What the inflection of words gives: one word, folded. */
const foldedWord = /^[\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]+$/;

/** The words of a phrase as the tokeniser would cut them, folded. */
export const phraseWords = (phrase: string): string[] => {
	const folded = fold(phrase);
	return isPlain(folded) ? folded.split(' ') : (normalise(phrase).text.match(/[\p{L}\p{M}]+|\d+/gu) ?? []);
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
	readonly #openings: Openings;
	readonly #mark: number;
	/** The opening of the word that was added last, for the next one of the same meaning. */
	#last: {opening: Opening; node: PhraseNode<Meaning>} | null = null;
	/** The opening that was joined last with that of other indexes. */
	#joined: {before: Opening; node: PhraseNode<Meaning>; after: Opening} | null = null;
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
		this.#mark = mark;
	}

	add(phrase: string, meaning: Meaning): void {
		if (foldedWord.test(phrase)) {
			this.#addWord(phrase, meaning);
			return;
		}

		const words = phraseWords(phrase);
		// A preposition of one letter is written onto the word that follows: it is no word of the phrase.
		if (words.length > 1 && words.at(-1)?.length === 1) words.pop();
		const [first, ...rest] = words;
		const last = rest.pop();
		if (first === undefined) return;
		if (last === undefined) {
			this.#addWord(first, meaning);
			return;
		}

		for (const word of words) if (word !== first) this.#openings.noteInner(word);
		let nodes = this.#behind(first);
		for (const word of rest) {
			const node = nodes.get(word);
			const next = node?.next ?? new Map<string, PhraseNode<Meaning>>();
			if (!node?.next) nodes.set(word, {owner: this, next, meanings: node?.meanings ?? []});
			nodes = next;
		}

		const node = nodes.get(last);
		nodes.set(last, node ? this.#and(node, meaning) : this.#alone(meaning).node);
	}

	/** The end of a phrase of one meaning: all such words share it. */
	#alone(meaning: Meaning): {opening: Opening; node: PhraseNode<Meaning>} {
		if (this.#last?.node.meanings[0] !== meaning) {
			const node = {owner: this, next: null, meanings: [meaning]};
			this.#last = {node, opening: {marks: this.#mark, nodes: [node]}};
		}

		return this.#last;
	}

	#and({next, meanings}: PhraseNode<Meaning>, meaning: Meaning): PhraseNode<Meaning> {
		return {owner: this, next, meanings: [...meanings, meaning]};
	}

	#nodeOf({nodes}: Opening): PhraseNode<Meaning> | undefined {
		for (let index = 0; index < nodes.length; index++)
			if (nodes[index]?.owner === this) return nodes[index] as PhraseNode<Meaning>;
		return undefined;
	}

	#addWord(word: string, meaning: Meaning): void {
		const opening = this.#openings.of(word);
		if (opening.nodes.length === 0) {
			this.#openings.note(word, this.#alone(meaning).opening);
			return;
		}

		const known = this.#nodeOf(opening);
		if (known) {
			this.#open(word, opening, this.#and(known, meaning));
			return;
		}

		// Forms of one word are known to several indexes alike.
		const {node} = this.#alone(meaning);
		if (this.#joined?.before !== opening || this.#joined.node !== node)
			this.#joined = {before: opening, node, after: this.#with(opening, node)};
		this.#openings.note(word, this.#joined.after);
	}

	#with({marks, nodes}: Opening, node: PhraseNode<Meaning>): Opening {
		return {marks: marks | this.#mark, nodes: [...nodes.filter(({owner}) => owner !== this), node]};
	}

	#open(word: string, opening: Opening, node: PhraseNode<Meaning>): void {
		this.#openings.note(word, this.#with(opening, node));
	}

	/** What follows a first word. */
	#behind(first: string): Map<string, PhraseNode<Meaning>> {
		const opening = this.#openings.of(first);
		const node = this.#nodeOf(opening);
		if (node?.next) return node.next;
		const next = new Map<string, PhraseNode<Meaning>>();
		this.#open(first, opening, {owner: this, next, meanings: node?.meanings ?? []});
		return next;
	}

	/** The longest phrase that begins at a token, or null. Of two equally long ones the one with less cut off its front wins. */
	at(tokens: readonly Token[], begin: number): PhraseMatch<Meaning> | null {
		// Before the first token there is nothing: to look there all the same would slow down every look from here on.
		const token = begin < 0 ? undefined : tokens[begin];
		if (token === undefined || (token.opens & this.#mark) === 0) return null;
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
