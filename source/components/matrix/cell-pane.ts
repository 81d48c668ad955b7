import {guillemets} from '../../terminal/guillemets.ts';
import {reportLines} from '../../terminal/report-lines.ts';
import type {Segment} from '../../terminal/style.ts';
import {type DocumentLine, labelled, paragraph} from '../documents/document-line.ts';
import {printedIn, quoteLines} from '../documents/quote-lines.ts';
import type {Dataset} from '../state/dataset.ts';
import {facetWord, kindStyles} from '../words/disagreement-words.ts';
import {counted} from '../words/figures.ts';
import {alignedName} from '../words/names.ts';
import type {Column, Matrix, Row, Said} from './matrix.ts';
import type {At} from './matrix-lines.ts';

const column = 10;

/** "2016-05-14: 20, Amaq", a line a figure: how what is told of a facet grew and changed, and who told it. */
const timelineOf = (
	data: Pick<Dataset, 'world'>,
	matrix: Matrix,
	index: number,
	width: number,
): DocumentLine[] => {
	const told = matrix.rows.flatMap((row, at) => {
		const cell = matrix.cells[at]?.[index];
		return cell?.kind === 'said' ? cell.said.map(said => ({row, said})) : [];
	});
	const byDay = told.sort((a, b) => (a.said.published ?? '9').localeCompare(b.said.published ?? '9'));
	return byDay.flatMap(({row, said}, at) =>
		labelled(
			at === 0 ? 'Printed' : '',
			`${said.published ?? 'undated'}  ${at === 0 ? '' : '→ '}${said.value} · ${alignedName(data.world, row.source)}`,
			width,
			column,
		),
	);
};

const whatIsSaid = (data: Dataset, row: Row, said: Said, width: number): DocumentLine[] => {
	const {value, modality, surface, quotes} = said;
	const told = modality === 'asserted' ? value : `${value} (${modality})`;
	const words =
		surface === ''
			? []
			: reportLines(`«${surface}»`, width, {
					marks: 'keep',
					style: {colour: 'yellow'},
					lit: guillemets(surface),
				});
	return [
		...labelled(alignedName(data.world, row.source), told, width, Math.min(24, Math.floor(width / 2))),
		...words.map((line): DocumentLine => [line]),
		...quotes.flatMap(quote => [
			...quoteLines(data, quote, width),
			...paragraph(printedIn(data, quote), width, {dim: true}),
		]),
	];
};

/** What the cell under the cursor means: why its facet is disputed, the words that say so, where they were printed, and in which order. */
export const cellPane = (data: Dataset, matrix: Matrix, at: At, width: number): DocumentLine[] => {
	const [row, facet] = [matrix.rows[at.row], matrix.columns[at.column]];
	if (!row || !facet) return [];
	const cell = matrix.cells[at.row]?.[at.column] ?? null;
	const name = facetWord(facet.facet);
	const [worst] = facet.disagreements;
	const head: Segment[] = [
		{text: worst ? worst.kind : 'not disputed', style: worst ? kindStyles[worst.kind] : {dim: true}},
		{text: ` · ${name} · ${counted(facet.origins, 'origin')}`, style: {bold: true}},
	];
	return [
		head,
		...facet.disagreements.flatMap(({reason}) => paragraph(reason, width)),
		...(cell?.kind === 'said' ? cell.said.flatMap(said => whatIsSaid(data, row, said, width)) : []),
		...(cell?.kind === 'silent' ? paragraph(cell.silence.reason, width) : []),
		...(cell === null
			? paragraph(`${alignedName(data.world, row.source)} tells nothing of this.`, width, {dim: true})
			: []),
		...(isRevision(facet) ? timelineOf(data, matrix, at.column, width) : []),
	];
};

const isRevision = ({disagreements}: Column): boolean =>
	disagreements.some(({kind}) => kind === 'revision' || kind === 'update');
