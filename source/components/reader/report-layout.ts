import {graphemes} from '../../terminal/graphemes.ts';
import {sanitise} from '../../terminal/sanitise.ts';
import {textWidth} from '../../terminal/text-width.ts';

/**
 * How a report's text stands on lines of so many columns: words by their offsets in the text as it is, in UTF-16 units. A word wider than a
 * line is several. Numbers in typed arrays, since a report may have a megabyte.
 */
export type ReportLayout = {
	width: number;
	words: {readonly length: number; begin: Int32Array; end: Int32Array};
	/** The first word of each line; one more at the end. An empty line has none. */
	firstOf: Int32Array;
	lines: number;
};

/** Numbers of which nobody knows how many will come. */
class Numbers {
	#values = new Int32Array(1024);
	length = 0;

	push(value: number): void {
		if (this.length === this.#values.length) {
			const more = new Int32Array(this.length * 2);
			more.set(this.#values);
			this.#values = more;
		}

		this.#values[this.length++] = value;
	}

	done(): Int32Array {
		return this.#values.slice(0, this.length);
	}
}

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
// What the sanitiser makes a space of, but for line breaks.
const word = /[^\t \u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu;

/** Cuts a word that is wider than a line between its clusters, as offsets from its beginning. */
const cuts = (text: string, width: number): number[] => {
	const found: number[] = [];
	let [at, used] = [0, 0];
	for (const cluster of graphemes(text)) {
		const next = textWidth(sanitise(cluster));
		if (used + next > width && used > 0) {
			found.push(at);
			used = 0;
		}

		at += cluster.length;
		used += next;
	}

	return found;
};

/** Lays a text out: paragraphs are kept, of several empty lines one; lines are broken at blanks. The time grows with the text and no faster. */
export const layOutReport = (text: string, columns: number): ReportLayout => {
	const width = Math.max(2, columns);
	const [begin, end, firstOf] = [new Numbers(), new Numbers(), new Numbers()];
	let used = 0;
	let isEmpty = true;
	const breakLine = (): void => {
		firstOf.push(begin.length);
		used = 0;
	};
	const put = (from: number, to: number, wide: number): void => {
		if (used > 0 && used + 1 + wide > width) breakLine();
		used += (used > 0 ? 1 : 0) + wide;
		begin.push(from);
		end.push(to);
	};

	const paragraph = (from: number, to: number): void => {
		const before = begin.length;
		const line = text.slice(from, to);
		for (const {0: found, index} of line.matchAll(word)) {
			const wide = textWidth(sanitise(found));
			if (wide === 0) continue;
			if (begin.length === before) breakLine();
			const at = from + index;
			if (wide <= width) put(at, at + found.length, wide);
			else {
				const all = [0, ...cuts(found, width), found.length];
				for (let piece = 1; piece < all.length; piece++) {
					const [first, last] = [all[piece - 1] ?? 0, all[piece] ?? 0];
					put(at + first, at + last, textWidth(sanitise(found.slice(first, last))));
				}
			}
		}

		if (begin.length > before) isEmpty = false;
		else if (!isEmpty) {
			breakLine();
			isEmpty = true;
		}
	};

	let from = 0;
	for (const {0: found, index} of text.matchAll(lineBreak)) {
		paragraph(from, index);
		from = index + found.length;
	}

	paragraph(from, text.length);
	const lines = isEmpty && firstOf.length > 0 ? firstOf.length - 1 : firstOf.length;
	const starts = firstOf.done();
	const whole = new Int32Array(lines + 1);
	whole.set(starts.subarray(0, lines));
	whole[lines] = begin.length;
	return {width, words: {length: begin.length, begin: begin.done(), end: end.done()}, firstOf: whole, lines};
};

/** The last position in an ascending list whose value is at most this; -1 where the first is greater. */
const lastUpTo = (values: Int32Array, length: number, value: number): number => {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((values[middle] ?? 0) <= value) low = middle + 1;
		else high = middle;
	}

	return low - 1;
};

/** The word at an offset of the text, or where there is none the one after it; the last one behind the text. */
export const wordAt = ({words}: ReportLayout, offset: number): number => {
	const at = lastUpTo(words.begin, words.length, offset);
	const isIn = at >= 0 && offset < (words.end[at] ?? 0);
	return Math.max(0, Math.min(isIn ? at : at + 1, words.length - 1));
};

/** The line that a word stands on. Empty lines share their beginning with the line after them, which has the word. */
export const lineOfWord = ({firstOf, lines}: ReportLayout, index: number): number =>
	Math.max(0, lastUpTo(firstOf, lines, index));

/** The line at an offset of the text. */
export const lineAt = (layout: ReportLayout, offset: number): number =>
	lineOfWord(layout, wordAt(layout, offset));

/** Where a line begins and ends in the text; null for an empty one. */
export const rangeOfLine = ({words, firstOf}: ReportLayout, line: number): [number, number] | null => {
	const [first, next] = [firstOf[line] ?? 0, firstOf[line + 1] ?? 0];
	return next > first ? [words.begin[first] ?? 0, words.end[next - 1] ?? 0] : null;
};
