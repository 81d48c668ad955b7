import {graphemes} from './graphemes.ts';
import {sanitise} from './sanitise.ts';
import {textWidth} from './text-width.ts';

/** Breaks a word that is wider than a line between its clusters. */
const pieces = (word: string, width: number): string[] => {
	if (textWidth(word) <= width) return [word];
	const result: string[] = [];
	let piece = '';
	let used = 0;
	for (const cluster of graphemes(word)) {
		const next = textWidth(cluster);
		if (used + next > width && piece !== '') {
			result.push(piece);
			piece = '';
			used = 0;
		}

		piece += cluster;
		used += next;
	}

	return [...result, piece];
};

/** Breaks a text at spaces into lines of at most so many columns, in logical order; an empty text is one empty line. */
export const wrap = (text: string, width: number): string[] => {
	const columns = Math.max(2, width);
	const lines: string[] = [];
	let line = '';
	for (const word of sanitise(text).split(' ')) {
		if (word === '') continue;
		for (const piece of pieces(word, columns)) {
			const joined = line === '' ? piece : `${line} ${piece}`;
			if (textWidth(joined) <= columns) {
				line = joined;
			} else {
				lines.push(line);
				line = piece;
			}
		}
	}

	return [...lines, line];
};
