import type {Row} from './frame.ts';
import {paint} from './paint.ts';

/** Rows that moved together: `by` down in the new frame's favour (positive: the text moved up), between two rows of the screen. */
type Shift = {by: number; top: number; bottom: number; equal: number};

/** Farther than this a table has no row left to keep on a screen of forty. */
const farthest = 30;
/** Below this no scrolling can be shorter: region, line, region. */
const worthwhile = 60;

/** Where the rows of the new frame are those of the old one `by` rows farther down: all of them, and the longest run without a gap. */
const shiftsBy = (by: number, before: readonly Row[], after: readonly Row[], rows: number): Shift[] => {
	const all: Shift = {by, top: rows, bottom: -1, equal: 0};
	let run: Shift = {...all};
	let longest = run;
	for (let y = Math.max(0, -by); y < rows && y + by < rows; y++) {
		const row = after[y];
		if (!row || row.length === 0 || row !== before[y + by] || row === before[y]) {
			run = {by, top: rows, bottom: -1, equal: 0};
			continue;
		}

		for (const one of [all, run]) {
			one.equal++;
			one.top = Math.min(one.top, y, y + by);
			one.bottom = Math.max(one.bottom, y, y + by);
		}

		if (run.equal > longest.equal) longest = run;
	}

	if (all.equal === 0) return [];
	return longest.equal === all.equal ? [all] : [all, longest];
};

/**
 * Lines deleted or inserted at the top of a region: the Linux console has no other way to scroll by more than one
 * (its terminfo entry has csr, dl and il, no indn and rin; `CSI n S` and `CSI n T` do nothing there).
 */
const scrollLines = ({by, top, bottom}: Shift, rows: number): string => {
	const lines = Math.abs(by) === 1 ? '' : Math.abs(by);
	const turn = `\u001B[${top === 0 ? '' : top + 1}H\u001B[${lines}${by > 0 ? 'M' : 'L'}`;
	return bottom === rows - 1 ? turn : `\u001B[${top + 1};${bottom + 1}r${turn}\u001B[r`;
};

/** As `paint`, and tries whether scrolling a region of whole rows first makes it shorter. Rows are compared by identity. */
export const paintScrolled = (
	before: readonly Row[],
	after: readonly Row[],
	columns: number,
	rows: number,
): string => {
	let best = paint(before, after, columns, rows);
	if (best.length < worthwhile) return best;
	const reach = Math.min(rows - 2, farthest);
	const shifts: Shift[] = [];
	for (let by = -reach; by <= reach; by++) if (by !== 0) shifts.push(...shiftsBy(by, before, after, rows));
	shifts.sort((one, other) => other.equal - one.equal);
	for (const shift of shifts.slice(0, 3)) {
		const moved = [...before];
		for (let y = shift.top; y <= shift.bottom; y++) {
			const from = y + shift.by;
			moved[y] = from >= shift.top && from <= shift.bottom ? (before[from] ?? []) : [];
		}

		const scrolled = scrollLines(shift, rows) + paint(moved, after, columns, rows);
		if (Buffer.byteLength(scrolled) < Buffer.byteLength(best)) best = scrolled;
	}

	return best;
};
