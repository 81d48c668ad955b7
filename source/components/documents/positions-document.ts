import {originOf} from '../../engine/events/origin-of.ts';
import type {Disagreement, Position, Quote} from '../../model/disagreement.ts';
import type {SourceId} from '../../model/ids.ts';
import {textWidth} from '../../terminal/text-width.ts';
import {wrap} from '../../terminal/wrap.ts';
import type {Dataset} from '../state/dataset.ts';
import {facetWord, kindStyles, subjectOf} from '../words/disagreement-words.ts';
import {alignedName} from '../words/names.ts';
import {beside, columnGap, type DocumentLine, emptyLine, paragraph, ruled} from './document-line.ts';
import {printedIn, quoteLines} from './quote-lines.ts';

const narrowestColumn = 34;

/** Whose words a quote is: the origin of the claim that it carries. */
const speakerOf = (data: Dataset, position: Position, {report, span}: Quote): SourceId | null => {
	const home = data.reports.get(report);
	const claim = position.claims
		.map(id => data.claimOf(id))
		.find(one => one?.report === report && one.span[0] === span[0] && one.span[1] === span[1]);
	return claim && home ? originOf(claim, home) : null;
};

/** "Abu Dawud · Step News 2016-05-14"; who prints their own words is named once. */
const heading = (
	data: Dataset,
	speaker: SourceId | null,
	quote: Quote,
	width: number,
): readonly DocumentLine[] => {
	const report = data.reports.get(quote.report);
	if (speaker === null) return paragraph(printedIn(data, quote), width, {dim: true});
	const name = alignedName(data.world, speaker);
	const where = speaker === report?.outlet ? (report.published ?? '') : `in ${printedIn(data, quote)}`;
	if (textWidth(name) + 1 + textWidth(where) <= width)
		return [[{text: name}, {text: ` ${where}`, style: {dim: true}}]];
	return [...paragraph(name, width), ...paragraph(where, width, {dim: true}, 2)];
};

/** One position: what is said, then each who says so, where, and in which words. */
const block = (data: Dataset, position: Position, width: number): DocumentLine[] => {
	const quotes = position.quotes.map(quote => ({quote, speaker: speakerOf(data, position, quote)}));
	const quoted = new Set(quotes.map(({speaker}) => speaker));
	const others = position.sources.filter(source => !quoted.has(source));
	return [
		...paragraph(position.value, width, {bold: true}),
		...(others.length > 0 ? paragraph(others.map(id => alignedName(data.world, id)).join(', '), width) : []),
		...quotes.flatMap(({quote, speaker}, index) => {
			const before = quotes[index - 1];
			const repeated = before?.speaker === speaker && before.quote.report === quote.report;
			return [...(repeated ? [] : heading(data, speaker, quote, width)), ...quoteLines(data, quote, width)];
		}),
	];
};

/** "conflict · control · al-Assad Hospital". */
const title = (data: Dataset, disagreement: Disagreement, width: number): DocumentLine[] => {
	const {kind, facet} = disagreement;
	const [first = '', ...others] = wrap(
		`${kind} · ${facetWord(facet)} · ${subjectOf(data, disagreement)}`,
		width,
	);
	const style = kindStyles[kind];
	return [
		[
			{text: kind, style},
			{text: first.slice(kind.length), style: {bold: true}},
		],
		...others.map((text): DocumentLine => [{text, style: {bold: true}}]),
	];
};

/**
 * One disagreement: what it is about, and its positions side by side where each has room, else one under the other, with who says it,
 * where, and the quoted words; in the end why it is one.
 */
export const positionsDocument = (
	data: Dataset,
	disagreement: Disagreement,
	width: number,
): DocumentLine[] => {
	const {positions, reason} = disagreement;
	const column = Math.floor((width - columnGap * (positions.length - 1)) / Math.max(1, positions.length));
	const blocks = (room: number) => positions.map(position => block(data, position, room));
	return [
		...title(data, disagreement, width),
		...(column >= narrowestColumn
			? beside(blocks(column), column)
			: blocks(width).flatMap((lines, index) => (index === 0 ? lines : [emptyLine, ...lines]))),
		...paragraph(reason, width, {dim: true}),
	];
};

/** What is said of the same thing in other rows: who looks at one of them wants to know of all. */
const elsewhere = (
	data: Dataset,
	index: number,
	disagreement: Disagreement,
	width: number,
): DocumentLine[] => {
	const shown = new Set(disagreement.positions.map(({value}) => value));
	const said = new Map<string, Set<SourceId>>();
	for (const at of data.aboutSame(index)) {
		const other = at === index ? undefined : data.disagreements.at(at);
		if (other?.facet !== disagreement.facet) continue;
		for (const {value, sources} of other.positions) {
			if (shown.has(value)) continue;
			const all = said.get(value) ?? new Set();
			for (const source of sources) all.add(source);
			said.set(value, all);
		}
	}

	if (said.size === 0) return [];
	return [
		emptyLine,
		ruled('Also said of it, in other rows', width),
		...[...said].flatMap(([value, sources]) =>
			paragraph(`${value}: ${[...sources].map(id => alignedName(data.world, id)).join(', ')}`, width),
		),
	];
};

// Every frame asks, and every scrolled line.
const made = new WeakMap<Disagreement, {data: Dataset; width: number; lines: DocumentLine[]}>();

/** The disagreement at a position as the panel shows it: with what the other rows tell of the same place or event. */
export const panelDocument = (data: Dataset, index: number, width: number): readonly DocumentLine[] => {
	const disagreement = data.disagreements.at(index);
	if (!disagreement) return [];
	const known = made.get(disagreement);
	if (known?.width === width && known.data === data) return known.lines;
	const lines = [
		...positionsDocument(data, disagreement, width),
		...elsewhere(data, index, disagreement, width),
	];
	made.set(disagreement, {data, width, lines});
	return lines;
};
