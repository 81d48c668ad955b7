import {insert} from '../events/sorted.ts';
import type {Draft} from './draft.ts';

/** What finders look at together: an event, or all events or statements that share a key of one finder. */
export type File = {
	/** Stands for the file in an order that does not depend on how it came about. */
	readonly name: string;
	/** Whether nothing is left in it. */
	readonly isEmpty: boolean;
	/** What is found in it. */
	find(): Draft[];
};

/** What shares a key of one finder, in order. */
export class Shared<One> implements File {
	readonly key: string;
	readonly ones: One[] = [];
	readonly #drawer: Drawer<One>;

	constructor(drawer: Drawer<One>, key: string) {
		this.#drawer = drawer;
		this.key = key;
	}

	get name(): string {
		return `${this.#drawer.number} ${this.key}`;
	}

	get isEmpty(): boolean {
		return this.ones.length === 0;
	}

	find(): Draft[] {
		return this.#drawer.find(this.ones, this.key);
	}
}

/** The files of one finder, by key. */
export class Drawer<One> {
	readonly number: number;
	readonly find: (ones: readonly One[], key: string) => Draft[];
	readonly #keysOf: (one: One) => readonly string[];
	readonly #order: (a: One, b: One) => number;
	readonly #files = new Map<string, Shared<One>>();

	constructor(
		number: number,
		keysOf: (one: One) => readonly string[],
		find: (ones: readonly One[], key: string) => Draft[],
		order: (a: One, b: One) => number,
	) {
		this.number = number;
		this.find = find;
		this.#keysOf = keysOf;
		this.#order = order;
	}

	/** Files one under its keys; gives the files. */
	put(one: One): Shared<One>[] {
		return this.#keysOf(one).map(key => {
			let file = this.#files.get(key);
			if (!file) {
				file = new Shared(this, key);
				this.#files.set(key, file);
			}

			insert(file.ones, one, this.#order);
			return file;
		});
	}

	take(file: Shared<One>, one: One): void {
		file.ones.splice(file.ones.indexOf(one), 1);
		if (file.isEmpty) this.#files.delete(file.key);
	}
}
