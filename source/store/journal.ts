import {constants, fstatSync} from 'node:fs';
import type {FileHandle} from 'node:fs/promises';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {fileErrorOf} from '../corpus/file-error.ts';
import {refuseOtherKey} from '../corpus/other-key.ts';
import {missingBytes, noteEnd} from './journal-end.ts';
import {bytesOf, type JournalHome, openJournal} from './journal-file.ts';
import type {JournalLine} from './journal-line.ts';
import {LineReader, type ReadBefore} from './line-reader.ts';
import {sumOf} from './sum.ts';

/** What reading on brought. */
export type JournalNews = {
	lines: JournalLine[];
	/** One line each, for people. */
	problems: string[];
	/** The file is another than the one read so far: all that was known of it is void, `lines` is everything. */
	anew: boolean;
	/** How far it was read. */
	position: Position;
};

/** A place in the journal between two lines, with enough to know later that what stands before it is still the same. */
export type Position = {
	bytes: number;
	lines: number;
	/** Which of the lines are damaged, by number. */
	damaged: number[];
	/** The first 32 hex digits of the SHA-256 of the last bytes before it, at most `fingerprintBytes` of them. */
	fingerprint: string;
};

/** A piece taken out or put in anywhere before moves these, too; a byte changed far before them shows when all is read. */
const fingerprintBytes = 4096;

/** So much of a long journal is read at a time, that keys are answered in between. */
const sliceBytes = 1_000_000;

/** Reads the append-only file of decisions, and goes on reading what comes. `journal-writer.ts` appends. */
export class Journal {
	readonly file: string;
	readonly #home: JournalHome;
	/** How far it is read, always at the begin of a line. */
	#offset = 0;
	/** The last bytes before that. */
	#window: Buffer = Buffer.alloc(0);
	#identity = '';
	/** How the file was when it was read last. */
	#seen = {size: -1, mtimeMs: 0};
	#reader: LineReader;
	#turn: Promise<unknown> = Promise.resolve();

	constructor(home: JournalHome) {
		this.file = home.journal;
		this.#home = home;
		this.#reader = this.#newReader();
	}

