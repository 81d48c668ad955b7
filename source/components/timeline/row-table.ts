import {claimTypes} from '../../model/claim.ts';
import {fitText} from '../../terminal/fit-text.ts';
import type {Segment} from '../../terminal/style.ts';
import {barAcross} from '../canvas/block-bar.ts';
import type {DocumentLine} from '../documents/document-line.ts';
import type {Bin, Bins} from './bins.ts';
import type {Row} from './rows.ts';
import {gapWords, killedText, rowDate, typeHeads} from './timeline-words.ts';

/** Which columns there is room for. */
export type RowColumns = {
	date: number;
	events: number;
	bar: number;
	killed: number;
	/** Positions in `claimTypes`, those with the most events first, each so wide. */
	types: readonly number[];
	type: number;
	/** What no column of its own tells of; 0: there is none. */
	others: number;
};

const gutter = 1;
const widestBar = 24;
const leastBar = 6;

const widest = (texts: readonly string[], title: string): number =>
	Math.max(title.length, ...texts.map(text => text.length));

/** The columns of a table that is so wide: day, events, killed always; then types by weight; what is left is the bar's. */
export const rowColumns = ({bins, undated, unit, all}: Bins, columns: number): RowColumns => {
	const every = undated ? [...bins, undated] : bins;
	const date = unit === 'year' ? 6 : unit === 'month' ? 7 : 10;
	const events = widest([String(all.events)], 'Ev');
	const killed = widest(every.map(killedText), 'Killed');
	const type = Math.max(5, String(Math.max(0, ...every.flatMap(bin => [...bin.types]))).length);
	const used = [...all.types.entries()]
		.filter(([, count]) => count > 0)
		.sort(([, a], [, b]) => b - a)
		.map(([index]) => index);
	const free = columns - gutter - date - (events + 1) - (killed + 1);
	const room = Math.max(0, Math.floor((free - leastBar - 1) / (type + 1)));
	const fits = used.length <= room;
	// One column for the rest, where there is room for more than that.
	const types = fits ? used : used.slice(0, Math.max(0, room - 1));
	const others = fits || room === 0 ? 0 : type;
	const bar = free - types.length * (type + 1) - (others > 0 ? others + 1 : 0) - 1;
	return {date, events, bar: Math.max(0, Math.min(widestBar, bar)), killed, types, type, others};
};

const dim = {dim: true} as const;

export const tableHeading = (wide: RowColumns): DocumentLine => {
	const right = (text: string, width: number): string => ` ${fitText(text, width, 'right')}`;
	const text = [
		' '.repeat(gutter),
		fitText('Begins', wide.date),
		right('Ev', wide.events),
		wide.bar > 0 ? ` ${' '.repeat(wide.bar)}` : '',
		right('Killed', wide.killed),
		...wide.types.map(type => right(typeHeads[claimTypes[type] ?? 'control'], wide.type)),
		wide.others > 0 ? right('other', wide.others) : '',
	].join('');
	return [{text, style: dim}];
};

/** A figure of the matrix: bold from half of the highest on, a faint point for none. */
const figureCell = (count: number, most: number, width: number): Segment => {
	if (count === 0) return {text: ` ${fitText('·', width, 'right')}`, style: dim};
	const text = ` ${fitText(String(count), width, 'right')}`;
	return count * 2 >= most ? {text, style: {bold: true}} : {text};
};

const binCells = (
	bin: Bin,
	wide: RowColumns,
	most: {events: number; type: number},
	ascii: boolean,
): Segment[] => {
	const shown = wide.types.map(type => bin.types[type] ?? 0);
	const rest = bin.events - shown.reduce((sum, count) => sum + count, 0);
	return [
		{text: ` ${fitText(String(bin.events), wide.events, 'right')}`},
		...(wide.bar > 0
			? [
					{
						text: ` ${fitText(barAcross(bin.events, most.events, wide.bar, ascii), wide.bar)}`,
						style: {colour: 'cyan' as const},
					},
				]
			: []),
		{text: ` ${fitText(killedText(bin), wide.killed, 'right')}`, style: {colour: 'red'}},
		...shown.map(count => figureCell(count, most.type, wide.type)),
		...(wide.others > 0 ? [figureCell(rest, most.type, wide.others)] : []),
	];
};

/** The highest figures, by which bars are drawn and figures shaded. */
export const highest = ({bins, undated}: Bins): {events: number; type: number} => {
	let [events, type] = [0, 0];
	for (const bin of undated ? [...bins, undated] : bins) {
		events = Math.max(events, bin.events);
		for (const count of bin.types) type = Math.max(type, count);
	}

	return {events, type};
};

/** One row of the table, never wider than `columns`. */
export const tableLine = (
	row: Row,
	{unit}: Bins,
	wide: RowColumns,
	look: {most: {events: number; type: number}; isChosen: boolean; columns: number; ascii: boolean},
): DocumentLine => {
	const mark: Segment = {text: look.isChosen ? '▌' : ' ', style: {bold: true, colour: 'cyan'}};
	const date: Segment = {text: fitText(rowDate(row, unit), wide.date)};
	if (row.kind === 'gap')
		return [
			mark,
			{...date, style: dim},
			{text: ` ${fitText(gapWords(row), Math.max(0, look.columns - wide.date - 2))}`, style: dim},
		];
	return [mark, date, ...binCells(row.bin, wide, look.most, look.ascii)];
};
