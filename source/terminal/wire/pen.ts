import type {Cell} from './frame.ts';
import {sgrBetween, showsOnBlank} from './sgr.ts';

/**
 * What writes to the terminal: where its cursor is (null: only the terminal knows), the style that is on, and what was written so far.
 * `columns`: behind the last of them the place of the cursor is a matter of the terminal.
 */
export type Pen = {x: number | null; y: number | null; style: string; out: string; readonly columns: number};

/** A pen that knows nothing but that the default style is on. */
export const newPen = (columns: number): Pen => ({x: null, y: null, style: '', out: '', columns});

const count = (number: number): string => (number === 1 ? '' : String(number));

/**
 * The shortest way to a place. Only what linux, screen, tmux, putty, vte and xterm have in common (their terminfo entries: cup, hpa, vpa, cuf, cub,
 * cub1, cr, ind; cuu and cud are left out, being no shorter than vpa by more than a byte).
 */
export const motion = (pen: Pen, x: number, y: number): string => {
	if (pen.x === x && pen.y === y) return '';
	let best = x === 0 ? `\u001B[${y === 0 ? '' : y + 1}H` : `\u001B[${y + 1};${x + 1}H`;
	const offer = (candidate: string): void => {
		if (candidate.length < best.length) best = candidate;
	};

	if (pen.y === y) {
		offer(x === 0 ? '\r' : `\u001B[${x + 1}G`);
		if (pen.x !== null && x > pen.x) offer(`\u001B[${count(x - pen.x)}C`);
		if (pen.x !== null && x < pen.x) offer(pen.x - x < 4 ? '\b'.repeat(pen.x - x) : `\u001B[${pen.x - x}D`);
	} else if (pen.y !== null) {
		if (pen.x === x) offer(`\u001B[${y + 1}d`);
		// A line feed is sent behind a carriage return always: with ONLCR, which Node leaves on in raw mode, it is one besides.
		if (y > pen.y && y - pen.y < 4) {
			const down = `\r${'\n'.repeat(y - pen.y)}`;
			offer(x === 0 ? down : `${down}\u001B[${count(x)}C`);
		}
	}

	return best;
};

export const move = (pen: Pen, x: number, y: number): void => {
	pen.out += motion(pen, x, y);
	pen.x = x;
	pen.y = y;
};

export const dress = (pen: Pen, style: string): void => {
	pen.out += sgrBetween(pen.style, style);
	pen.style = style;
};

/** Can the cell be written as the pen is? A space takes any style that does not show on it. */
export const suits = (pen: Pen, cell: Cell): boolean =>
	cell.style === pen.style || (cell.style === '' && cell.text === ' ' && !showsOnBlank(pen.style));

export const write = (pen: Pen, cell: Cell): void => {
	if (!suits(pen, cell)) dress(pen, cell.style);
	pen.out += cell.text;
	if (pen.x === null) return;
	pen.x++;
	if (cell.loose || pen.x >= pen.columns) pen.x = null;
};
