/** A JSON text with the way back from every value to where it stands. */
export type LocatedJson = {
	value: unknown;
	/** For each list and object: the offset of each of its members. */
	offsets: ReadonlyMap<object, ReadonlyMap<PropertyKey, number>>;
	/** Keys that stand twice in one object: of the two values JSON keeps one without a word. `depth`: 0 in the outermost object. */
	repeated: readonly {key: string; at: number; depth: number}[];
};

/** Where a text stops being JSON. */
export class JsonFault extends Error {
	readonly at: number;

	constructor(at: number, problem: string) {
		super(problem);
		this.name = 'JsonFault';
		this.at = at;
	}
}

/** Deeper than any data goes; without a limit a file of brackets would end the program. */
const deepest = 32;
const blank = /[ \t\r\n]*/y;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words: readonly (readonly [string, unknown])[] = [
	['true', true],
	['false', false],
	['null', null],
];

class Reader {
	readonly offsets = new Map<object, Map<PropertyKey, number>>();
	readonly repeated: {key: string; at: number; depth: number}[] = [];
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	whole(): unknown {
		const value = this.#value(0);
		if (this.#peek() !== undefined) this.#refuse('something follows after its end');
		return value;
	}

	#peek(): string | undefined {
		blank.lastIndex = this.#at;
		blank.test(this.#text);
		this.#at = blank.lastIndex;
		return this.#text[this.#at];
	}

	#refuse(problem: string, at = this.#at): never {
		throw new JsonFault(at, at >= this.#text.length ? 'the file ends in the middle' : problem);
	}

	#value(depth: number): unknown {
		if (depth > deepest) this.#refuse('lists and objects lie too deep in one another');
		const first = this.#peek();
		if (first === '[') return this.#list(depth);
		if (first === '{') return this.#object(depth);
		if (first === '"') return this.#string();
		const word = words.find(([name]) => this.#text.startsWith(name, this.#at));
		if (word) {
			this.#at += word[0].length;
			return word[1];
		}

		numeral.lastIndex = this.#at;
		const [digits] = numeral.exec(this.#text) ?? [];
		if (digits === undefined) this.#refuse('a value should stand here: text in "…", a number, […] or {…}');
		this.#at += digits.length;
		return Number(digits);
	}

	/** The members of a list or object up to its closing sign, each read by `member`. */
	#members(close: string, member: () => void): void {
		this.#at++;
		if (this.#peek() === close) {
			this.#at++;
			return;
		}

		for (;;) {
			member();
			const sign = this.#peek();
			if (sign !== ',' && sign !== close) this.#refuse(`a comma or ${close} should stand here`);
			this.#at++;
			if (sign === close) return;
			if (this.#peek() === close) this.#refuse(`there is a comma too much before ${close}`);
		}
	}

	#list(depth: number): unknown[] {
		const list: unknown[] = [];
		const offsets = new Map<PropertyKey, number>();
		this.#members(']', () => {
			this.#peek();
			offsets.set(list.length, this.#at);
			list.push(this.#value(depth + 1));
		});
		this.offsets.set(list, offsets);
		return list;
	}

	#object(depth: number): object {
		const members = new Map<string, unknown>();
		const offsets = new Map<PropertyKey, number>();
		this.#members('}', () => {
			if (this.#peek() !== '"') this.#refuse('the name of a field should stand here, in "…"');
			const at = this.#at;
			const key = this.#string();
			if (this.#peek() !== ':') this.#refuse('a colon should stand here');
			this.#at++;
			if (members.has(key)) this.repeated.push({key, at, depth});
			this.#peek();
			offsets.set(key, this.#at);
			members.set(key, this.#value(depth + 1));
		});
		// Not by assignment: a field may be called __proto__.
		const object = Object.fromEntries(members);
		this.offsets.set(object, offsets);
		return object;
	}

	#string(): string {
		const begin = this.#at;
		let end = begin + 1;
		while (this.#text[end] !== '"') {
			const unit = this.#text[end];
			if (unit === undefined) this.#refuse('', this.#text.length);
			if (unit === '\n' || unit === '\r') this.#refuse('a " is missing before the end of this line', begin);
			end += unit === '\\' ? 2 : 1;
		}

		this.#at = end + 1;
		try {
			return JSON.parse(this.#text.slice(begin, end + 1)) as string;
		} catch {
			return this.#refuse('this text holds a \\ or a control character that JSON does not know', begin);
		}
	}
}

/**
 * Parses JSON and remembers where everything stands. `JSON.parse` is faster, and tells neither.
 *
 * @throws JsonFault where the text is no JSON.
 */
export const locateJson = (text: string): LocatedJson => {
	const reader = new Reader(text);
	const value = reader.whole();
	return {value, offsets: reader.offsets, repeated: reader.repeated};
};

/** Line and column of an offset, both from 1; a column counts characters. */
export const lineAndColumn = (text: string, at: number): {line: number; column: number} => {
	const before = text.slice(0, at).split(/\r\n|\r|\n/);
	return {line: before.length, column: [...(before.at(-1) ?? '')].length + 1};
};
