import type {Rule} from '../../model/rule.ts';
import {fitText} from '../../terminal/fit-text.ts';
import type {Segment} from '../../terminal/style.ts';
import {textWidth} from '../../terminal/text-width.ts';
import {dotsAcross, dotsDown} from '../canvas/braille.ts';
import {dotOf, type Frame, type Point} from '../canvas/projection.ts';
import {scaleBar} from '../canvas/scale-bar.ts';
import {type DocumentLine, emptyLine, paragraph} from '../documents/document-line.ts';
import {drawMap} from './draw-map.ts';
import {isDrawn, type MapPlace, type Sizing} from './map-place.ts';
import {figureWords, killedText, legendMarks, positionWords, scopeWords, sizingWords} from './map-words.ts';
import {frameOf, type Scope} from './scope.ts';

/** What the map shows, whatever the size of the screen. */
export type MapLooked = {
	/** In the order of the list. */
	places: readonly MapPlace[];
	/** Where places are of which nothing is listed. */
	others: readonly Point[];
	/** Positions in `places`: the chosen one, and the first that the list shows. */
	cursor: number;
	top: number;
	scope: Scope;
	zoom: number;
	/** The middle of a zoomed picture; null: that of the scope. */
	middle: Point | null;
	sizing: Sizing;
	rule: Rule;
	/** Who is told to have the chosen place, in a sentence; empty where nobody tells. */
	held: string;
	frontName(id: string): string;
};

export type MapSize = {columns: number; rows: number; ascii: boolean};

/** How the body is shared: cells of the picture (0 rows: none), of the list, and lines of words about the chosen place. */
export type MapLayout = {
	picture: {columns: number; rows: number};
	list: {columns: number; rows: number};
	words: number;
};

/** From this width on the list stands beside the picture; else the picture has all of it. */
const widthForBoth = 76;
/** Below this a picture shows nothing. */
const leastPicture = {columns: 24, rows: 4};

/** @param drawable whether there is anything that has a position. */
export const mapLayout = ({columns, rows}: Omit<MapSize, 'ascii'>, drawable: boolean): MapLayout => {
	const words = rows >= 16 ? 4 : rows >= 10 ? 3 : Math.max(0, Math.min(2, rows - 4));
	// A heading above, a legend below.
	const high = rows - 2 - words;
	if (!drawable || columns < leastPicture.columns || high < leastPicture.rows)
		return {picture: {columns: 0, rows: 0}, list: {columns, rows: Math.max(1, rows - 1 - words)}, words};
	const list = columns >= widthForBoth ? Math.min(44, Math.floor(columns * 0.36)) : 0;
	return {
		picture: {columns: list > 0 ? columns - list - 1 : columns, rows: high},
		list: {columns: list, rows: list > 0 ? high : 0},
		words,
	};
};

const widthOf = (line: DocumentLine): number => line.reduce((sum, {text}) => sum + textWidth(text), 0);
/** How wide the figures of the list are: as wide as the widest of them. */
type ListColumns = {events: number; killed: number; columns: number};

const listColumns = (places: readonly MapPlace[], columns: number): ListColumns => {
	const widest = (texts: readonly string[], title: string): number =>
		Math.max(title.length, ...texts.map(text => text.length));
	return {
		events: widest(
			places.map(place => String(place.events)),
			'Ev',
		),
		killed: widest(places.map(killedText), 'Killed'),
		columns,
	};
};

const listCells = (name: string, figures: readonly [string, string], wide: ListColumns): [string, string] => {
	const room = Math.max(4, wide.columns - 3 - wide.events - wide.killed - 2);
	const ends = ` ${figures[0].padStart(wide.events)} ${figures[1].padStart(wide.killed)}`;
	return [fitText(name, room), fitText(ends, Math.max(0, wide.columns - 3 - room))];
};

/** "▌I Panorama checkpoint    12  ≥21"; a name in brackets is not on the picture. */
const listLine = (place: MapPlace, isChosen: boolean, wide: ListColumns): Segment[] => {
	const {holder, at} = place;
	const name = typeof at === 'string' ? `(${place.name})` : place.name;
	const [shown, figures] = listCells(name, [String(place.events), killedText(place)], wide);
	return [
		{text: isChosen ? '▌' : ' ', style: {bold: true, colour: 'cyan'}},
		{text: holder.letter, style: {...holder.style, bold: true}},
		{text: ` ${shown}`, ...(isChosen ? {style: {bold: true as const}} : {})},
		{text: figures},
	];
};

const listHeading = (wide: ListColumns): Segment => {
	const cells = listCells('Place', ['Ev', 'Killed'], wide);
	return {text: `   ${cells.join('')}`, style: {dim: true}};
};

