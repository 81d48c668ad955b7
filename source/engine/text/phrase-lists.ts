import {foldAll} from './normalise.ts';
import {phraseText} from './phrase-text.ts';
import {SortedLines, sortedLines} from './sorted-lines.ts';
import {Endings, type Form, type FormMeaning, type Inflection} from './word-forms.ts';

/** An index, as far as others need to know it: its bit tells that it knows a phrase. */
export type Owner = {readonly mark: number};

/** Words or phrases as they are written; a function where they are made, so that they are made only where they are asked for. */
export type Phrases = string | readonly string[] | (() => readonly string[]);

/** A phrase that begins with a word, or a form of a word. */
export type FoundPhrase = {
	owner: Owner;
	/** What stands behind the first word, folded, with single blanks; '' where there is nothing. */
	rest: string;
	meaning: unknown;
	/** The number of its list. */
	list: number;
};

/** Phrases of an index that mean the same, or words whose forms do. */
type List = {
	owner: Owner;
	meaning: unknown;
	inflection: Inflection | null;
	meaningOf: FormMeaning<unknown> | null;
};

/** All phrases, sorted: see `SortedLines`. */
export type PhraseTable = {
	/** By their first word: for each phrase the number of its list, with a sign before it, and what stands behind that word. */
	phrases: string;
	/** By stem: the numbers of their lists. */
	stems: string;
};

const space = 0x20;
const nothing: readonly never[] = [];
/** Before the number of a list: no word begins so. */
const listSign = '#';
const given = (phrases: Phrases): readonly string[] =>
	typeof phrases === 'string' ? [phrases] : typeof phrases === 'function' ? phrases() : phrases;

/**
 * Lists of phrases and of words with their forms, to be found by their first word. Folding and sorting them is most of the work of making a
 * dictionary: it is done for all at once, or taken from a table where the same lists were sorted before.
 */
export class PhraseLists {
	readonly #lists: List[] = [];
	readonly #endings = new Endings();
	/** Of each phrase of a first word the number of its list, and what stands behind that word. */
	readonly #phrases = new Map<string, (number | string)[]>();
	readonly #stems = new Map<string, number[]>();
	/** Where lists come sorted, their words are not asked for. */
	readonly #sorted: {table: PhraseTable; phrases: SortedLines; stems: SortedLines} | null;
	#unsorted: {list: number; phrases: Phrases}[] = [];

	/** @param table of the lists that are going to be added, made by another of the same lists in the same order. */
	constructor(table: PhraseTable | null = null) {
		this.#sorted = table && {
			table,
			phrases: new SortedLines(table.phrases),
			stems: new SortedLines(table.stems),
		};
	}

	add(owner: Owner, phrases: Phrases, meaning: unknown): void {
		this.#add({owner, meaning, inflection: null, meaningOf: null}, phrases);
	}

	addForms(owner: Owner, words: Phrases, inflection: Inflection, meaningOf: FormMeaning<unknown>): void {
		this.#endings.learn(inflection);
		this.#add({owner, meaning: null, inflection, meaningOf}, words);
	}

	#add(list: List, phrases: Phrases): void {
		this.#lists.push(list);
		if (!this.#sorted) this.#unsorted.push({list: this.#lists.length - 1, phrases});
	}

	/** Sorts what was added since; asking for a word does so too. */
	sort(): void {
		if (this.#unsorted.length === 0) return;
		const lists = this.#unsorted.map(({list, phrases}) => ({list, phrases: given(phrases)}));
		this.#unsorted = [];
		const folded = foldAll(lists.flatMap(({phrases}) => phrases));
		let index = 0;
		for (const {list, phrases} of lists) {
			const {inflection} = this.#lists[list] as List;
			for (const phrase of phrases) {
				const text = folded[index++] as string;
				if (inflection) for (const stem of inflection.stemsOf(text)) this.#sortStem(list, stem);
				else this.#sortPhrase(list, phraseText(phrase, text));
			}
		}
	}

	#sortStem(list: number, stem: string): void {
		const known = this.#stems.get(stem);
		if (known) known.push(list);
		else this.#stems.set(stem, [list]);
	}

	#sortPhrase(list: number, text: string): void {
		if (text === '') return;
		// A preposition of one letter is written onto the word that follows: it is no word of the phrase.
		const end = text.charCodeAt(text.length - 2) === space ? text.length - 2 : text.length;
		const blank = text.indexOf(' ');
		const cut = blank < 0 || blank >= end ? end : blank;
		const first = text.slice(0, cut);
		const known = this.#phrases.get(first);
		if (known) known.push(list, text.slice(cut + 1, end));
		else this.#phrases.set(first, [list, text.slice(cut + 1, end)]);
	}

	table(): PhraseTable {
		if (this.#sorted) return this.#sorted.table;
		this.sort();
		const phrases = [...this.#phrases].map(([first, fields]): [string, (number | string)[]] => [
			first,
			fields.map(field => (typeof field === 'number' ? `${listSign}${field}` : field)),
		]);
		return {phrases: sortedLines(new Map(phrases)), stems: sortedLines(this.#stems)};
	}

	#phrasesAt(first: string): readonly (number | string)[] {
		if (!this.#sorted) return this.#phrases.get(first) ?? nothing;
		const fields = this.#sorted.phrases.at(first) ?? nothing;
		return fields.map(field => (field.startsWith(listSign) ? Number(field.slice(1)) : field));
	}

	#listsOf(stem: string): readonly number[] {
		if (!this.#sorted) return this.#stems.get(stem) ?? nothing;
		return this.#sorted.stems.at(stem)?.map(Number) ?? nothing;
	}

	/** What begins with a word or is a form of another, in the order in which it was added. */
	at(word: string): readonly FoundPhrase[] {
		this.sort();
		let found: FoundPhrase[] | null = null;
		const add = (list: number, owner: Owner, rest: string, meaning: unknown): void => {
			found ??= [];
			found.push({owner, rest, meaning, list});
		};

		const phrases = this.#phrasesAt(word);
		for (let index = 0; index < phrases.length; index += 2) {
			const list = phrases[index] as number;
			const {owner, meaning} = this.#lists[list] as List;
			add(list, owner, phrases[index + 1] as string, meaning);
		}

		this.#endings.each(word, (stem, forms) => {
			for (const list of this.#listsOf(stem)) {
				const {owner, inflection, meaningOf} = this.#lists[list] as List;
				const form: Form | undefined = inflection ? forms.get(inflection.paradigmOf(stem)) : undefined;
				const meaning = (form && meaningOf?.(form, word)) ?? null;
				if (meaning !== null) add(list, owner, '', meaning);
			}
		});
		return (found as FoundPhrase[] | null)?.sort((a, b) => a.list - b.list) ?? nothing;
	}

	/** The words that stand inside phrases, behind the first; among others that open one, and signs. */
	innerWords(): ReadonlySet<string> {
		const words = this.#sorted
			? new Set(this.#sorted.table.phrases.split(/[ ,;]/))
			: new Set(this.#rests().join(' ').split(' '));
		words.delete('');
		return words;
	}

	#rests(): (number | string)[] {
		this.sort();
		return [...this.#phrases.values()].flatMap(fields => fields.filter((_, index) => index % 2 === 1));
	}
}
