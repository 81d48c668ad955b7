import type {Looked} from '../statements/corpus-index.ts';
import type {File} from './drawer.ts';

/** Who looked up what: so that what rests on a lookup is made anew when that gives something else. */
export class Readers {
	readonly #readersOf = new Map<Looked, Set<File>>();
	readonly #lookedUpBy = new Map<File, Set<Looked>>();
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

	/** Does some work, and lays what it looks up to a file; what was laid to it before is forgotten. */
	during<Made>(file: File, work: () => Made): Made {
		if (!this.#watches) return work();
		for (const what of this.#lookedUpBy.get(file) ?? []) this.#readersOf.get(what)?.delete(file);
		const reading = new Set<Looked>();
		this.#reading = reading;
		const made = work();
		this.#reading = null;
		if (reading.size > 0) this.#lookedUpBy.set(file, reading);
		else this.#lookedUpBy.delete(file);
		for (const what of reading) {
			const files = this.#readersOf.get(what);
			if (files) files.add(file);
			else this.#readersOf.set(what, new Set([file]));
		}

		return made;
	}

	of(what: Looked): Iterable<File> {
		return this.#readersOf.get(what) ?? [];
	}
}
