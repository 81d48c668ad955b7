import type {Segment, Style} from '../../terminal/style.ts';
import {textWidth} from '../../terminal/text-width.ts';
import {wrap} from '../../terminal/wrap.ts';

/** One line of a page that is scrolled as a whole; never wider than the page it was made for. */
export type DocumentLine = readonly Segment[];

export const emptyLine: DocumentLine = [];

/** A paragraph of interface words, with the lines after the first hanging under the given indent. */
export const paragraph = (text: string, width: number, style?: Style, indent = 0): DocumentLine[] =>
	wrap(text, width - indent).map(line => [
		{text: ' '.repeat(indent)},
		style ? {text: line, style} : {text: line},
	]);

/** A label in a column of its own, and words beside it; nothing where there are no words. */
export const labelled = (label: string, text: string, width: number, column = 10): DocumentLine[] => {
	if (text === '') return [];
	return wrap(text, width - column).map((line, index) => [
		{text: (index === 0 ? label : '').padEnd(column), style: {dim: true}},
		{text: line},
	]);
};

/** A heading with a rule to the right margin. */
export const ruled = (title: string, width: number): DocumentLine => [
	{text: `${title} `, style: {bold: true}},
	{text: '─'.repeat(Math.max(0, width - textWidth(title) - 1)), style: {dim: true}},
];

const divider = ' │ ';
/** How much room columns that stand beside each other take between them. */
export const columnGap = divider.length;

/** Columns of lines beside each other, each `width` columns wide, a rule between them. */
export const beside = (blocks: readonly DocumentLine[][], width: number): DocumentLine[] => {
	const height = Math.max(0, ...blocks.map(block => block.length));
	return Array.from({length: height}, (_, row) =>
		blocks.flatMap((block, index): Segment[] => {
			const line = block[row] ?? emptyLine;
			if (index === blocks.length - 1) return [...line];
			const used = line.reduce((sum, segment) => sum + textWidth(segment.text), 0);
			const padding = ' '.repeat(Math.max(0, width - used));
			return [...line, {text: padding}, {text: divider, style: {dim: true}}];
		}),
	);
};
