import {type Reading, readings} from './clitics.ts';

/** The mark of a word that any index may know. */
export const everyIndex = -1;
/** As many as a small integer has bits; from there on indexes share a bit. */
const bits = 30;
/** Texts repeat each other's words: so many are kept from one to the next, which is more than a long report has. */
const mostWords = 20_000;
/** Longer ones are rare, and a cut of so many letters may keep the whole text that it was cut from in memory. */
const longestKept = 12;

/** Where a phrase of an index stands after some of its words. Most words end their phrase: only those that lead on bear a map. */
export type PhraseNode<Meaning> = {
	/** The index. */
	readonly owner: object;
	readonly next: Map<string, PhraseNode<Meaning>> | null;
	readonly meanings: readonly Meaning[];
};

/** What is known of the first word of a phrase: the node of each index, and the bits of these indexes. */
export type Opening = {readonly marks: number; readonly nodes: readonly PhraseNode<unknown>[]};
const opensNothing: Opening = {marks: 0, nodes: []};

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

/**
 * The words of all phrases, folded, in one dictionary for all indexes. Most words of a text open no phrase of most indexes: one look here
 * saves a look into each.
 */
export class Openings {
	readonly #openings = new Map<string, Opening>();
	readonly #read = new Map<string, KnownWord>();
	#indexes = 0;

	/** The bit of one more index. */
	join(): number {
		return 1 << (this.#indexes++ % bits);
	}

	/** Says what is known of a word, in place of what was known of it. */
	note(word: string, opening: Opening): void {
		this.#openings.set(word, opening);
		if (this.#read.size > 0) this.#read.clear();
	}

	/** Notes a word that stands inside a phrase: it opens nothing, and is a word. */
	noteInner(word: string): void {
		if (!this.#openings.has(word)) this.note(word, opensNothing);
	}

	/** Whether a word, or what is left of it without what is written onto its front, stands in any phrase. */
	knows(word: string): boolean {
		return readings(word).some(({form}) => this.#openings.has(form));
	}

	/** What is known of a word; no node where no phrase begins with it. */
	of(word: string): Opening {
		return this.#openings.get(word) ?? opensNothing;
	}

	/** How a word of a text is read: asked once, and kept for the texts to come. */
	word(form: string, read: (form: string, openings: Openings) => KnownWord): KnownWord {
		let word = this.#read.get(form);
		if (!word) {
			word = read(form, this);
			if (this.#read.size >= mostWords) this.#read.clear();
			if (form.length <= longestKept) this.#read.set(form, word);
		}

		return word;
	}
}
