import {truncate} from '../../terminal/fit-text.ts';
import {textWidth} from '../../terminal/text-width.ts';
import {dotsAcross} from '../canvas/braille.ts';

export type Spot = {column: number; row: number; text: string};

/** What a name is put beside: the columns of a glyph, and the dots of the ring around it. */
type Beside = {begin: number; end: number; row: number; radius: number; isChosen: boolean};

/** Where names go on a picture of cells, so that none covers another or a glyph. */
export class LabelSpots {
	readonly #columns: number;
	readonly #rows: number;
	readonly #taken: Uint8Array;

	constructor({columns, rows}: {columns: number; rows: number}) {
		this.#columns = columns;
		this.#rows = rows;
		this.#taken = new Uint8Array(columns * rows);
	}

	/** Takes the cells of a glyph, as far as they are on the picture; not where something stands. */
	take(begin: number, row: number, length: number): boolean {
		const from = Math.max(0, begin);
		const to = Math.min(this.#columns, begin + length);
		if (!this.#isFree(from, to, row)) return false;
		this.#mark(from, to, row);
		return true;
	}

	/** Room for a name to the right or left of a glyph, else above or below; cut for the chosen one, which always has one. Null where there is none. */
	label(name: string, {begin, end, row, radius, isChosen}: Beside, widest: number): Spot | null {
		const text = truncate(name, Math.min(widest, this.#columns - 2));
		const length = textWidth(text);
		// A character that is not one column wide would move what stands behind it.
		if (length === 0 || length !== [...text].length) return null;
		const ring = Math.ceil(radius / dotsAcross);
		const middle = begin + Math.floor((end - begin - length) / 2);
		// Nothing stands between a glyph and its name.
		const right = (column: number) => ({column, line: row, from: end, to: column + length + 1});
		const left = (column: number) => ({column, line: row, from: column - 1, to: begin});
		const across = (line: number) => ({column: middle, line, from: middle - 1, to: middle + length + 1});
		const spots = [
			right(end + 1 + ring),
			left(begin - 1 - ring - length),
			right(end + 1),
			left(begin - 1 - length),
			across(row - 1),
			across(row + 1),
		];
		for (const {column, line, from, to} of spots) {
			if (line < 0 || line >= this.#rows || column < 0 || column + length > this.#columns) continue;
			if (!this.#isFree(Math.max(0, from), Math.min(this.#columns, to), line)) continue;
			this.#mark(column, column + length, line);
			return {column, row: line, text};
		}

		return isChosen ? this.#over(text, {begin, end, row}) : null;
	}

	/** On the side with more room, over whatever stands there. */
	#over(name: string, {begin, end, row}: Pick<Beside, 'begin' | 'end' | 'row'>): Spot {
		const isRight = this.#columns - end >= begin;
		const text = truncate(name, (isRight ? this.#columns - end : begin) - 1);
		const column = isRight ? end + 1 : begin - 1 - textWidth(text);
		this.#mark(column, column + textWidth(text), row);
		return {column, row, text};
	}

	#isFree(from: number, to: number, row: number): boolean {
		for (let column = from; column < to; column++)
			if (this.#taken[row * this.#columns + column] !== 0) return false;
		return true;
	}

	#mark(from: number, to: number, row: number): void {
		this.#taken.fill(1, row * this.#columns + from, row * this.#columns + Math.max(from, to));
	}
}