const listLines = (looked: MapLooked, rows: number, wide: ListColumns): Segment[][] => {
	const {places, cursor, top} = looked;
	return Array.from({length: rows}, (_, index) => {
		const place = places[top + index];
		return place ? listLine(place, top + index === cursor, wide) : [{text: ' '.repeat(wide.columns)}];
	});
};

/** What the letters mean, and how long a kilometre is; what does not fit is left out, the scale never. */
const legendLine = (looked: MapLooked, frame: Frame, columns: number): DocumentLine => {
	const scale = `${scaleBar(frame.kmPerDot * dotsAcross, Math.floor(columns / 8))}, north up`;
	const line: Segment[] = [{text: `${scale}  `, style: {dim: true}}];
	let used = textWidth(scale) + 2;
	const add = (segments: Segment[]): void => {
		const width = widthOf(segments);
		if (used + width > columns) return;
		line.push(...segments);
		used += width;
	};
	add([{text: '~ not exact  ', style: {dim: true}}]);
	for (const {letter, meaning, style} of legendMarks(looked.places))
		add([
			{text: letter, style: {...style, bold: true}},
			{text: ` ${meaning}  `, style: {dim: true}},
		]);
	return line;
};

/** The chosen place in words: cut to so many lines. */
const placeLines = (looked: MapLooked, columns: number, rows: number): DocumentLine[] => {
	const place = looked.places[looked.cursor];
	if (!place || rows === 0) return [];
	const front = place.front === null ? '' : ` · ${looked.frontName(place.front)}`;
	const [name = emptyLine] = paragraph(`${place.name}${front}`, columns, {bold: true});
	const sentences = [
		figureWords(place, looked.rule),
		looked.held === '' ? 'Nobody says who has it.' : looked.held,
		positionWords(place),
	].join(' ');
	const lines = [name, ...paragraph(sentences, columns)];
	if (lines.length <= rows) return lines;
	const last = lines[rows - 1] ?? emptyLine;
	const text = last.map(segment => segment.text).join('');
	return [...lines.slice(0, rows - 1), [{text: fitText(`${text} …`, columns)}]];
};

/** What the picture shows and leaves out; what does not fit is left out from the end. */
const headingLine = (looked: MapLooked, covered: number, outside: number, columns: number): DocumentLine => {
	const [first = '', ...others] = [
		scopeWords(looked.scope, looked.frontName, looked.zoom),
		...(outside > 0 ? [`${outside} outside`] : []),
		...(covered > 0 ? [`${covered} under others`] : []),
		sizingWords[looked.sizing],
	];
	const text = others.reduce(
		(line, part) => (textWidth(line) + 3 + textWidth(part) <= columns ? `${line} · ${part}` : line),
		first,
	);
	return [{text: fitText(text, columns), style: {dim: true}}];
};

const divider: Segment = {text: '│', style: {dim: true}};

/** The frame with the chosen place in it: where it would lie outside, the picture moves there. */
const followed = (
	{places, cursor}: MapLooked,
	frame: Frame | null,
	size: {width: number; height: number},
): Frame | null => {
	const place = places[cursor];
	if (!frame || !place || !isDrawn(place)) return frame;
	const {x, y} = dotOf(frame, size, place.at);
	const isInside = x >= 0 && y >= 0 && x < size.width && y < size.height;
	return isInside ? frame : {...frame, middle: place.at};
};

/** The view M: exactly `rows` lines, none wider than `columns`. */
export const mapDocument = (looked: MapLooked, size: MapSize): DocumentLine[] => {
	const drawn = looked.places.filter(isDrawn);
	const layout = mapLayout(size, drawn.length > 0);
	const {picture, list, words} = layout;
	const dots = {width: picture.columns * dotsAcross, height: picture.rows * dotsDown};
	const frame = picture.rows > 0 ? followed(looked, frameOf(drawn, looked.scope, looked, dots), dots) : null;
	const about = placeLines(looked, size.columns, words);
	const tail = [...about, ...Array.from({length: words - about.length}, () => emptyLine)];
	const wide = listColumns(looked.places, frame ? list.columns : size.columns);
	if (!frame) return [[listHeading(wide)], ...listLines(looked, list.rows, wide), ...tail];
	const chosen = looked.places[looked.cursor]?.id ?? null;
	const {lines, covered, outside} = drawMap(drawn, looked.others, frame, {
		...picture,
		ascii: size.ascii,
		sizing: looked.sizing,
		chosen,
	});
	const beside = list.columns > 0 ? listLines(looked, list.rows, wide) : [];
	const heading = headingLine(looked, covered, outside, picture.columns);
	return [
		list.columns > 0 ? [...heading, divider, listHeading(wide)] : heading,
		...lines.map((line, row) => (beside[row] ? [...line, divider, ...beside[row]] : line)),
		legendLine(looked, frame, size.columns),
		...tail,
	];
};
