import type {PlaceId} from '../../model/ids.ts';
import type {Segment, Style} from '../../terminal/style.ts';
import {Dots, dotsAcross, dotsDown} from '../canvas/braille.ts';
import {Grid} from '../canvas/grid.ts';
import {dotOf, type Frame, type Point} from '../canvas/projection.ts';
import {LabelSpots} from './label-spots.ts';
import {type DrawnPlace, type Sizing, sizeOf} from './map-place.ts';

export type MapLook = {
	/** Of the picture, in cells. */
	columns: number;
	rows: number;
	/** Letters and brackets alone, no dots. */
	ascii: boolean;
	sizing: Sizing;
	chosen: PlaceId | null;
};

/** A place on the picture: its cell, and how it is written there. */
type Mark = {
	place: DrawnPlace;
	column: number;
	row: number;
	/** Dots of its ring; 0 for none. */
	radius: number;
	glyph: string;
	/** Where in the glyph its letter stands. */
	letter: number;
	isChosen: boolean;
};

/** A ring smaller than this is hidden by its letter. */
const leastRadius = 3;
const widestRadius = 7;
/** The widest name on the picture. */
const widestName = 20;

const dim: Style = {dim: true};

/** Whether a place may lie in another cell than the one that it is drawn in. */
export const isApproximate = ({error}: DrawnPlace, {kmPerDot}: Frame): boolean =>
	error > 2 || error > kmPerDot * dotsAcross;

/** "G", "G~" for a position that is not exact here, "[G]" for the chosen one; in ASCII "(G)" and "((G))" for many events. */
const glyphOf = (place: DrawnPlace, frame: Frame, isChosen: boolean, level: number): string => {
	const letter = `${place.holder.letter}${isApproximate(place, frame) ? '~' : ''}`;
	if (isChosen) return `[${letter}]`;
	return `${'('.repeat(level)}${letter}${')'.repeat(level)}`;
};

const marksOf = (places: readonly DrawnPlace[], frame: Frame, look: MapLook): Mark[] => {
	const {columns, rows, sizing, chosen, ascii} = look;
	const size = {width: columns * dotsAcross, height: rows * dotsDown};
	const most = Math.max(1, ...places.map(place => sizeOf(place, sizing)));
	const widest = Math.min(widestRadius, Math.floor(Math.min(size.width, size.height) / 8));
	return places.flatMap((place): Mark[] => {
		const {x, y} = dotOf(frame, size, place.at);
		if (x < 0 || y < 0 || x >= size.width || y >= size.height) return [];
		// By area, as an eye compares them.
		const share = Math.sqrt(sizeOf(place, sizing) / most);
		const isChosen = place.id === chosen;
		const level = ascii ? Math.min(2, Math.floor(share * 3)) : 0;
		const glyph = glyphOf(place, frame, isChosen, level);
		const radius = ascii ? 0 : Math.round(share * widest);
		return [
			{
				place,
				column: Math.floor(x / dotsAcross),
				row: Math.floor(y / dotsDown),
				radius: radius < leastRadius ? 0 : radius,
				glyph,
				letter: isChosen ? 1 : level,
				isChosen,
			},
		];
	});
};

/** The chosen one first, then by size; of equals the one that stands first. */
const byWeight = (marks: readonly Mark[], sizing: Sizing): Mark[] =>
	[...marks].sort(
		(a, b) => Number(b.isChosen) - Number(a.isChosen) || sizeOf(b.place, sizing) - sizeOf(a.place, sizing),
	);

/** Places of which nothing is listed, as faint dots, and the rings, each in the colour of its place. */
const drawDots = (
	grid: Grid,
	others: readonly Point[],
	marks: readonly Mark[],
	frame: Frame,
	ascii: boolean,
) => {
	const dots = new Dots(grid.columns, grid.rows);
	const styles = new Map<number, Style>();
	for (const point of others) {
		const {x, y} = dotOf(frame, dots.size, point);
		if (ascii) grid.put(Math.floor(x / dotsAcross), Math.floor(y / dotsDown), '.', dim);
		else dots.set(x, y);
	}

	if (ascii) return;
	for (const {column, row, radius, place} of marks.toReversed()) {
		if (radius === 0) continue;
		const [x, y] = [column * dotsAcross + 0.5, row * dotsDown + 1.5];
		for (const [dotX, dotY] of dots.ring(x, y, radius))
			styles.set(
				Math.floor(dotY / dotsDown) * grid.columns + Math.floor(dotX / dotsAcross),
				place.holder.style,
			);
	}

	for (let row = 0; row < grid.rows; row++) {
		for (let column = 0; column < grid.columns; column++) {
			const text = dots.at(column, row);
			if (text !== null) grid.put(column, row, text, styles.get(row * grid.columns + column) ?? dim);
		}
	}
};

/**
 * Draws places: each a letter for who is told to have it, with a ring as wide as its events are many, and as many names as fit beside without
 * covering anything. The chosen one is always drawn, with its name. North is up.
 *
 * @param others places of which nothing is listed, shown as dots.
 * @returns lines of exactly `columns` columns; how many places lie under the letter of another; how many outside the picture.
 */
export const drawMap = (
	places: readonly DrawnPlace[],
	others: readonly Point[],
	frame: Frame,
	look: MapLook,
): {lines: Segment[][]; covered: number; outside: number} => {
	const grid = new Grid(look.columns, look.rows);
	const all = byWeight(marksOf(places, frame, look), look.sizing);
	const spots = new LabelSpots(look);
	const seen = all.filter(({column, row, letter, glyph}) => spots.take(column - letter, row, glyph.length));
	const labels = seen.flatMap(({place, column, row, letter, glyph, radius, isChosen}) => {
		const begin = column - letter;
		const beside = {begin, end: begin + glyph.length, row, radius, isChosen};
		const spot = spots.label(place.name, beside, widestName);
		return spot ? [{...spot, style: isChosen ? {bold: true as const} : undefined}] : [];
	});
	// Where there was no room for the name of the chosen one, it stands over others.
	const over = labels.find(({style}) => style !== undefined);
	const marks = seen.filter(
		({isChosen, column, row, letter, glyph}) =>
			isChosen ||
			over?.row !== row ||
			column - letter >= over.column + over.text.length ||
			column - letter + glyph.length <= over.column,
	);
	drawDots(grid, others, marks, frame, look.ascii);
	for (const {column, row, text, style} of labels) grid.put(column, row, text, style);
	for (const {place, column, row, letter, glyph, isChosen} of marks.toReversed())
		grid.put(
			column - letter,
			row,
			glyph,
			isChosen ? {...place.holder.style, bold: true, inverse: true} : {...place.holder.style, bold: true},
		);
	return {lines: grid.lines(), covered: all.length - marks.length, outside: places.length - all.length};
};
