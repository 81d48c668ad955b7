/** How one form is made of a stem, and how it stands in the sentence, as far as its letters tell. */
export type Form = {
	readonly prefix: string;
	readonly suffix: string;
	/** The last letter of the stem is dropped. */
	readonly cut: boolean;
	readonly kind: 'perfect' | 'imperfect' | 'noun';
	/** A pronoun is written onto its end: سيطرته, حاصروه. */
	readonly pronoun: boolean;
	readonly definite: boolean;
	readonly dual: boolean;
};

/** All forms that words of one kind have. */
export type Paradigm = readonly Form[];

/** A word that is inflected: folded, with its forms. */
export type Stem = {readonly stem: string; readonly paradigm: Paradigm};

/** A form of a stem, written out. */
export const formOf = ({stem}: Stem, {prefix, suffix, cut}: Form): string =>
	prefix + (cut ? stem.slice(0, -1) : stem) + suffix;

/** What a form of a stem means; null where that form is not meant. */
export type FormMeaning<Meaning> = (form: Form, word: string) => Meaning | null;

/** A word of a text, as the form of a stem that somebody knows. */
type FoundForm<Owner> = {owner: Owner; meaning: unknown; order: number};

type Known<Owner> = {
	readonly owner: Owner;
	readonly paradigm: Paradigm;
	readonly cut: boolean;
	readonly meaningOf: FormMeaning<unknown>;
	readonly order: number;
};
/** The forms of a paradigm that have a prefix and a suffix in common. */
type Row = {readonly paradigm: Paradigm; readonly forms: Form[]};
type Prefix = {readonly prefix: string; readonly rows: Row[]};

const nothing: readonly never[] = [];

/**
 * The forms of inflected words, found from the form: what may be an ending is taken off, and what is left looked up. A dictionary has ten
 * times as many forms as words, and a text shows few of them.
 */
export class WordForms<Owner> {
	/** By what is left of a form without its prefix and suffix. */
	readonly #stems = new Map<string, Known<Owner>[]>();
	readonly #paradigms = new Set<Paradigm>();
	readonly #suffixes = new Map<string, Prefix[]>();
	#longestSuffix = 0;

	/** @param order tells which of several meanings of one form comes first: the one that was added first. */
	add(owner: Owner, {stem, paradigm}: Stem, meaningOf: FormMeaning<unknown>, order: number): void {
		if (!this.#paradigms.has(paradigm)) this.#learn(paradigm);
		this.#know(stem, {owner, paradigm, cut: false, meaningOf, order});
		if (paradigm.some(({cut}) => cut))
			this.#know(stem.slice(0, -1), {owner, paradigm, cut: true, meaningOf, order});
	}

	#know(stem: string, known: Known<Owner>): void {
		const others = this.#stems.get(stem);
		if (others) others.push(known);
		else this.#stems.set(stem, [known]);
	}

	#learn(paradigm: Paradigm): void {
		this.#paradigms.add(paradigm);
		for (const form of paradigm) {
			const {prefix, suffix} = form;
			this.#longestSuffix = Math.max(this.#longestSuffix, suffix.length);
			const prefixes = this.#suffixes.get(suffix) ?? [];
			this.#suffixes.set(suffix, prefixes);
			let entry = prefixes.find(one => one.prefix === prefix);
			if (!entry) {
				entry = {prefix, rows: []};
				prefixes.push(entry);
			}

			const row = entry.rows.find(one => one.paradigm === paradigm);
			if (row) row.forms.push(form);
			else entry.rows.push({paradigm, forms: [form]});
		}
	}

	/** What a folded word may be a form of, in the order in which that was added. */
	of(word: string): readonly FoundForm<Owner>[] {
		let found: FoundForm<Owner>[] | null = null;
		const most = Math.min(this.#longestSuffix, word.length);
		for (let length = 0; length <= most; length++) {
			const end = word.length - length;
			const prefixes = this.#suffixes.get(length === 0 ? '' : word.slice(end));
			if (!prefixes) continue;
			for (const {prefix, rows} of prefixes) {
				if (prefix.length > end || !word.startsWith(prefix)) continue;
				const known = this.#stems.get(word.slice(prefix.length, end));
				if (known) found = this.#add(found, word, known, rows);
			}
		}

		return found?.sort((a, b) => a.order - b.order) ?? nothing;
	}

	#add(
		found: FoundForm<Owner>[] | null,
		word: string,
		known: readonly Known<Owner>[],
		rows: readonly Row[],
	): FoundForm<Owner>[] | null {
		let all = found;
		for (const {owner, paradigm, cut, meaningOf, order} of known) {
			for (const form of rows.find(row => row.paradigm === paradigm)?.forms ?? nothing) {
				const meaning = form.cut === cut ? meaningOf(form, word) : null;
				if (meaning === null) continue;
				all ??= [];
				all.push({owner, meaning, order});
			}
		}

		return all;
	}
}
