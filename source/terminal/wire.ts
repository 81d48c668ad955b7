import {parseRow, type Row} from './frame.ts';
import {paint, paintScrolled} from './paint.ts';

/** What the wire needs of a terminal's output stream. */
export type TerminalOutput = {
	columns?: number | undefined;
	rows?: number | undefined;
	write(data: string): boolean;
	once(event: 'drain', listener: () => void): unknown;
};

export type Wire = {
	readonly columns: number;
	readonly rows: number;
	/** Never a TTY to Ink, so that Ink sends no sequences of its own. */
	readonly isTTY: false;
	/** Bytes sent so far. */
	readonly sent: number;
	/** Takes one whole frame, as Ink hands it over in debug mode. */
	write(frame: string): boolean;
	/** Forgets what the terminal shows, and draws the newest frame in full. */
	repaint(): void;
	/** Sends nothing any more: what Ink still writes while it unmounts must not reach the restored screen. */
	close(): void;
	on(): void;
	off(): void;
};

const rememberedRows = 4000;

/**
 * The standard output that Ink draws on. It keeps what the terminal shows as cells and sends only what changed, in one
 * write a frame, with cursor addressing; nothing for an equal frame. While the link is not drained it holds back, and then
 * sends only the newest frame.
 */
export const createWire = (output: TerminalOutput, options: {colour: boolean}): Wire => {
	const parsed = new Map<string, Row>();
	let shown: readonly Row[] | null = null;
	let size = {columns: 0, rows: 0};
	let newest = '';
	let sent = 0;
	let held = false;
	let closed = false;

	const columns = () => output.columns || 80;
	const rows = () => output.rows || 24;

	// One line is one row object for as long as it is remembered, so that rows can be compared by identity.
	const rowOf = (line: string): Row => {
		let row = parsed.get(line);
		if (!row) {
			row = parseRow(line, options.colour);
			if (parsed.size >= rememberedRows) parsed.clear();
			parsed.set(line, row);
		}

		return row;
	};

	const send = (data: string): void => {
		if (data === '') return;
		sent += Buffer.byteLength(data);
		if (output.write(data)) return;
		held = true;
		output.once('drain', () => {
			held = false;
			if (!closed) draw();
		});
	};

	const draw = (): void => {
		const next = newest.split('\n').slice(0, rows()).map(rowOf);
		const resized = size.columns !== columns() || size.rows !== rows();
		size = {columns: columns(), rows: rows()};
		const data =
			shown === null || resized
				? `\u001B[m\u001B[2J${paint([], next, size.columns, size.rows)}`
				: paintScrolled(shown, next, size.columns, size.rows);
		shown = next;
		send(data);
	};

	return {
		get columns() {
			return columns();
		},
		get rows() {
			return rows();
		},
		get sent() {
			return sent;
		},
		isTTY: false,
		write(frame) {
			if (closed) return true;
			newest = frame;
			if (!held) draw();
			return true;
		},
		repaint() {
			shown = null;
			if (!held && !closed) draw();
		},
		close() {
			closed = true;
		},
		on() {},
		off() {},
	};
};
