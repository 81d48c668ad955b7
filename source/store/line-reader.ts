import {FileError} from '../corpus/file-error.ts';
import {decodeLine, type JournalLine} from './journal-line.ts';

export const newerJournal = (file: string, line: number): FileError =>
	new FileError(
		file,
		`line ${line} was written by a newer deirez-tui; nothing was changed`,
		'Update deirez-tui, or use another folder with --home DIR.',
	);

/** What was read before the place where a reader begins. */
export type ReadBefore = {
	lines: number;
	damaged: readonly number[];
	/** The sum of the last line of a session. */
	sumOf(session: string): string | undefined;
};

const nothing: ReadBefore = {lines: 0, damaged: [], sumOf: () => undefined};

/** Reads the lines of one journal, piece by piece, and tells what is damaged or missing. */
export class LineReader {
	/** Lines read so far, and which of them were damaged. */
	line: number;
	readonly damaged: number[];
	readonly #file: string;
	readonly #before: ReadBefore;
	/** The last sum of each session, and how many damaged lines came before it. */
	readonly #sums = new Map<string, {sum: string; damagedBefore: number}>();

	constructor(file: string, before: ReadBefore = nothing) {
		this.#file = file;
		this.#before = before;
		this.line = before.lines;
		this.damaged = [...before.damaged];
	}

	/**
	 * Reads all finished lines of the next piece.
	 *
	 * @returns `length`: how many bytes they were.
	 * @throws FileError for a line of a newer version.
	 */
	read(bytes: Buffer): {lines: JournalLine[]; problems: string[]; length: number} {
		const lines: JournalLine[] = [];
		const problems: string[] = [];
		let at = 0;
		for (let newline = bytes.indexOf(0x0a); newline !== -1; newline = bytes.indexOf(0x0a, at)) {
			const content = bytes.subarray(at, newline);
			at = newline + 1;
			this.line++;
			if (content.length === 0) continue;
			const place = `${this.#file}: line ${this.line}`;
			const line = decodeLine(content);
			if (line === 'newer') throw newerJournal(this.#file, this.line);
			if ('damage' in line) {
				this.damaged.push(this.line);
				problems.push(
					`${place}: damaged (${line.damage}). All other decisions were applied; the line is left where it is.`,
				);
				continue;
			}

			if (this.#misses(line)) {
				problems.push(
					`${place}: a decision of the same session is missing before it. The others were applied; look for an older copy of the journal.`,
				);
			}

			this.#sums.set(line.decision.session, {sum: line.sum, damagedBefore: this.damaged.length});
			lines.push(line);
		}

		return {lines, problems, length: at};
	}

	/** Whether the line before it in its session is gone; a damaged line in between explains that, and has been told. */
	#misses({decision: {session}, previous}: JournalLine): boolean {
		const known = this.#sums.get(session);
		if (known) return previous !== known.sum && known.damagedBefore === this.damaged.length;
		// The sum of a session is asked for only where it goes on: most begin and end on one side of a place.
		return (
			previous !== session &&
			previous !== this.#before.sumOf(session) &&
			this.damaged.length === this.#before.damaged.length
		);
	}
}
