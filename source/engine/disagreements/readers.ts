import type {Looked} from '../statements/corpus-index.ts';

/** Who looked up what: so that what rests on a lookup is made anew when that gives something else. */
export class Readers {
	readonly #readersOf = new Map<Looked, Set<string>>();
	readonly #lookedUpBy = new Map<string, Set<Looked>>();
	readonly #watches: boolean;
	#reading: Set<Looked> | null = null;

	/** @param watches false where nothing will ever change: then nothing is noted. */
	constructor(watches = true) {
		this.#watches = watches;
	}

	/** Notes a lookup, where somebody is at work. */
	note(what: Looked): void {
		this.#reading?.add(what);
	}

	/** Does some work, and lays what it looks up to a name; what was laid to it before is forgotten. */
	during<Made>(name: string, work: () => Made): Made {
		if (!this.#watches) return work();
		for (const what of this.#lookedUpBy.get(name) ?? []) this.#readersOf.get(what)?.delete(name);
		const reading = new Set<Looked>();
		this.#reading = reading;
		const made = work();
		this.#reading = null;
		if (reading.size > 0) this.#lookedUpBy.set(name, reading);
		else this.#lookedUpBy.delete(name);
		for (const what of reading) {
			const names = this.#readersOf.get(what);
			if (names) names.add(name);
			else this.#readersOf.set(what, new Set([name]));
		}

		return made;
	}

	of(what: Looked): Iterable<string> {
		return this.#readersOf.get(what) ?? [];
	}
}
