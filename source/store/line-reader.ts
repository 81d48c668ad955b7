import type {Cipher} from '../corpus/cipher.ts';
import {FileError} from '../corpus/file-error.ts';
import {gluedLines} from './glued-lines.ts';
import type {JournalLine} from './journal-line.ts';
import {openLine} from './sealed-lines.ts';

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
	/** Whether this decision is known. */
	has(decision: {session: string; sequence: number}): boolean;
};

const nothing: ReadBefore = {lines: 0, damaged: [], sumOf: () => undefined, has: () => false};

type Last = {sum: string; sequence: number; damagedBefore: number};

/** Damaged lines that follow one another. */
type DamagedRun = {from: number; to: number; why: string; whole: number};

/** Reads the lines of one journal, piece by piece, and tells what is damaged or missing. */
export class LineReader {
	/** Lines read so far, and which of them were damaged. */
	line: number;
	readonly damaged: number[];
	readonly #file: string;
	readonly #cipher: Cipher;
	readonly #before: ReadBefore;
	/** The last line of each session, and how many damaged lines came before it. */
	readonly #last = new Map<string, Last>();
	/** What is to be told of lines that are missing, by the sums that those had. */
	readonly #gaps = new Map<string, string>();
	/** The sums of lines that are on record as lost. */
	readonly #recorded = new Set<string>();

	constructor(file: string, cipher: Cipher, before: ReadBefore = nothing) {
		this.#file = file;
		this.#cipher = cipher;
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
		const runs: DamagedRun[] = [];
		let at = 0;
		for (let newline = bytes.indexOf(0x0a); newline !== -1; newline = bytes.indexOf(0x0a, at)) {
			const content = bytes.subarray(at, newline);
			at = newline + 1;
			this.line++;
			if (content.length === 0) continue;
			const {read: line} = openLine(this.#cipher, content);
			if (line === 'newer') throw newerJournal(this.#file, this.line);
			if ('damage' in line) {
				this.damaged.push(this.line);
				const whole = this.wholeIn(content);
				for (const one of whole) {
					this.#note(one);
					lines.push(one);
				}

				const last = runs.at(-1);
				if (last?.to === this.line - 1) {
					last.to++;
					last.whole += whole.length;
				} else {
					runs.push({from: this.line, to: this.line, why: line.damage, whole: whole.length});
				}

				continue;
			}

			if (this.#misses(line)) {
				this.#gaps.set(
					line.previous,
					`${this.#file}: line ${this.line}: a decision of the same session is missing before it. The others were applied; look for an older copy of the journal.`,
				);
			}

			this.#note(line);
			lines.push(line);
		}

		return {lines, problems: runs.map(run => this.#damageWords(run)), length: at};
	}

	/**
	 * What is whole on a damaged line.
	 *
	 * @throws FileError for a line of a newer version.
	 */
	wholeIn(content: Buffer): JournalLine[] {
		return gluedLines(content).flatMap(piece => {
			const {read: line} = openLine(this.#cipher, piece);
			if (line === 'newer') throw newerJournal(this.#file, this.line);
			return 'damage' in line ? [] : [line];
		});
	}

	#damageWords({from, to, why, whole}: DamagedRun): string {
		const place =
			from === to ? `line ${from}: damaged (${why})` : `lines ${from} to ${to}: damaged (the first: ${why})`;
		const read =
			whole === 0 ? '' : `; ${whole} ${whole === 1 ? 'decision' : 'decisions'} there could be read`;
		return `${this.#file}: ${place}${read}. All other decisions were applied; what is damaged is left where it is.`;
	}

	/**
	 * What is to be told of missing lines, once all that there is was read: a line that came from another home stands behind those that
	 * follow it in its session.
	 */
	missing(): string[] {
		const told = [...this.#gaps.values()];
		this.#gaps.clear();
		return told;
	}

	/** Whether the line before it in its session is gone; a damaged line in between explains that, and has been told. */
	#misses({decision: {session, sequence}, previous}: JournalLine): boolean {
		if (this.#recorded.has(previous)) return false;
		const last = this.#last.get(session);
		if (last)
			return previous !== last.sum && sequence > last.sequence && last.damagedBefore === this.damaged.length;
		// The sum of a session is asked for only where it goes on: most begin and end on one side of a place.
		return (
			previous !== session &&
			previous !== this.#before.sumOf(session) &&
			!this.#before.has({session, sequence: sequence - 1}) &&
			this.damaged.length === this.#before.damaged.length
		);
	}

	#note({decision: {session, sequence, edits}, sum}: JournalLine): void {
		if (this.#gaps.size > 0) this.#gaps.delete(sum);
		const last = this.#last.get(session);
		if (!last || sequence > last.sequence)
			this.#last.set(session, {sum, sequence, damagedBefore: this.damaged.length});
		for (const edit of edits) {
			if (edit.kind !== 'lost') continue;
			for (const {sum: lost} of edit.missing) {
				this.#recorded.add(lost);
				this.#gaps.delete(lost);
			}
		}
	}
}
