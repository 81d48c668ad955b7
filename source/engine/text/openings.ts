import {readings} from './clitics.ts';

/** The mark of a word that any index may know. */
export const everyIndex = -1;
/** As many as a small integer has bits; from there on indexes share a bit. */
const bits = 30;

/**
 * The first words of all phrases, folded, each with a bit for every index that has a phrase beginning with it. Most words of a text open
 * no phrase of most indexes: one look here saves a look into each.
 */
export class Openings {
	readonly #marks = new Map<string, number>();
	#indexes = 0;

	/** The bit of one more index. */
	join(): number {
		return 1 << (this.#indexes++ % bits);
	}

	note(word: string, mark: number): void {
		this.#marks.set(word, (this.#marks.get(word) ?? 0) | mark);
	}

	/** Notes a word that stands inside a phrase: it opens nothing, and is a word. */
	noteInner(word: string): void {
		if (!this.#marks.has(word)) this.#marks.set(word, 0);
	}

	/** Whether a word, or what is left of it without what is written onto its front, stands in any phrase. */
	knows(word: string): boolean {
		return readings(word).some(({form}) => this.#marks.has(form));
	}

	/** The bits of the indexes with a phrase that begins with a word, 0 where there is none. */
	of(word: string): number {
		return this.#marks.get(word) ?? 0;
	}
}
