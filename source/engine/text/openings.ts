import {type Reading, readings} from './clitics.ts';
import {type FoundPhrase, type Owner, PhraseLists, type Phrases, type PhraseTable} from './phrase-lists.ts';
import {type OwnedMatch, PhraseMatches} from './phrase-matches.ts';
import type {Token} from './tokens.ts';
import type {FormMeaning, Inflection} from './word-forms.ts';

/** The mark of a word that any index may know. */
export const everyIndex = -1;
/** As many as a small integer has bits; from there on indexes share a bit. */
const bits = 30;
/** Texts repeat each other's words: so many are kept from one to the next, which is more than a long report has. */
const mostWords = 20_000;
/** Longer ones are rare, and a cut of so many letters may keep the whole text that it was cut from in memory. */
const longestKept = 12;

/** Where phrases stand after some of their words: those of each index that end here, and the words that lead on. */
export type PhraseNode = {
	readonly ends: readonly {readonly owner: Owner; readonly meanings: readonly unknown[]}[];
	readonly next: ReadonlyMap<string, PhraseNode> | null;
};

/** What is known of the first word of a phrase: the bits of the indexes that know one, and where those stand behind it. */
export type Opening = {readonly marks: number; readonly node: PhraseNode | null};
const opensNothing: Opening = {marks: 0, node: null};

/** A reading of a word with what the indexes know of it; null where nobody was asked. */
export type KnownReading = Reading & {readonly opening: Opening | null};

/** All readings are made here, in one shape: the indexes read them at every word. */
export const knownReading = ({form, prefix}: Reading, opening: Opening | null): KnownReading => ({
	form,
	prefix,
	opening,
});

/** What a word of a text is, wherever it stands. */
export type KnownWord = {
	readonly form: string;
	readonly kind: 'word' | 'number' | 'mark';
	/** With and without what is written onto its front. */
	readonly readings: readonly KnownReading[];
	/** The indexes with a phrase that may begin with it. */
	readonly opens: number;
	/** Where a blank is missing: a second word begins at this letter; 0 where there is none. */
	readonly second: number;
};

type Growing = {
	ends: {owner: Owner; meanings: unknown[]}[];
	next: Map<string, Growing> | null;
};

/** The phrases that begin with one word, laid out word by word. Most words end their phrase: only those that lead on bear a map. */
const openingOf = (phrases: readonly FoundPhrase[]): Opening => {
	const first: Growing = {ends: [], next: null};
	let marks = 0;
	for (const {owner, rest, meaning} of phrases) {
		marks |= owner.mark;
		let node = first;
		for (const word of rest === '' ? [] : rest.split(' ')) {
			node.next ??= new Map();
			let after = node.next.get(word);
			if (!after) {
				after = {ends: [], next: null};
				node.next.set(word, after);
			}

			node = after;
		}

		const end = node.ends.find(one => one.owner === owner);
		if (end) end.meanings.push(meaning);
		else node.ends.push({owner, meanings: [meaning]});
	}

	return {marks, node: first};
};

/**
 * The words of all phrases, folded, in one dictionary for all indexes. Most words of a text open no phrase of most indexes: one look here
 * saves a look into each. There are many more phrases than a text shows: they are laid out when their first word is met.
 */
export class Openings {
	readonly #lists: PhraseLists;
	#indexes = 0;
	/** Of the words that were asked for and open a phrase. */
	readonly #openings = new Map<string, Opening>();
	readonly #read = new Map<string, KnownWord>();
	/** The words that stand inside phrases. */
	#inner: ReadonlySet<string> | null = null;
	/** Something was asked for and kept, which a new phrase makes old. */
	#isAsked = false;
	/** The phrases of the text at hand. */
	#matches = new PhraseMatches(word => this.of(word));

	/** @param table of the phrases that are going to be added, where they were sorted before: see `PhraseLists`. */
	constructor(table: PhraseTable | null = null) {
		this.#lists = new PhraseLists(table);
	}

	/** The bit of one more index. */
	join(): number {
		return 1 << (this.#indexes++ % bits);
	}

	/** Notes phrases of an index that mean the same. */
	add(owner: Owner, phrases: Phrases, meaning: unknown): void {
		this.#lists.add(owner, phrases, meaning);
		this.#forget();
	}

	/** Notes words of an index, each of letters only, with all their forms. */
	addForms(owner: Owner, words: Phrases, inflection: Inflection, meaningOf: FormMeaning<unknown>): void {
		this.#lists.addForms(owner, words, inflection, meaningOf);
		this.#forget();
	}

	/** Sorts the phrases, which the first question would do else. */
	sort(): void {
		this.#lists.sort();
	}

	/** The phrases, sorted, for another of the same. */
	table(): PhraseTable {
		return this.#lists.table();
	}

	#forget(): void {
		if (!this.#isAsked) return;
		this.#isAsked = false;
		this.#openings.clear();
		this.#read.clear();
		this.#inner = null;
		this.#matches = new PhraseMatches(word => this.of(word));
	}

	/** The phrases of all indexes that begin at a token. */
	matchesAt(tokens: readonly Token[], begin: number): readonly OwnedMatch[] {
		this.#isAsked = true;
		return this.#matches.at(tokens, begin);
	}

	/** Whether a word, or what is left of it without what is written onto its front, stands in any phrase. */
	knows(word: string): boolean {
		this.#isAsked = true;
		this.#inner ??= this.#lists.innerWords();
		const inner = this.#inner;
		return readings(word).some(({form}) => inner.has(form) || this.of(form) !== opensNothing);
	}

	/** What is known of a word; no node where no phrase begins with it. */
	of(word: string): Opening {
		const known = this.#openings.get(word);
		if (known) return known;
		const phrases = this.#lists.at(word);
		if (phrases.length === 0) return opensNothing;
		const opening = openingOf(phrases);
		this.#isAsked = true;
		this.#openings.set(word, opening);
		return opening;
	}

	/** How a word of a text is read: asked once, and kept for the texts to come. */
	word(form: string, read: (form: string, openings: Openings) => KnownWord): KnownWord {
		let word = this.#read.get(form);
		if (!word) {
			this.#isAsked = true;
			word = read(form, this);
			if (this.#read.size >= mostWords) this.#read.clear();
			if (form.length <= longestKept) this.#read.set(form, word);
		}

		return word;
	}
}
