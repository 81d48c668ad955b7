import {dayNumber} from '../../engine/events/days.ts';
import type {World} from '../../engine/lexicon/entities.ts';
import {changeWords} from '../../export/change-words.ts';
import type {ControlChange} from '../../model/front.ts';
import type {Day} from '../../model/ids.ts';
import type {Rule} from '../../model/rule.ts';
import {fitText} from '../../terminal/fit-text.ts';
import {textWidth} from '../../terminal/text-width.ts';
import {type DocumentLine, emptyLine, paragraph, ruled} from '../documents/document-line.ts';
import type {Bins} from './bins.ts';
import {highest, rowColumns, tableHeading, tableLine} from './row-table.ts';
import type {Row} from './rows.ts';
import {stripLines} from './strip.ts';
import {headingWords, rowWords} from './timeline-words.ts';

/** What the timeline shows, whatever the size of the screen. */
export type TimelineLooked = {
	bins: Bins;
	rows: readonly Row[];
	/** In the order of the days. */
	changes: {readonly length: number; at(index: number): ControlChange | undefined};
	/** A position in `rows`, or behind them in `changes`. */
	cursor: number;
	/** The first of `rows` that is shown. */
	top: number;
	/** Events that began before the chosen row and go on into it. */
	running: number;
	rule: Rule;
	world: World;
};

export type TimelineSize = {columns: number; rows: number; ascii: boolean};

/** How the body is shared, in lines. */
export type TimelineLayout = {strip: number; table: number; words: number; changes: number};

/** @param changes whether there is any change of control to show. */
export const timelineLayout = (rows: number, changes: number): TimelineLayout => {
	const strip = rows >= 28 ? 4 : rows >= 16 ? 3 : 0;
	const words = rows >= 28 ? 3 : rows >= 16 ? 2 : rows >= 8 ? 1 : 0;
	// Two headings above the table; a rule above the changes.
	const free = Math.max(1, rows - 2 - strip - words);
	if (changes === 0 || free < 5) return {strip, words, table: free, changes: 0};
	const wanted = Math.min(changes, Math.max(2, Math.floor(free * 0.38)));
	return {strip, words, table: free - 1 - wanted, changes: wanted};
};

/** Parts beside each other, as many as fit. */
const joined = ([first = '', ...others]: readonly string[], columns: number): string =>
	fitText(
		others.reduce(
			(line, part) => (textWidth(line) + 3 + textWidth(part) <= columns ? `${line} · ${part}` : line),
			first,
		),
		columns,
	);

/** Words in exactly so many lines, cut where they need more. */
const inLines = (text: string, columns: number, rows: number): DocumentLine[] => {
	const lines = paragraph(text, columns);
	const last = lines[rows - 1];
	if (last && lines.length > rows)
		return [
			...lines.slice(0, rows - 1),
			[{text: fitText(`${last.map(segment => segment.text).join('')} …`, columns)}],
		];
	return [...lines, ...Array.from({length: Math.max(0, rows - lines.length)}, () => emptyLine)].slice(
		0,
		rows,
	);
};

/** Told apart without colour: contested, and told to be taken a second time with no loss in between. */
const marksOf = ({contestedBy, repeated}: ControlChange): string =>
	`${contestedBy.length > 0 ? '!' : ' '}${repeated ? '=' : ' '}`;

const changeLine = (
	change: ControlChange,
	isChosen: boolean,
	looked: TimelineLooked,
	columns: number,
): DocumentLine => [
	{text: isChosen ? '▌' : ' ', style: {bold: true, colour: 'cyan'}},
	{text: marksOf(change), style: {bold: true, colour: 'red'}},
	{text: fitText(changeWords(change, looked.world), columns - 3)},
];

/** The first of the changes that are shown: the chosen one among them, or those from the chosen day on. */
const firstChange = (looked: TimelineLooked, shown: number): number => {
	const {changes, rows, cursor} = looked;
	const last = Math.max(0, changes.length - shown);
	if (cursor >= rows.length) return Math.min(last, Math.max(0, cursor - rows.length - Math.floor(shown / 2)));
	const row = rows[cursor];
	if (!row || row.kind === 'undated') return last;
	const from = row.kind === 'gap' ? row.from : row.bin.from;
	let [low, high] = [0, changes.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (dayNumber(changes.at(middle)?.date.from ?? ('' as Day)) < from) low = middle + 1;
		else high = middle;
	}

	return Math.min(last, low);
};

const changeLines = (looked: TimelineLooked, shown: number, columns: number): DocumentLine[] => {
	const {changes, rows, cursor} = looked;
	const top = firstChange(looked, shown);
	const title = joined(
		[
			'Changes of control',
			shown < changes.length ? `${top + 1}–${top + shown} of ${changes.length}` : String(changes.length),
			'z: here and back',
			'! contested',
			'= taken again',
		],
		Math.max(0, columns - 2),
	);
	return [
		ruled(title.trimEnd(), columns),
		...Array.from({length: shown}, (_, index) => {
			const change = changes.at(top + index);
			return change ? changeLine(change, cursor === rows.length + top + index, looked, columns) : emptyLine;
		}),
	];
};

/** The row that a change belongs to. */
const rowOfChange = (rows: readonly Row[], {date}: ControlChange): number => {
	const day = dayNumber(date.from);
	return rows.findIndex(row => {
		if (row.kind === 'undated') return false;
		const {from, to} = row.kind === 'gap' ? row : row.bin;
		return from <= day && day <= to;
	});
};

/** The view T: exactly `rows` lines, none wider than `columns`. */
export const timelineDocument = (looked: TimelineLooked, size: TimelineSize): DocumentLine[] => {
	const {bins, rows, changes, cursor, rule} = looked;
	const {columns, ascii} = size;
	const layout = timelineLayout(size.rows, changes.length);
	const change = cursor >= rows.length ? changes.at(cursor - rows.length) : undefined;
	const at = change ? rowOfChange(rows, change) : cursor;
	const row = rows[at];
	const highestTop = Math.max(0, rows.length - layout.table);
	const top = Math.min(highestTop, change ? Math.max(0, at - Math.floor(layout.table / 2)) : looked.top);
	const wide = rowColumns(bins, columns);
	const most = highest(bins);
	const chosen = !row || row.kind === 'undated' ? null : row.kind === 'gap' ? row : row.bin;
	const words = change
		? `${changeWords(change, looked.world)}.`
		: row
			? rowWords(row, rule, looked.running)
			: '';
	const table = rows
		.slice(top, top + layout.table)
		.map((one, index) =>
			tableLine(one, bins, wide, {most, isChosen: !change && top + index === cursor, columns, ascii}),
		);
	const lines = [
		[{text: joined(headingWords(bins, rule), columns), style: {bold: true as const}}],
		...(layout.strip > 0 ? stripLines(bins.bins, chosen, {columns, rows: layout.strip - 1, ascii}) : []),
		tableHeading(wide),
		...table,
		...Array.from({length: layout.table - table.length}, () => emptyLine),
		...(layout.words > 0 ? inLines(words, columns, layout.words) : []),
		...(layout.changes > 0 ? changeLines(looked, layout.changes, columns) : []),
	];
	return [...lines, ...Array.from({length: Math.max(0, size.rows - lines.length)}, () => emptyLine)].slice(
		0,
		size.rows,
	);
};
