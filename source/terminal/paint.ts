import type {Cell, Row} from './frame.ts';

const blank: Cell = {text: ' ', style: '', loose: false};
const bytes = (text: string): number => Buffer.byteLength(text);
const same = (one: Cell, other: Cell): boolean => one.text === other.text && one.style === other.style;

/** The pen that writes: where the terminal's cursor is (null: only the terminal knows), and the style that is on. */
type Pen = {x: number | null; y: number | null; style: string; out: string};

const move = (pen: Pen, x: number, y: number): void => {
	if (pen.x === x && pen.y === y) return;
	const candidates = [`\u001B[${y + 1};${x + 1}H`];
	if (x === 0) candidates.push(`\u001B[${y + 1}H`);
	if (pen.y === y) {
		candidates.push(`\u001B[${x + 1}G`);
		if (x === 0) candidates.push('\r');
		if (pen.x !== null && x > pen.x) candidates.push(x === pen.x + 1 ? '\u001B[C' : `\u001B[${x - pen.x}C`);
	}

	if (pen.y !== null && y === pen.y + 1 && x === 0) candidates.push('\r\n');
	pen.out += candidates.reduce((best, candidate) => (candidate.length < best.length ? candidate : best));
	pen.x = x;
	pen.y = y;
};

const dress = (pen: Pen, style: string): void => {
	if (pen.style === style) return;
	pen.out += style === '' ? '\u001B[m' : `\u001B[${pen.style === '' ? '' : '0;'}${style}m`;
	pen.style = style;
};

const write = (pen: Pen, cell: Cell): void => {
	dress(pen, cell.style);
	pen.out += cell.text;
	if (cell.loose) pen.x = null;
	else if (pen.x !== null) pen.x++;
};

/** How far the row has anything on it. */
const extent = (row: Row): number => {
	let end = row.length;
	while (end > 0 && same(row[end - 1] ?? blank, blank)) end--;
	return end;
};

/** Unchanged cells between two changes are written again where that is shorter than going around them. */
const bridge = (row: Row, from: number, to: number, style: string): boolean => {
	if (to - from > 8) return false;
	let size = 0;
	for (let x = from; x < to; x++) {
		const cell = row[x] ?? blank;
		if (cell.loose || cell.style !== style) return false;
		size += bytes(cell.text);
	}

	return size <= 4;
};

const paintRow = (pen: Pen, y: number, before: Row, after: Row, columns: number): void => {
	const end = Math.min(columns, extent(after));
	const oldEnd = Math.min(columns, extent(before));
	let last: number | null = null;
	for (let x = 0; x < end; x++) {
		if (same(before[x] ?? blank, after[x] ?? blank)) continue;
		// A changed half of a wide character is written from its first half.
		let start = x;
		while (start > 0 && (after[start]?.text ?? ' ') === '') start--;
		if (last !== null && pen.x !== null && start > last && bridge(after, last, start, pen.style)) {
			for (let between = last; between < start; between++) write(pen, after[between] ?? blank);
		}

		move(pen, start, y);
		const cell = after[start] ?? blank;
		if (after[start + 1]?.text === '') {
			// A terminal that takes it for narrow would go on showing what stood in the second column.
			dress(pen, cell.style);
			pen.out += '  ';
			pen.x = null;
			move(pen, start, y);
		}

		write(pen, cell);
		last = start + 1;
		// What a wide or loose character covers or may have covered besides is drawn anew.
		while (last < end && after[last]?.text === '') last++;
		x = last - 1;
	}

	if (oldEnd > end) {
		move(pen, end, y);
		dress(pen, '');
		pen.out += '\u001B[K';
	}
};

/**
 * The bytes that turn the screen that shows `before` into one that shows `after`. Empty where they are equal.
 * The pen starts in no known place and in the default style, and leaves in the default style.
 */
export const paint = (
	before: readonly Row[],
	after: readonly Row[],
	columns: number,
	rows: number,
): string => {
	const pen: Pen = {x: null, y: null, style: '', out: ''};
	for (let y = 0; y < rows; y++) {
		const old = before[y] ?? [];
		const next = after[y] ?? [];
		if (old !== next) paintRow(pen, y, old, next, columns);
	}

	dress(pen, '');
	return pen.out;
};

/** How many rows down (positive: the text moved up) the new frame shows what the old one showed, and between which rows. */
const shiftOf = (before: readonly Row[], after: readonly Row[], rows: number) => {
	const reach = Math.min(rows - 2, 30);
	let best = {by: 0, top: 0, bottom: 0, equal: 0};
	for (let by = -reach; by <= reach; by++) {
		if (by === 0) continue;
		let equal = 0;
		let top = rows;
		let bottom = -1;
		for (let y = 0; y < rows; y++) {
			const from = y + by;
			if (from < 0 || from >= rows) continue;
			const row = after[y];
			if (!row || row.length === 0 || row !== before[from] || row === before[y]) continue;
			equal++;
			top = Math.min(top, y, from);
			bottom = Math.max(bottom, y, from);
		}

		if (equal > best.equal) best = {by, top, bottom, equal};
	}

	return best.equal >= 3 ? best : null;
};

/** As `paint`, and tries whether scrolling a region of whole rows first makes it shorter. Rows are compared by identity. */
export const paintScrolled = (
	before: readonly Row[],
	after: readonly Row[],
	columns: number,
	rows: number,
): string => {
	const plain = paint(before, after, columns, rows);
	if (plain.length < 120) return plain;
	const shift = shiftOf(before, after, rows);
	if (!shift) return plain;
	const {by, top, bottom} = shift;
	const moved = [...before];
	for (let y = top; y <= bottom; y++) {
		const from = y + by;
		moved[y] = from >= top && from <= bottom ? (before[from] ?? []) : [];
	}

	const region = `\u001B[${top + 1};${bottom + 1}r`;
	const scroll = by > 0 ? `\u001B[${by}S` : `\u001B[${-by}T`;
	const scrolled = `${region}${scroll}\u001B[r${paint(moved, after, columns, rows)}`;
	return bytes(scrolled) < bytes(plain) ? scrolled : plain;
};
