import type {Decision} from '../model/decision.ts';
import type {History} from './history.ts';

/** The decisions that one person's "undo" and "redo" mean: those of this session first, then of earlier ones. */
export class OwnCommands {
	readonly #history: History;
	readonly #who: string;
	readonly #session: string;

	constructor(history: History, who: string, session: string) {
		this.#history = history;
		this.#who = who;
		this.#session = session;
	}

	/** The last that still counts and takes nothing back. */
	undoTarget(): Decision | null {
		for (const decision of this.#backwards())
			if (decision.undoes === null && !this.#history.isUndone(decision.id)) return decision;
		return null;
	}

	/** The last undo that still counts, unless something was decided after it. */
	redoTarget(): Decision | null {
		for (const decision of this.#backwards()) {
			if (this.#history.isUndone(decision.id)) continue;
			if (decision.undoes === null) return null;
			if (!this.#isRedo(decision)) return decision;
		}

		return null;
	}

	*#backwards(): Generator<Decision> {
		const {decisions} = this.#history;
		for (const here of [true, false]) {
			for (let index = decisions.length - 1; index >= 0; index--) {
				const decision = decisions[index] as Decision;
				if (decision.who === this.#who && decision.session.startsWith(this.#session) === here) yield decision;
			}
		}
	}

	/** It takes back an undo. */
	#isRedo({undoes}: Decision): boolean {
		let redo = false;
		const seen = new Set<string>();
		let target = undoes === null ? undefined : this.#history.find(undoes);
		while (target?.undoes != null && !seen.has(target.id)) {
			seen.add(target.id);
			redo = !redo;
			target = this.#history.find(target.undoes);
		}

		return redo;
	}
}
