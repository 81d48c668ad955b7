import {parseRow, type Row} from './frame.ts';
import type {FrameNote} from './frame-log.ts';
import {createPace} from './pace.ts';
import {paint} from './paint.ts';
import {paintScrolled} from './scroll.ts';

/** What the wire needs of a terminal's output stream. */
export type TerminalOutput = {
	columns?: number | undefined;
	rows?: number | undefined;
	/** What was written and not yet taken. */
	writableLength?: number | undefined;
	/** @param taken called when the system has all of it. */
	write(data: string, taken: (error?: Error | null) => void): boolean;
};

/** What may be learnt of a terminal after the first frame. */
export type Link = {
	/** The terminal said that it knows mode 2026 (synchronised output). */
	synchronised: boolean;
	/** Frames a second at the most. */
	framesPerSecond: number;
};

export type Wire = {
	readonly columns: number;
	readonly rows: number;
	/** Never a TTY to Ink, so that Ink sends no sequences of its own. */
	readonly isTTY: false;
	/** Takes one whole frame, as Ink hands it over in debug mode. */
	write(frame: string): boolean;
	/** What has become known of the terminal, from the next frame on. */
	adjust(link: Partial<Link>): void;
	/** Forgets what the terminal shows, and draws the newest frame in full. @param rest waits so many ms for a newer frame. */
	repaint(rest?: number): void;
	/** Sends nothing until `resume`: the terminal is the shell's. */
	pause(): void;
	/** Draws again, in full. */
	resume(): void;
	/** Sends nothing any more: what Ink still writes while it unmounts must not reach the restored screen. */
	close(): void;
	on(): void;
	off(): void;
};

const rememberedRows = 4000;
/** What fits in one packet and one read is drawn in one go by any terminal; the 16 bytes are for longer frames. */
const tearable = 200;
const beginUpdate = '\u001B[?2026h';
const endUpdate = '\u001B[?2026l';
/** Default style and no scroll region, whatever was on; all cleared. */
const afresh = '\u001B[m\u001B[r\u001B[2J';

/**
 * The standard output that Ink draws on. It keeps what the terminal shows as cells and sends only what changed, in one
 * write a frame, with cursor addressing; nothing for an equal frame. It counts on a terminal that does not wrap at the margin (`CSI ?7l`).
 *
 * Of the frames that come faster than `framesPerSecond`, or before the link has taken the last one, it sends only the newest.
 *
 * @param options.colour false keeps bold, dim, underline and inverse, and drops colours.
 * @param options.log is told of every frame that came to be drawn.
 */
export const createWire = (
	output: TerminalOutput,
	options: {colour: boolean; log?: (note: FrameNote) => void} & Partial<Link>,
): Wire => {
	const link: Link = {
		synchronised: options.synchronised ?? false,
		framesPerSecond: options.framesPerSecond ?? 60,
	};
	const parsed = new Map<string, Row>();
	let shown: readonly Row[] | null = null;
	let size = {columns: 0, rows: 0};
	let newest: string | null = null;
	/** The link has not taken the last frame yet. */
	let busy = false;
	let paused = false;
	let closed = false;

	const columns = () => output.columns || 80;
	const rows = () => output.rows || 24;

	// One line is one row object for as long as it is remembered, so that rows can be compared by identity.
	const rowOf = (line: string): Row => {
		let row = parsed.get(line);
		if (!row) {
			row = parseRow(line, options.colour, size.columns);
			if (parsed.size >= rememberedRows) parsed.clear();
			parsed.set(line, row);
		}

		return row;
	};

	const send = (data: string): void => {
		let taken = false;
		const drained = output.write(data, error => {
			taken = true;
			// Nobody is there any more; the session sees to the end.
			if (error || !busy) return;
			busy = false;
			pace.ask();
		});
		// A stream says that it is full long after the first frame that had to wait.
		busy = !taken && (!drained || (output.writableLength ?? 0) > 0);
	};

	const draw = (): boolean => {
		if (newest === null || busy || paused || closed) return false;
		const full = shown === null || size.columns !== columns() || size.rows !== rows();
		if (full) {
			parsed.clear();
			size = {columns: columns(), rows: rows()};
		}

		const before = full ? [] : (shown ?? []);
		const next = newest.split('\n').slice(0, size.rows).map(rowOf);
		const body = (full ? paint : paintScrolled)(before, next, size.columns, size.rows);
		shown = next;
		const all = full ? afresh + body : body;
		const data = link.synchronised && all.length > tearable ? beginUpdate + all + endUpdate : all;
		options.log?.({bytes: Buffer.byteLength(data), rows: changedRows(before, next), full});
		if (data !== '') send(data);
		return data !== '';
	};

	const pace = createPace(draw, () => 1000 / link.framesPerSecond);

	return {
		get columns() {
			return columns();
		},
		get rows() {
			return rows();
		},
		isTTY: false,
		write(frame) {
			newest = frame;
			if (!closed) pace.ask();
			return true;
		},
		adjust(known) {
			Object.assign(link, known);
		},
		repaint(rest = 0) {
			shown = null;
			if (!closed) pace.ask(rest);
		},
		resume() {
			paused = false;
			shown = null;
			if (!closed) pace.ask();
		},
		pause() {
			paused = true;
		},
		close() {
			closed = true;
			pace.stop();
		},
		on() {},
		off() {},
	};
};

const changedRows = (before: readonly Row[], after: readonly Row[]): number => {
	let changed = 0;
	for (let y = 0; y < Math.max(before.length, after.length); y++) if (before[y] !== after[y]) changed++;
	return changed;
};
