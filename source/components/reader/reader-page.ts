import type {World} from '../../engine/lexicon/entities.ts';
import type {Claim} from '../../model/claim.ts';
import type {Report} from '../../model/report.ts';
import {reportLines} from '../../terminal/report-lines.ts';
import {type DocumentLine, paragraph, ruled} from '../documents/document-line.ts';
import {counted} from '../words/figures.ts';
import {sourceName} from '../words/names.ts';
import {drawLine, type LitSpan} from './draw-line.ts';
import {layOutReport, lineAt, type ReportLayout, rangeOfLine} from './report-layout.ts';

/** A report laid out for reading: a heading, then the text with a margin that tells where claims stand. Its lines are counted through both. */
export type ReaderPage = {
	report: Report;
	/** In the order of their words. */
	claims: readonly Claim[];
	heading: readonly DocumentLine[];
	layout: ReportLayout;
	/** Columns of the margin. */
	margin: number;
	/** By line of the text: the first and last ordinal (from 1) of the claims that begin there. */
	begins: ReadonlyMap<number, readonly [number, number]>;
	/** By line of the text: whether words of any claim stand there. */
	carries: Uint8Array;
};

const inTextOrder = (one: Claim, other: Claim): number =>
	one.span[0] - other.span[0] || one.span[1] - other.span[1];

/** "SyriaNews · 2016-05-14 · 23 claims", above it the title, below it where it was published. */
const headingOf = (world: World, report: Report, claims: number, width: number): DocumentLine[] => {
	const {title, outlet, published, url, note} = report;
	const facts = [
		outlet ? sourceName(world, outlet) : 'outlet unknown',
		published ?? 'not dated',
		claims === 0 ? 'no claims' : counted(claims, 'claim'),
	];
	return [
		...(title ? reportLines(title, width, {lines: 3, marks: 'keep', style: {bold: true}}) : []).map(
			(line): DocumentLine => [line],
		),
		...paragraph(facts.join(' · '), width),
		...(url ? paragraph(url, width, {dim: true}) : []),
		...(note ? paragraph(note, width, {dim: true}) : []),
		ruled('', width),
	];
};

const marginFor = (claims: number): number => 2 * String(claims).length + 4;

const layOut = (world: World, report: Report, all: readonly Claim[], width: number): ReaderPage => {
	const claims = [...all].sort(inTextOrder);
	const margin = marginFor(claims.length);
	const layout = layOutReport(report.text, width - margin);
	const begins = new Map<number, readonly [number, number]>();
	const carries = new Uint8Array(layout.lines);
	for (const [index, {span}] of claims.entries()) {
		const first = lineAt(layout, span[0]);
		begins.set(first, [begins.get(first)?.[0] ?? index + 1, index + 1]);
		carries.fill(1, first, lineAt(layout, Math.max(span[0], span[1] - 1)) + 1);
	}

	return {
		report,
		claims,
		heading: headingOf(world, report, claims.length, width),
		layout,
		margin,
		begins,
		carries,
	};
};

const made = new WeakMap<Report, {claims: readonly Claim[]; width: number; page: ReaderPage}>();

/** The page of a report at a width; laid out once, as long as neither width nor claims are others. */
export const readerPage = (
	world: World,
	report: Report,
	claims: readonly Claim[],
	width: number,
): ReaderPage => {
	const known = made.get(report);
	const isSame =
		known?.width === width &&
		known.claims.length === claims.length &&
		known.claims.every((claim, index) => claim === claims[index]);
	if (isSame) return known.page;
	const page = layOut(world, report, claims, width);
	made.set(report, {claims: [...claims], width, page});
	return page;
};

/** All lines of a page. */
export const pageLength = ({heading, layout}: ReaderPage): number => heading.length + layout.lines;

/** The lines of a page that a claim's words stand on, first and last. */
export const linesOfSpan = (page: ReaderPage, [begin, end]: readonly [number, number]): [number, number] => {
	const {heading, layout} = page;
	return [heading.length + lineAt(layout, begin), heading.length + lineAt(layout, Math.max(begin, end - 1))];
};

/** "▌3–5 │": the claims that begin on a line; a bar where one goes on. */
const marginOf = (page: ReaderPage, line: number, current: number): DocumentLine => {
	const {margin, begins, carries, claims, layout} = page;
	const own = claims[current];
	const range = rangeOfLine(layout, line);
	const isCurrent = own && range && own.span[0] < range[1] && own.span[1] > range[0];
	const [first, last] = begins.get(line) ?? [];
	const ordinals = first === undefined ? '' : first === last ? String(first) : `${first}–${last}`;
	const hasOwn = first !== undefined && last !== undefined && current + 1 >= first && current + 1 <= last;
	return [
		{text: isCurrent ? '▌' : ' ', style: {bold: true, colour: 'cyan'}},
		{text: ordinals.padStart(margin - 3), style: hasOwn ? {bold: true} : {dim: true}},
		{text: carries[line] ? '│ ' : '  ', style: {dim: true}},
	];
};

/** The lines of a page from `top` on, so many. Only these are drawn, however long the report. */
export const readerLines = (
	page: ReaderPage,
	{top, rows, current, lit}: {top: number; rows: number; current: number; lit: readonly LitSpan[]},
): DocumentLine[] => {
	const {heading, layout, report} = page;
	const lines: DocumentLine[] = [];
	const {words, firstOf} = layout;
	const first = words.begin[firstOf[Math.max(0, top - heading.length)] ?? 0] ?? 0;
	const last =
		words.end[(firstOf[Math.max(0, Math.min(top + rows - heading.length, layout.lines))] ?? 0) - 1] ?? 0;
	// A long report has thousands of claims, and each line asks.
	const near = lit.filter(({begin, end}) => begin < last && end > first);
	for (let at = top; at < Math.min(top + rows, pageLength(page)); at++) {
		const line = at - heading.length;
		const words = heading[at];
		if (words) lines.push(words);
		else {
			const range = rangeOfLine(layout, line);
			const here = range ? near.filter(({begin, end}) => begin < range[1] && end > range[0]) : [];
			lines.push([...marginOf(page, line, current), drawLine(report.text, layout, line, here)]);
		}
	}

	return lines;
};
