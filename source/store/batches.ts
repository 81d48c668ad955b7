import {setImmediate as nextTurn} from 'node:timers/promises';

/**
 * Hands requests on in batches, one batch after the other: all that come within one tick together, and those that come while a batch is at
 * work with the next. A request that must see all before it goes alone.
 */
export class Batches<Request extends {alone: boolean}> {
	readonly #work: (batch: Request[]) => Promise<void>;
	#queue: Request[] = [];
	#draining: Promise<void> | null = null;

	/** `work` must not throw: what goes wrong is told to the requests themselves. */
	constructor(work: (batch: Request[]) => Promise<void>) {
		this.#work = work;
	}

	add(request: Request): void {
		this.#queue.push(request);
		this.#draining ??= this.#drain();
	}

	/** Resolves when everything that was added is done. */
	async settled(): Promise<void> {
		await this.#draining;
	}

	async #drain(): Promise<void> {
		await nextTurn();
		while (this.#queue.length > 0) {
			const next = this.#queue.findIndex(request => request.alone);
			await this.#work(this.#queue.splice(0, next === -1 ? this.#queue.length : Math.max(1, next)));
		}

		this.#draining = null;
	}
}
