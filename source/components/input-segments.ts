import type {Lit} from '../terminal/draw-words.ts';
import {graphemes} from '../terminal/graphemes.ts';
import type {Segment, Style} from '../terminal/style.ts';
import {textWidth} from '../terminal/text-width.ts';
import type {Editor} from './state/editor.ts';

/**
 * The part of an input around its cursor, at most `width` columns, with the cursor as an inverse cell.
 *
 * @param fault offset of the cluster that a fault was found at; it is underlined.
 */
export const inputSegments = (editor: Editor, width: number, fault: number | null): Segment[] => {
	const clusters = [...graphemes(editor.text), ' '];
	const offsets: number[] = [];
	let offset = 0;
	for (const cluster of clusters) {
		offsets.push(offset);
		offset += cluster.length;
	}

	const at = Math.max(0, offsets.indexOf(editor.cursor));
	// From the cursor back as far as there is room, then on to the right.
	let from = at;
	let used = textWidth(clusters[at] ?? ' ');
	while (from > 0 && used + textWidth(clusters[from - 1] ?? '') <= width) {
		from--;
		used += textWidth(clusters[from] ?? '');
	}

	let to = at + 1;
	while (to < clusters.length && used + textWidth(clusters[to] ?? '') <= width) {
		used += textWidth(clusters[to] ?? '');
		to++;
	}

	const begin = offsets[from] ?? 0;
	const shown = clusters.slice(from, to).join('');
	const lit: Lit[] = [];
	const lightUp = (index: number, style: Style): void => {
		const start = (offsets[index] ?? 0) - begin;
		lit.push({begin: start, end: start + (clusters[index] ?? ' ').length, style});
	};
	if (fault !== null) {
		const broken = offsets.findLastIndex(start => start <= fault);
		if (broken >= from && broken < to) lightUp(broken, {underline: true, colour: 'red'});
	}

	lightUp(at, {inverse: true});
	return [{text: shown, words: {text: shown, side: 'left', marks: 'keep', lit}}];
};
