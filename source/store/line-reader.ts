import {FileError} from '../corpus/file-error.ts';
import {decodeLine, type JournalLine} from './journal-line.ts';

export const newerJournal = (file: string, line: number): FileError =>
	new FileError(
		file,
		`line ${line} was written by a newer deirez-tui; nothing was changed`,
		'Update deirez-tui, or use another folder with --home DIR.',
	);

/** Reads the lines of one journal from its begin, piece by piece, and tells what is damaged or missing. */
export class LineReader {
	/** Lines read so far. */
	line = 0;
	readonly #file: string;
	/** The last sum of each session, and how many damaged lines came before it. */
	readonly #sums = new Map<string, {sum: string; damagedBefore: number}>();
	#damaged = 0;

	constructor(file: string) {
		this.#file = file;
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
				this.#damaged++;
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

			this.#sums.set(line.decision.session, {sum: line.sum, damagedBefore: this.#damaged});
			lines.push(line);
		}

		return {lines, problems, length: at};
	}

	/** Whether the line before it in its session is gone; a damaged line in between explains that, and has been told. */
	#misses({decision, previous}: JournalLine): boolean {
		const known = this.#sums.get(decision.session);
		return previous !== (known?.sum ?? decision.session) && (known?.damagedBefore ?? 0) === this.#damaged;
	}
}
