import type {Triage} from '../model/decision.ts';
import type {Event} from '../model/event.ts';
import type {EventId} from '../model/ids.ts';
import {type AskedChange, changed} from './asked-change.ts';

/**
 * What a session takes for decided: what it has read, and upon that what it has asked for and waits for. It is what whoever decides now
 * has seen, whatever others have written meanwhile.
 */
export class Expected {
	/** null: nobody knows before an undo is done. */
	readonly #waiting = new Map<EventId, {triage: Triage | null; requests: number}>();
	#undos = 0;

	/**
	 * Notes what is asked for.
	 *
	 * @param read what is decided as far as was read.
	 * @returns what each of them saw; null where it depends on an undo that is under way.
	 */
	ask(asked: readonly AskedChange[], read: (event: Event) => Triage): (Triage | null)[] {
		return asked.map(({event, change, seen}) => {
			const known = this.#waiting.get(event.id);
			const expected = known ? known.triage : this.#undos > 0 ? null : read(event);
			const before = seen ?? expected;
			this.#waiting.set(event.id, {
				triage: this.#undos > 0 || before === null ? null : changed(before, change),
				requests: (known?.requests ?? 0) + 1,
			});
			return before;
		});
	}

	/** It is on disk, or failed. */
	done(asked: readonly AskedChange[]): void {
		for (const {event} of asked) {
			const known = this.#waiting.get(event.id);
			if (known && known.requests > 1) known.requests--;
			else this.#waiting.delete(event.id);
		}
	}

	/** Nobody knows what is decided until `work` is done. */
	async whileUndoing<Result>(work: () => Promise<Result>): Promise<Result> {
		this.#undos++;
		for (const known of this.#waiting.values()) known.triage = null;
		try {
			return await work();
		} finally {
			this.#undos--;
		}
	}
}
