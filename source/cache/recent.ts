/** Remembers what was asked for last, up to a weight. */
export class Recent<Key, Value> {
	readonly #limit: number;
	readonly #weightOf: (value: Value) => number;
	readonly #values = new Map<Key, Value>();
	#weight = 0;

	/** @param weightOf 1 by default, so that `limit` counts values. */
	constructor(limit: number, weightOf: (value: Value) => number = () => 1) {
		this.#limit = limit;
		this.#weightOf = weightOf;
	}

	get(key: Key): Value | undefined {
		const value = this.#values.get(key);
		if (value === undefined) return undefined;
		// Asked for last from now on.
		this.#values.delete(key);
		this.#values.set(key, value);
		return value;
	}

	/** The one put last always stays, whatever it weighs. */
	put(key: Key, value: Value): void {
		const before = this.#values.get(key);
		if (before !== undefined) this.#weight -= this.#weightOf(before);
		this.#values.delete(key);
		this.#values.set(key, value);
		this.#weight += this.#weightOf(value);
		for (const [oldest, old] of this.#values) {
			if (this.#weight <= this.#limit || oldest === key) break;
			this.#values.delete(oldest);
			this.#weight -= this.#weightOf(old);
		}
	}
}
