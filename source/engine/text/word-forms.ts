/** How one form is made of a stem, and how it stands in the sentence, as far as its letters tell. */
export type Form = {
	readonly prefix: string;
	readonly suffix: string;
	/** The last letter of the stem, where it is dropped. */
	readonly dropped: string;
	/** A sign before the stem in the dictionary, where that has several of one word. */
	readonly sign: string;
	readonly kind: 'perfect' | 'imperfect' | 'noun';
	/** A pronoun is written onto its end: سيطرته, حاصروه. */
	readonly pronoun: boolean;
	readonly definite: boolean;
	readonly dual: boolean;
};

/** All forms that words of one kind have. */
export type Paradigm = readonly Form[];

/** A way in which words are inflected. */
export type Inflection = {
	/** The stems of a word as dictionaries write it, folded, each with its sign before it. */
	readonly stemsOf: (word: string) => readonly string[];
	/** The sign and the letters of a stem tell which forms it has. */
	readonly paradigmOf: (stem: string) => Paradigm;
	/** All that there are. */
	readonly paradigms: readonly Paradigm[];
};

/** What a form of a word means; null where that form is not meant. */
export type FormMeaning<Meaning> = (form: Form, word: string) => Meaning | null;

/** The forms of all paradigms that are made in the same way. */
type Way = Pick<Form, 'prefix' | 'dropped' | 'sign'> & {readonly forms: Map<Paradigm, Form>};

/** Takes off a word what inflection may have put there. */
export class Endings {
	readonly #learnt = new Set<Inflection>();
	/** By suffix. */
	readonly #ways = new Map<string, Way[]>();
	#longest = 0;

	learn(inflection: Inflection): void {
		if (this.#learnt.has(inflection)) return;
		this.#learnt.add(inflection);
		for (const paradigm of inflection.paradigms) for (const form of paradigm) this.#learn(paradigm, form);
	}

	#learn(paradigm: Paradigm, form: Form): void {
		const {prefix, suffix, dropped, sign} = form;
		const ways = this.#ways.get(suffix) ?? [];
		this.#ways.set(suffix, ways);
		this.#longest = Math.max(this.#longest, suffix.length);
		const way = ways.find(one => one.prefix === prefix && one.dropped === dropped && one.sign === sign);
		if (way) way.forms.set(paradigm, form);
		else ways.push({prefix, dropped, sign, forms: new Map([[paradigm, form]])});
	}

	/** Shows every stem that a folded word may be a form of, with the form by paradigm. */
	each(word: string, visit: (stem: string, forms: ReadonlyMap<Paradigm, Form>) => void): void {
		const most = Math.min(this.#longest, word.length);
		for (let length = 0; length <= most; length++) {
			const end = word.length - length;
			const ways = this.#ways.get(length === 0 ? '' : word.slice(end));
			if (!ways) continue;
			for (const {prefix, dropped, sign, forms} of ways)
				if (prefix.length <= end && word.startsWith(prefix))
					visit(sign + word.slice(prefix.length, end) + dropped, forms);
		}
	}
}
