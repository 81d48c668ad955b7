import type {Disagreement, Position} from '../../model/disagreement.ts';
import type {Segment} from '../../terminal/style.ts';
import {wrap} from '../../terminal/wrap.ts';
import type {Dataset} from '../state/dataset.ts';
import {facetWord, kindStyles} from '../words/disagreement-words.ts';
import {alignedName} from '../words/names.ts';
import {beside, type DocumentLine, emptyLine, paragraph} from './document-line.ts';
import {printedIn, quoteLines} from './quote-lines.ts';

const narrowestColumn = 34;
const gap = 2;

const block = (data: Dataset, position: Position, width: number): DocumentLine[] => [
	...paragraph(position.sources.map(id => alignedName(data.world, id)).join(', '), width, {bold: true}),
	...paragraph(position.value, width),
	...position.quotes.flatMap((quote, index) => {
		const where = printedIn(data, quote);
		const before = position.quotes[index - 1];
		const repeated = before !== undefined && printedIn(data, before) === where;
		const heading: DocumentLine[] = repeated ? [] : paragraph(where, width, {dim: true});
		return [...heading, ...quoteLines(data, quote, width)];
	}),
];

/**
 * The positions of one disagreement: side by side where each has room, else one under the other. Each has who says it with
 * alignment, what they say, and the quoted words.
 */
export const positionsDocument = (
	data: Dataset,
	disagreement: Disagreement,
	width: number,
): DocumentLine[] => {
	const {positions, kind, facet, reason} = disagreement;
	const column = Math.floor((width - gap * (positions.length - 1)) / Math.max(1, positions.length));
	const head: Segment = {text: `${kind} · ${facetWord(facet)}`, style: kindStyles[kind]};
	const [first = '', ...others] = wrap(`${head.text} ${reason}`, width);
	const lines: DocumentLine[] = [
		first.startsWith(head.text) ? [head, {text: first.slice(head.text.length)}] : [{text: first}],
		...others.map(text => [{text}]),
		emptyLine,
	];
	if (width >= 96 && column >= narrowestColumn)
		return [
			...lines,
			...beside(
				positions.map(position => block(data, position, column)),
				column,
			),
		];
	return [
		...lines,
		...positions.flatMap((position, index) => [
			...(index === 0 ? [] : [emptyLine]),
			...block(data, position, width),
		]),
	];
};
