const between = ';';
const inside = ',';

/** Lines of words, numbers and blanks, found by their first word by halving: to take them out of one string is all there is to do beforehand. */
export class SortedLines {
	readonly #lines: readonly string[];

	/** @param text as `sortedLines` makes it. */
	constructor(text: string) {
		this.#lines = text.split(between);
	}

	/** What stands behind a word; null where no line begins with it. */
	at(word: string): string[] | null {
		const key = word + inside;
		let low = 0;
		let high = this.#lines.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#lines[middle] as string) < key) low = middle + 1;
			else high = middle;
		}

		const line = this.#lines[low];
		return line?.startsWith(key) ? line.slice(key.length).split(inside) : null;
	}
}

/** Lines by their first word as one string. The sign behind that word comes before all letters and digits, so that the lines are in the order of the words. */
export const sortedLines = (lines: ReadonlyMap<string, readonly (string | number)[]>): string =>
	[...lines]
		.map(([word, fields]) => [word, ...fields].join(inside))
		.sort()
		.join(between);
