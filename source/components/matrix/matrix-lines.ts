import type {World} from '../../engine/lexicon/entities.ts';
import type {Modality} from '../../model/claim.ts';
import type {DisagreementKind} from '../../model/disagreement.ts';
import {fitText} from '../../terminal/fit-text.ts';
import type {Segment, Style} from '../../terminal/style.ts';
import {textWidth} from '../../terminal/text-width.ts';
import type {DocumentLine} from '../documents/document-line.ts';
import {facetWord, kindStyles} from '../words/disagreement-words.ts';
import {sourceName} from '../words/names.ts';
import type {Cell, Column, Matrix, Row} from './matrix.ts';

/** Where the cursor is, as positions in rows and columns. */
export type At = {row: number; column: number};

const gap = 2;
const least = 12;
const most = 28;

const modalityWords: Readonly<Record<Modality, string>> = {
	asserted: '',
	attempted: 'tried: ',
	intended: 'planned: ',
	denied: 'denied: ',
	unknown: 'unsure: ',
};

const kindOf = ({disagreements}: Column): DisagreementKind | null => disagreements[0]?.kind ?? null;

const isRevised = ({disagreements}: Column): boolean => disagreements.some(({kind}) => kind === 'revision');

/** "! denied: 20 → 35": what a cell says, on one line. */
export const cellText = (cell: Cell, column: Column): string => {
	if (cell === null) return '·';
	if (cell.kind === 'silent') return cell.silence.kind === 'method' ? 'not its beat' : 'silent';
	const words = cell.said.map(({value, modality}) => `${modalityWords[modality]}${value}`);
	return `${cell.against ? '! ' : ''}${words.join(isRevised(column) ? ' → ' : ' / ')}`;
};

const cellStyle = (cell: Cell, column: Column): Style | undefined => {
	if (cell === null || (cell.kind === 'silent' && cell.silence.kind === 'method')) return {dim: true};
	if (cell.kind === 'silent') return {colour: 'magenta'};
	if (cell.against) return {bold: true, colour: 'red'};
	return cell.said.length > 1 && isRevised(column) ? {colour: 'yellow'} : undefined;
};

/** "killed !2": the facet, and how many origins tell of it. */
const titleOf = (column: Column): string => `${facetWord(column.facet)} (${column.origins})`;

export const rowName = (world: World, {source, via}: Row): string => {
	const name = sourceName(world, source);
	return via.length === 0 ? name : `${name} via ${via.map(id => sourceName(world, id)).join(', ')}`;
};

const widthOf = (matrix: Matrix, index: number): number => {
	const column = matrix.columns[index];
	if (!column) return least;
	const texts = matrix.cells.map(cells => textWidth(cellText(cells[index] ?? null, column)));
	return Math.max(Math.min(Math.max(...texts, textWidth(titleOf(column))), most), least);
};

/** How wide the names of the sources stand, and which columns beside them. */
export const columnsShown = (
	matrix: Matrix,
	world: World,
	at: At,
	width: number,
): {name: number; first: number; widths: number[]} => {
	const longest = Math.max(...matrix.rows.map(row => textWidth(rowName(world, row))), 6);
	const name = Math.min(longest, Math.max(12, Math.floor(width * 0.32)));
	const room = Math.max(least, width - 1 - name);
	const fits = (first: number): number[] => {
		const widths: number[] = [];
		let used = 0;
		for (let index = first; index < matrix.columns.length; index++) {
			const next = gap + widthOf(matrix, index);
			if (used + next > room && widths.length > 0) break;
			widths.push(Math.min(next, room));
			used += next;
		}

		return widths;
	};

	// From the left as long as the cursor is in sight.
	let first = 0;
	while (first < at.column && first + fits(first).length <= at.column) first++;
	return {name, first, widths: fits(first)};
};

/** "‹ 2 more": facets out of sight. */
const beyond = (matrix: Matrix, first: number, count: number): string => {
	const after = matrix.columns.length - first - count;
	return [first > 0 ? `‹ ${first} more` : '', after > 0 ? `${after} more ›` : ''].filter(Boolean).join('  ');
};

/** The table as lines: a heading, and so many rows from the one that keeps the cursor in sight. */
export const matrixLines = (
	matrix: Matrix,
	world: World,
	at: At,
	{width, rows}: {width: number; rows: number},
): DocumentLine[] => {
	const {name, first, widths} = columnsShown(matrix, world, at, width);
	const count = Math.max(1, rows - 1);
	const top = Math.max(0, Math.min(at.row - Math.floor(count / 2), matrix.rows.length - count));
	const heading: Segment[] = [
		{text: ` ${fitText(beyond(matrix, first, widths.length) || 'Source', name)}`, style: {dim: true}},
		...widths.flatMap((wide, index): Segment[] => {
			const column = matrix.columns[first + index];
			if (!column) return [];
			const kind = kindOf(column);
			return [
				{text: ' '.repeat(gap)},
				{text: fitText(titleOf(column), wide - gap), style: kind ? kindStyles[kind] : {bold: true}},
			];
		}),
	];
	return [
		heading,
		...matrix.rows.slice(top, top + count).map((row, offset): DocumentLine => {
			const isCurrent = top + offset === at.row;
			return [
				{text: isCurrent ? '▌' : ' ', style: {bold: true, colour: 'cyan'}},
				{text: fitText(rowName(world, row), name)},
				...widths.flatMap((wide, index): Segment[] => {
					const column = matrix.columns[first + index];
					const cell = matrix.cells[top + offset]?.[first + index] ?? null;
					if (!column) return [];
					const isCursor = isCurrent && first + index === at.column;
					const style = {...cellStyle(cell, column), ...(isCursor ? {inverse: true as const} : {})};
					return [{text: ' '.repeat(gap)}, {text: fitText(cellText(cell, column), wide - gap), style}];
				}),
			];
		}),
	];
};
