import type {Cell, Row} from './frame.ts';
import {dress, motion, move, newPen, type Pen, suits, write} from './pen.ts';
import {showsOnBlank} from './sgr.ts';

const blank: Cell = {text: ' ', style: '', loose: false, spill: 0};
const bytes = (text: string): number => Buffer.byteLength(text);
const at = (row: Row, x: number): Cell => row[x] ?? blank;
const same = (one: Cell, other: Cell): boolean => one.text === other.text && one.style === other.style;
const covered = (row: Row, x: number): boolean => row[x]?.text === '';

/** How far the row has anything on it. */
const extent = (row: Row): number => {
	let end = row.length;
	while (end > 0 && same(at(row, end - 1), blank)) end--;
	return end;
};

/** Goes to a place in the row; unchanged cells on the way are written again where that is no longer than going around them. */
const reach = (pen: Pen, row: Row, x: number, y: number): void => {
	const way = motion(pen, x, y);
	if (pen.y === y && pen.x !== null && pen.x < x && x - pen.x <= way.length) {
		const between = row.slice(pen.x, x);
		while (between.length < x - pen.x) between.push(blank);
		const text = between.map(cell => cell.text).join('');
		if (bytes(text) <= way.length && between.every(cell => !cell.loose && suits(pen, cell))) {
			pen.out += text;
			pen.x = x;
			return;
		}
	}

	move(pen, x, y);
};

const wipe = (pen: Pen, sequence: string): void => {
	// Terminals erase in the background that is on.
	if (showsOnBlank(pen.style)) dress(pen, '');
	pen.out += sequence;
};

/** Writes what differs between column `from` and the end of the row. */
const writeCells = (pen: Pen, y: number, before: Row, after: Row, from: number): void => {
	const end = Math.min(pen.columns, extent(after));
	const oldEnd = Math.min(pen.columns, extent(before));
	// What stands before this column may have been covered by what was written just now.
	let spoilt = 0;
	for (let x = from; x < end; x++) {
		if (same(at(before, x), at(after, x)) && x >= spoilt) continue;

		// A changed half of a wide character is written from its first half.
		let start = x;
		while (start > 0 && covered(after, start)) start--;
		reach(pen, after, start, y);
		const first = at(after, start);
		if (covered(after, start + 1)) {
			const cover = at(before, start + 1);
			if (!same(cover, blank) || showsOnBlank(first.style)) {
				// A terminal that takes it for narrow would go on showing what stood in the second column.
				if (!suits(pen, first)) dress(pen, first.style);
				pen.out += '  ';
				pen.x = null;
				move(pen, start, y);
			}
		}

		write(pen, first);
		x = start;
		while (x + 1 < end && covered(after, x + 1)) x++;
		spoilt = Math.max(spoilt, x + 1 + first.spill);
	}

	if (Math.max(oldEnd, Math.min(spoilt, pen.columns)) <= end) return;
	const tail = oldEnd - end;
	const known = before.slice(end, oldEnd).every(cell => !cell.loose);
	if (tail > 0 && tail <= 2 && spoilt <= end && known && pen.x === end && pen.y === y && suits(pen, blank)) {
		for (let x = end; x < oldEnd; x++) write(pen, blank);
	} else {
		move(pen, end, y);
		wipe(pen, '\u001B[K');
	}
};

/** One row, by the shorter of two ways: what differs, or all that follows the first difference on an erased line. */
const paintRow = (pen: Pen, y: number, before: Row, after: Row): void => {
	const end = Math.min(pen.columns, extent(after));
	let first = 0;
	while (first < end && same(at(before, first), at(after, first))) first++;
	const apart: Pen = {...pen, out: ''};
	writeCells(apart, y, before, after, first);
	let best = apart;
	if (apart.out.length > 12 && first < end && Math.min(pen.columns, extent(before)) > first) {
		const afresh: Pen = {...pen, out: ''};
		while (first > 0 && covered(after, first)) first--;
		move(afresh, first, y);
		wipe(afresh, '\u001B[K');
		writeCells(afresh, y, before.slice(0, first), after, first);
		if (bytes(afresh.out) < bytes(apart.out)) best = afresh;
	}

	const out = pen.out + best.out;
	Object.assign(pen, best, {out});
};

/**
 * The bytes that turn the screen that shows `before` into one that shows `after`. Empty where they are equal.
 * The pen starts in no known place and in the default style, and leaves in the default style.
 *
 * @param columns of the terminal; rows hold no more.
 */
export const paint = (
	before: readonly Row[],
	after: readonly Row[],
	columns: number,
	rows: number,
): string => {
	const pen = newPen(columns);
	let used = Math.min(rows, after.length);
	while (used > 0 && extent(after[used - 1] ?? []) === 0) used--;
	for (let y = 0; y < used; y++) {
		const old = before[y] ?? [];
		const next = after[y] ?? [];
		if (old !== next) paintRow(pen, y, old, next);
	}

	if (before.slice(used, rows).some(row => extent(row) > 0)) {
		move(pen, 0, used);
		wipe(pen, '\u001B[J');
	}

	dress(pen, '');
	return pen.out;
};
