import {barsUp} from '../canvas/block-bar.ts';
import {type DocumentLine, emptyLine} from '../documents/document-line.ts';
import type {Bin} from './bins.ts';

/** Events over the whole time at once: bars whose columns stand for equal numbers of days, and below them the axis with the chosen days. */
export const stripLines = (
	bins: readonly Bin[],
	chosen: {from: number; to: number} | null,
	{columns, rows, ascii}: {columns: number; rows: number; ascii: boolean},
): DocumentLine[] => {
	const [first, last] = [bins[0], bins.at(-1)];
	const high = ascii ? 1 : rows;
	if (!first || !last) return Array.from({length: high + 1}, () => emptyLine);
	const span = last.to - first.from + 1;
	// A day is never narrower than the bar that stands for it: a short time leaves the line short.
	const wide = Math.min(columns, Math.max(24, bins.length * 2, Math.ceil(span)));
	const columnOf = (day: number): number => Math.floor(((day - first.from) * wide) / span);
	const values = new Array<number>(wide).fill(0);
	for (const {from, to, events} of bins) {
		// Of several columns for one stretch each is as high: the height is the stretch's figure.
		const end = Math.max(columnOf(from), columnOf(to + 1) - 1);
		if (end === columnOf(from)) values[end] = (values[end] ?? 0) + events;
		else values.fill(events, columnOf(from), end + 1);
	}

	const mark = chosen ? Math.min(wide - 1, Math.max(0, columnOf(chosen.from))) : -1;
	const axis = '─'.repeat(wide);
	return [
		...barsUp(values, high, ascii).map((text): DocumentLine => [{text, style: {colour: 'cyan'}}]),
		[
			{text: axis.slice(0, Math.max(0, mark)), style: {dim: true}},
			...(mark < 0 ? [] : [{text: '^', style: {bold: true as const}}]),
			{text: axis.slice(mark + 1), style: {dim: true}},
		],
	];
};
