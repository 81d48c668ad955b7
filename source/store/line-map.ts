const newline = 0x0a;
const closing = 0x5d; // ]

/**
 * A sorted map whose values stand each on a line of JSON in a file, as objects that begin with their key. Lines are parsed when they are
 * asked for: of 100,000 a start needs few, and to parse all takes longer than the start may.
 */
export class LineMap<Key extends string, Value extends object> {
	readonly #field: string;
	readonly #body: Buffer;
	/** Where the line of a key begins in the body, in the order of the file. */
	readonly #at = new Map<Key, number>();
	/** What was set since; null: deleted. */
	readonly #fresh = new Map<Key, Value | null>();
	#size = 0;
	/** Where the list ends in the body: at the line that begins with "]". */
	readonly end: number;

	/** @param field the first field of each value, its key. @param body where the lines stand, from `begin` to a line that begins with "]". */
	constructor(field: string, body: Buffer = Buffer.from(']'), begin = 0) {
		this.#field = field;
		this.#body = body;
		let at = begin;
		while (at < body.length && body[at] !== closing) {
			this.#at.set(this.#keyAt(at), at);
			const next = body.indexOf(newline, at);
			at = next === -1 ? body.length : next + 1;
		}

		this.end = at;
		this.#size = this.#at.size;
	}

	get size(): number {
		return this.#size;
	}

	has(key: Key): boolean {
		const fresh = this.#fresh.get(key);
		return fresh === undefined ? this.#at.has(key) : fresh !== null;
	}

	get(key: Key): Value | undefined {
		const fresh = this.#fresh.get(key);
		if (fresh !== undefined) return fresh ?? undefined;
		const at = this.#at.get(key);
		return at === undefined
			? undefined
			: (JSON.parse(this.#body.toString('utf8', at, this.#endOf(at))) as Value);
	}

	set(key: Key, value: Value): this {
		if (!this.has(key)) this.#size++;
		this.#fresh.set(key, value);
		return this;
	}

	delete(key: Key): boolean {
		const had = this.has(key);
		if (had) {
			this.#size--;
			this.#fresh.set(key, null);
		}

		return had;
	}

	/** In no order that means anything. */
	*keys(): MapIterator<Key> {
		for (const key of this.#at.keys()) if (this.#fresh.get(key) === undefined) yield key;
		for (const [key, value] of this.#fresh) if (value !== null) yield key;
	}

	*values(): MapIterator<Value> {
		for (const key of this.keys()) yield this.get(key) as Value;
	}

	*[Symbol.iterator](): MapIterator<[Key, Value]> {
		for (const key of this.keys()) yield [key, this.get(key) as Value];
	}

	/**
	 * The lines as they are to be written, sorted by key, without the last line break; in pieces, as no line that did not change is made anew.
	 * What is set after the call is not in it, however late a piece is taken.
	 */
	pieces(): Generator<Buffer> {
		return this.#pieces([...this.#fresh].sort(([a], [b]) => (a < b ? -1 : 1)));
	}

	*#pieces(fresh: readonly (readonly [Key, Value | null])[]): Generator<Buffer> {
		let next = 0;
		let begun = false;
		const comma = (): Buffer[] => (begun ? [Buffer.from(',\n')] : []);
		/** Lines that stand together and go over as they are. */
		let from = -1;
		let to = -1;
		function* kept(body: Buffer): Generator<Buffer> {
			if (from === -1) return;
			yield* comma();
			begun = true;
			yield body.subarray(from, to);
			from = -1;
		}

		function* made(): Generator<Buffer> {
			const value = fresh[next++]?.[1] ?? null;
			if (value === null) return;
			yield* comma();
			begun = true;
			yield Buffer.from(JSON.stringify(value), 'utf8');
		}

		for (const [key, at] of this.#at) {
			if (next < fresh.length && (fresh[next]?.[0] as Key) <= key) yield* kept(this.#body);
			while (next < fresh.length && (fresh[next]?.[0] as Key) < key) yield* made();
			if (fresh[next]?.[0] === key) {
				yield* made();
				continue;
			}

			if (from === -1) from = at;
			to = this.#endOf(at);
		}

		yield* kept(this.#body);
		while (next < fresh.length) yield* made();
	}

	/** The end of the object that begins here: before the comma, if any, and the line break. */
	#endOf(at: number): number {
		const found = this.#body.indexOf(newline, at);
		const end = found === -1 ? this.#body.length : found;
		return this.#body[end - 1] === 0x2c ? end - 1 : end;
	}

	#keyAt(at: number): Key {
		const begin = at + this.#field.length + 5; // {"field":"
		const end = this.#body.indexOf(0x22, begin);
		const key = this.#body.toString('utf8', begin, end);
		if (!key.includes('\\')) return key as Key;
		const value = JSON.parse(this.#body.toString('utf8', at, this.#endOf(at))) as Record<string, Key>;
		return value[this.#field] as Key;
	}
}
