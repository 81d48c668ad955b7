import type {ListColumn} from './event-columns.ts';
import {numbersOf} from './numbers.ts';
import {poolOf} from './text-pool.ts';

/** Numbers things by when they were first met. */
export class Numbering {
	readonly #numbers = new Map<string, number>();

	/** @returns the number, and whether the thing is new. */
	of(key: string): [number: number, isNew: boolean] {
		const known = this.#numbers.get(key);
		if (known !== undefined) return [known, false];
		const next = this.#numbers.size;
		this.#numbers.set(key, next);
		return [next, true];
	}

	keys(): string[] {
		return [...this.#numbers.keys()];
	}
}

/** Gathers a column of lists, one event after the other. */
export class ListBuilder {
	readonly #ids = new Numbering();
	readonly #lists = new Numbering();
	readonly #list: number[] = [];
	readonly #starts = [0];
	readonly #values: number[] = [];

	add(ids: readonly string[]): void {
		// No id has a line feed in it.
		const [list, isNew] = this.#lists.of(ids.join('\n'));
		this.#list.push(list);
		if (!isNew) return;
		for (const id of ids) this.#values.push(this.#ids.of(id)[0]);
		this.#starts.push(this.#values.length);
	}

	done(): ListColumn {
		return {
			list: numbersOf(this.#list),
			starts: Uint32Array.from(this.#starts),
			values: numbersOf(this.#values),
			ids: poolOf(this.#ids.keys()),
		};
	}
}
