import {graphemes} from './graphemes.ts';
import {sanitise} from './sanitise.ts';
import {textWidth} from './text-width.ts';

/** Where a part of a text stands in it, in UTF-16 units. */
export type Range = readonly [begin: number, end: number];

/** Breaks a word that is wider than a line between its clusters. */
const pieces = (text: string, [begin, end]: Range, width: number): Range[] => {
	const word = text.slice(begin, end);
	if (textWidth(word) <= width) return [[begin, end]];
	const found: Range[] = [];
	let [from, at, used] = [begin, begin, 0];
	for (const cluster of graphemes(word)) {
		const next = textWidth(cluster);
		if (used + next > width && at > from) {
			found.push([from, at]);
			[from, used] = [at, 0];
		}

		at += cluster.length;
		used += next;
	}

	return [...found, [from, end]];
};

/** Where the lines of a sanitised text begin and end when it is broken at spaces into lines of at most so many columns. */
export const lineRanges = (text: string, width: number): Range[] => {
	const columns = Math.max(2, width);
	const lines: Range[] = [];
	let line: Range | null = null;
	for (const {index, 0: word} of text.matchAll(/[^ ]+/g)) {
		for (const piece of pieces(text, [index, index + word.length], columns)) {
			if (line && textWidth(text.slice(line[0], piece[1])) <= columns) line = [line[0], piece[1]];
			else {
				if (line) lines.push(line);
				line = piece;
			}
		}
	}

	return line ? [...lines, line] : lines;
};

/** Breaks a text at spaces into lines of at most so many columns, in logical order; an empty text is one empty line. */
export const wrap = (text: string, width: number): string[] => {
	const clean = sanitise(text).replaceAll(/ {2,}/g, ' ');
	const lines = lineRanges(clean, width).map(([begin, end]) => clean.slice(begin, end));
	return lines.length > 0 ? lines : [''];
};
