import {graphemes} from '../terminal/graphemes.ts';
import type {Segment} from '../terminal/style.ts';
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

	return clusters.slice(from, to).map((text, index): Segment => {
		if (from + index === at) return {text, style: {inverse: true}};
		const begin = offsets[from + index] ?? 0;
		const broken = fault !== null && begin <= fault && fault < begin + text.length;
		return broken ? {text, style: {underline: true, colour: 'red'}} : {text};
	});
};