	/** How far it is read. */
	get position(): Position {
		const {line: lines, damaged} = this.#reader;
		return {bytes: this.#offset, lines, damaged: [...damaged], fingerprint: sumOf(this.#window)};
	}

	/**
	 * Goes on reading at a place where somebody stopped, if the journal is still the same up to there.
	 *
	 * @returns whether it is; else nothing is changed.
	 */
	async resume(position: Position, known: Pick<ReadBefore, 'sumOf' | 'has'>): Promise<boolean> {
		const handle = await openJournal(this.file, constants.O_RDONLY);
		if (handle === null) return false;
		try {
			const {size, ino, dev} = fstatSync(handle.fd);
			if (size < position.bytes) return false;
			const window = await bytesOf(handle, Math.max(0, position.bytes - fingerprintBytes), position.bytes);
			if (sumOf(window) !== position.fingerprint) return false;
			this.#identity = `${dev}:${ino}`;
			this.#offset = position.bytes;
			this.#window = window;
			this.#reader = this.#newReader({
				lines: position.lines,
				damaged: position.damaged,
				sumOf: session => known.sumOf(session),
				has: decision => known.has(decision),
			});
			return true;
		} catch (error) {
			throw fileErrorOf(this.file, error);
		} finally {
			await handle.close();
		}
	}

	/** Reads again from the begin all that was read, or passed over by `resume`, so far. */
	async reread(): Promise<{lines: JournalLine[]; problems: string[]}> {
		return this.#inTurn(async () => this.#fromBegin());
	}

	async #fromBegin(): Promise<{lines: JournalLine[]; problems: string[]}> {
		const handle = await openJournal(this.file, constants.O_RDONLY);
		if (handle === null) return {lines: [], problems: []};
		try {
			const reader = this.#newReader();
			const lines: JournalLine[] = [];
			const problems: string[] = [];
			const bytes = await bytesOf(handle, 0, this.#offset);
			for (let at = 0; at < bytes.length; ) {
				const end = bytes.indexOf(0x0a, Math.min(bytes.length, at + sliceBytes));
				const slice = bytes.subarray(at, end === -1 ? bytes.length : end + 1);
				const read = reader.read(slice);
				for (const line of read.lines) lines.push(line);
				problems.push(...read.problems);
				at += slice.length;
				await nextTurn();
			}

			this.#reader = reader;
			return {lines, problems: [...problems, ...reader.missing()]};
		} catch (error) {
			throw fileErrorOf(this.file, error);
		} finally {
			await handle.close();
		}
	}

	/**
	 * Reads what has been appended since the last time; a line that is not finished is left for the next.
	 *
	 * @throws FileError for a journal of a newer version, or one that may not be read.
	 */
	async read(): Promise<JournalNews> {
		return this.#inTurn(async () => this.#readOn());
	}

	/** One reading after the other: two at once would read the same lines twice. */
	async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
		const turn = this.#turn.then(work);
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	async #readOn(): Promise<JournalNews> {
		const handle = await openJournal(this.file, constants.O_RDONLY);
		if (handle === null) return this.#forget();
		try {
			const {size, ino, dev, mtimeMs} = fstatSync(handle.fd);
			const identity = `${dev}:${ino}`;
			const isAnother = this.#identity !== '' && (identity !== this.#identity || size < this.#offset);
			const anew = isAnother || !(await this.#goesOn(handle, {size, mtimeMs}));
			// Another file: it may have been encrypted, and would be taken for damaged.
			if (anew) await refuseOtherKey(this.#home);
			if (anew) this.#forget();
			this.#identity = identity;
			this.#seen = {size, mtimeMs};
			const bytes = await bytesOf(handle, this.#offset, size);
			const {lines, problems, length} = this.#reader.read(bytes);
			this.#offset += length;
			const read = bytes.subarray(Math.max(0, length - fingerprintBytes), length);
			this.#window = Buffer.concat([this.#window, read]).subarray(-fingerprintBytes);
			return {lines, problems: [...problems, ...this.#reader.missing()], anew, position: this.position};
		} catch (error) {
			throw fileErrorOf(this.file, error);
		} finally {
			await handle.close();
		}
	}

	/** Whether what was read last still stands where it stood: the file may have been written over in its place. */
	async #goesOn(handle: FileHandle, {size, mtimeMs}: {size: number; mtimeMs: number}): Promise<boolean> {
		if (size === this.#seen.size && mtimeMs === this.#seen.mtimeMs) return true;
		return this.#window.equals(await bytesOf(handle, this.#offset - this.#window.length, this.#offset));
	}

	/**
	 * In words, how much shorter the journal is than it was; null where it is not, or where what is missing lies before this place. To be asked before
	 * anything is appended.
	 */
	async shortened(knownUpTo: number): Promise<string | null> {
		const missing = await missingBytes(this.file, knownUpTo);
		if (missing === 0) return null;
		return `${this.file}: ${missing} bytes that it had are missing at its end or within: it was cut off, or is an older copy. Look for the newer one.`;
	}

	/** From now on it is as long as it is. */
	async acceptEnd(): Promise<void> {
		noteEnd(this.file, this.#offset);
	}

	#newReader(before?: ReadBefore): LineReader {
		return new LineReader(this.file, this.#home.cipher, before);
	}

	/** The bytes of a last line that is not finished. */
	async tail(): Promise<Buffer> {
		const handle = await openJournal(this.file, constants.O_RDONLY);
		if (handle === null) return Buffer.alloc(0);
		try {
			const {size} = fstatSync(handle.fd);
			const bytes = await bytesOf(handle, this.#offset, size);
			return bytes.includes(0x0a) ? Buffer.alloc(0) : bytes;
		} finally {
			await handle.close();
		}
	}

	/** The whole decisions in an unfinished end. */
	wholeIn(tail: Buffer): JournalLine[] {
		return this.#reader.wholeIn(tail);
	}

	#forget(): JournalNews {
		const anew = this.#identity !== '';
		this.#offset = 0;
		this.#window = Buffer.alloc(0);
		this.#identity = '';
		this.#reader = this.#newReader();
		return {lines: [], problems: [], anew, position: this.position};
	}
}
