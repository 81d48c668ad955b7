import {type Reading, readings} from './clitics.ts';
import {type FormMeaning, type Stem, WordForms} from './word-forms.ts';

/** The mark of a word that any index may know. */
export const everyIndex = -1;
/** As many as a small integer has bits; from there on indexes share a bit. */
const bits = 30;
/** Texts repeat each other's words: so many are kept from one to the next, which is more than a long report has. */
const mostWords = 20_000;
/** Longer ones are rare, and a cut of so many letters may keep the whole text that it was cut from in memory. */
const longestKept = 12;

/** An index, as far as the dictionary of first words goes: the bit that says that it knows a phrase. */
export type Owner = {readonly mark: number};

/** Where a phrase of an index stands after some of its words. Most words end their phrase: only those that lead on bear a map. */
export type PhraseNode<Meaning> = {
	readonly owner: Owner;
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

/** A phrase as it was noted: what stands behind its first word, folded, with single blanks; '' where it has no other. */
type Phrase = {owner: Owner; rest: string; meaning: unknown; order: number};

type Growing = {
	owner: Owner;
	next: Map<string, Growing> | null;
	meanings: unknown[];
};

/** The phrases that begin with one word, laid out word by word. */
const openingOf = (phrases: readonly Phrase[]): Opening => {
	const nodes: Growing[] = [];
	let marks = 0;
	for (const {owner, rest, meaning} of phrases) {
		let node = nodes.find(one => one.owner === owner);
		if (!node) {
			node = {owner, next: null, meanings: []};
			nodes.push(node);
			marks |= owner.mark;
		}

		for (const word of rest === '' ? [] : rest.split(' ')) {
			node.next ??= new Map();
			let after = node.next.get(word);
			if (!after) {
				after = {owner, next: null, meanings: []};
				node.next.set(word, after);
			}

			node = after;
		}

		node.meanings.push(meaning);
	}

	return {marks, nodes};
};

/**
 * The words of all phrases, folded, in one dictionary for all indexes. Most words of a text open no phrase of most indexes: one look here
 * saves a look into each. There are many more phrases than a text shows: they are noted as they come, and laid out when their first word is
 * met.
 */
export class Openings {
	/** By their first word. */
	readonly #phrases = new Map<string, Phrase[]>();
	readonly #forms = new WordForms<Owner>();
	#count = 0;
	#indexes = 0;
	/** What was asked for so far, of words that open a phrase. */
	readonly #openings = new Map<string, Opening>();
	readonly #read = new Map<string, KnownWord>();
	/** The words that stand inside phrases. */
	#inner: ReadonlySet<string> | null = null;

	/** The bit of one more index. */
	join(): number {
		return 1 << (this.#indexes++ % bits);
	}

	/** Notes a phrase of an index: its first word, and the others with single blanks between them, folded. */
	note(owner: Owner, first: string, rest: string, meaning: unknown): void {
		const phrase = {owner, rest, meaning, order: this.#count++};
		const others = this.#phrases.get(first);
		if (others) others.push(phrase);
		else this.#phrases.set(first, [phrase]);
		if (this.#inner !== null || this.#openings.size > 0) this.#forget();
	}

	/** Notes the forms of a word of an index. */
	noteForms(owner: Owner, stem: Stem, meaningOf: FormMeaning<unknown>): void {
		this.#forms.add(owner, stem, meaningOf, this.#count++);
		this.#forget();
	}

	#forget(): void {
		this.#openings.clear();
		this.#read.clear();
		this.#inner = null;
	}

	/** Whether a word, or what is left of it without what is written onto its front, stands in any phrase. */
	knows(word: string): boolean {
		this.#inner ??= this.#innerWords();
		const inner = this.#inner;
		return readings(word).some(({form}) => inner.has(form) || this.of(form) !== opensNothing);
	}

	#innerWords(): ReadonlySet<string> {
		const all: string[] = [];
		for (const phrases of this.#phrases.values())
			for (const {rest} of phrases) if (rest !== '') all.push(rest);
		return new Set(all.join(' ').split(' '));
	}

	/** What is known of a word; no node where no phrase begins with it. */
	of(word: string): Opening {
		const known = this.#openings.get(word);
		if (known) return known;
		const phrases = this.#phrases.get(word);
		const forms = this.#forms.of(word);
		if (!phrases && forms.length === 0) return opensNothing;
		const all = [...(phrases ?? []), ...forms.map(form => ({...form, rest: ''}))];
		const opening = openingOf(all.sort((a, b) => a.order - b.order));
		this.#openings.set(word, opening);
		return opening;
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
