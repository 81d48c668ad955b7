import {createHash} from 'node:crypto';
import {constants} from 'node:fs';
import {type FileHandle, open} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {makeFolder, syncFolder} from '../corpus/atomic-file.ts';
import {fileErrorOf} from '../corpus/file-error.ts';
import {refuseOtherKey} from '../corpus/other-key.ts';
import type {Decision} from '../model/decision.ts';
import type {Home} from './home.ts';
import {missingBytes, noteEnd} from './journal-end.ts';
import type {JournalLine} from './journal-line.ts';
import {keepTorn} from './keep-torn.ts';
import {LineReader, type ReadBefore} from './line-reader.ts';
import {withLock} from './lock.ts';
import {sealLines} from './sealed-lines.ts';

/** The part of a home that its journal needs. */
export type JournalHome = Pick<Home, 'journal' | 'key' | 'cipher'>;

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

const fingerprintOf = (bytes: Uint8Array): string =>
	createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** A torn end that another process may still be writing is looked at again after so long; a write takes microseconds. */
const settleMilliseconds = 100;

/** So much of a long journal is read at a time, that keys are answered in between. */
const sliceBytes = 1_000_000;

const nextTurn = async (): Promise<void> =>
	new Promise(resolve => {
		setImmediate(resolve);
	});

/**
 * The append-only file of decisions. Several processes may append, one at a time by a lock; where there can be none, each batch still is one write
 * with O_APPEND, which local file systems keep apart. A batch that follows a torn line begins with a line break, so that it is never glued to it.
 */
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
		return {bytes: this.#offset, lines, damaged: [...damaged], fingerprint: fingerprintOf(this.#window)};
	}

	/**
	 * Goes on reading at a place where somebody stopped, if the journal is still the same up to there.
	 *
	 * @returns whether it is; else nothing is changed.
	 */
	async resume(position: Position, known: Pick<ReadBefore, 'sumOf' | 'has'>): Promise<boolean> {
		const handle = await this.#open(constants.O_RDONLY);
		if (handle === null) return false;
		try {
			const {size, ino, dev} = await handle.stat();
			if (size < position.bytes) return false;
			const window = await this.#bytes(
				handle,
				Math.max(0, position.bytes - fingerprintBytes),
				position.bytes,
			);
			if (fingerprintOf(window) !== position.fingerprint) return false;
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
		const turn = this.#turn.then(async () => this.#fromBegin());
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	async #fromBegin(): Promise<{lines: JournalLine[]; problems: string[]}> {
		const handle = await this.#open(constants.O_RDONLY);
		if (handle === null) return {lines: [], problems: []};
		try {
			const reader = this.#newReader();
			const lines: JournalLine[] = [];
			const problems: string[] = [];
			const bytes = await this.#bytes(handle, 0, this.#offset);
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
		// One reading after the other: two at once would read the same lines twice.
		const turn = this.#turn.then(async () => this.#readOn());
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	async #readOn(): Promise<JournalNews> {
		const handle = await this.#open(constants.O_RDONLY);
		if (handle === null) return this.#forget();
		try {
			const {size, ino, dev, mtimeMs} = await handle.stat();
			const identity = `${dev}:${ino}`;
			const isAnother = this.#identity !== '' && (identity !== this.#identity || size < this.#offset);
			const anew = isAnother || !(await this.#goesOn(handle, {size, mtimeMs}));
			// Another file: it may have been encrypted, and would be taken for damaged.
			if (anew) await refuseOtherKey(this.#home);
			if (anew) this.#forget();
			this.#identity = identity;
			this.#seen = {size, mtimeMs};
			const bytes = await this.#bytes(handle, this.#offset, size);
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
		return this.#window.equals(await this.#bytes(handle, this.#offset - this.#window.length, this.#offset));
	}

	/**
	 * Deals with a last line that was never finished: a whole one gets its line break, a torn one is cut off (its bytes are kept beside
	 * the journal as `journal.jsonl.torn-<n>`). Nobody else writes meanwhile; where that cannot be made sure, only what stays still for a
	 * moment is touched, and nothing is cut off.
	 *
	 * @returns what to tell, or null where the end is sound; and, read-only, the whole last lines that only lack their line break.
	 */
	async mend(readOnly: boolean): Promise<{problem: string | null; lines: JournalLine[]}> {
		const tail = await this.#tail();
		if (tail.length === 0) return {problem: null, lines: []};
		return readOnly ? this.#unfinished(tail) : withLock(this.file, async isHeld => this.#finish(isHeld));
	}

	/** What an unfinished end says to who only looks. */
	async #unfinished(first: Buffer): Promise<{problem: string | null; lines: JournalLine[]}> {
		await sleep(settleMilliseconds);
		const tail = await this.#tail();
		const lines = tail.length === first.length ? this.#reader.wholeIn(tail) : [];
		if (tail.length !== first.length || lines.length > 0) return {problem: null, lines};
		const problem = `${this.#tornWords()} and is left out. Open the store for writing to cut it off.`;
		return {problem, lines: []};
	}

	async #finish(isHeld: boolean): Promise<{problem: string | null; lines: JournalLine[]}> {
		await refuseOtherKey(this.#home);
		const sound = {problem: null, lines: []};
		const tail = await this.#tail();
		if (!isHeld) await sleep(settleMilliseconds);
		if (tail.length === 0 || (await this.#tail()).length !== tail.length) return sound;
		if (!isHeld || this.#reader.wholeIn(tail).length > 0) {
			await this.#append('', isHeld);
			return sound;
		}

		const kept = await keepTorn(this.file, tail);
		const handle = await this.#open(constants.O_RDWR);
		try {
			if (handle && (await handle.stat()).size === this.#offset + tail.length) {
				await handle.truncate(this.#offset);
				await handle.sync();
				await noteEnd(this.file, this.#offset);
			}
		} catch (error) {
			throw fileErrorOf(this.file, error);
		} finally {
			await handle?.close();
		}

		const problem = `${this.#tornWords()} and was cut off. Decide again; its bytes are in ${path.basename(kept)}.`;
		return {problem, lines: []};
	}

	#tornWords(): string {
		return `${this.file}: line ${this.#reader.line + 1}: the last decision was not written to its end`;
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
		await noteEnd(this.file, this.#offset);
	}

	/**
	 * Appends lines in one write and waits until the disk has them. Empty text only ends an unfinished line.
	 *
	 * @throws FileError where they cannot be written, or the home was encrypted or decrypted since; then none of them counts.
	 */
	async append(text: string): Promise<void> {
		if (this.#identity === '') await makeFolder(path.dirname(this.file));
		await withLock(this.file, async isHeld => this.#append(text, isHeld));
	}

	/**
	 * Appends those of these lines that do not stand in the journal: another session may have written them again at the same time.
	 *
	 * @throws FileError where they cannot be written.
	 */
	async appendMissing(lines: readonly {decision: Decision; text: string}[]): Promise<void> {
		if (this.#identity === '') await makeFolder(path.dirname(this.file));
		await withLock(this.file, async isHeld => {
			const handle = await this.#open(constants.O_RDONLY);
			const bytes = handle ? await this.#bytes(handle, 0, (await handle.stat()).size) : Buffer.alloc(0);
			await handle?.close();
			const there = new Set(
				this.#newReader()
					.read(bytes)
					.lines.map(({decision}) => decision.id),
			);
			const missing = lines.filter(({decision}) => !there.has(decision.id));
			await this.#append(missing.map(({text}) => text).join(''), isHeld);
		});
	}

	async #append(text: string, isHeld: boolean): Promise<void> {
		await refuseOtherKey(this.#home);
		const handle = await this.#open(constants.O_RDWR | constants.O_APPEND | constants.O_CREAT);
		if (handle === null) return;
		let written: {from: number; bytes: Uint8Array} | null = null;
		try {
			const {size} = await handle.stat();
			const last = await this.#bytes(handle, Math.max(0, size - 1), size);
			const open = last.length === 1 && last[0] !== 0x0a;
			const bytes = Buffer.concat([Buffer.from(open ? '\n' : ''), sealLines(this.#home.cipher, text)]);
			if (bytes.length === 0) return;
			written = {from: size, bytes};
			let done = 0;
			// In one write as a rule. A disk that takes a part says with the next why it takes no more.
			while (done < bytes.length)
				done += (await handle.write(bytes, done, bytes.length - done, null)).bytesWritten;
			await handle.sync();
			if (size === 0) await syncFolder(path.dirname(this.file));
			await noteEnd(this.file, size + bytes.length);
		} catch (error) {
			// Without the lock another may be writing behind it: the next append begins with a line break, and the next reading tells of the torn line.
			if (isHeld) await this.#takeBack(handle, written);
			throw fileErrorOf(this.file, error);
		} finally {
			await handle.close();
		}
	}

	/** What could not be made safe, or whole, is taken out again, unless something else stands behind it. */
	async #takeBack(handle: FileHandle, written: {from: number; bytes: Uint8Array} | null): Promise<void> {
		if (written === null) return;
		try {
			const {from, bytes} = written;
			const there = await this.#bytes(handle, from, (await handle.stat()).size);
			if (there.length > 0 && there.equals(bytes.subarray(0, there.length))) await handle.truncate(from);
		} catch {
			// As without the lock.
		}
	}

	#newReader(before?: ReadBefore): LineReader {
		return new LineReader(this.file, this.#home.cipher, before);
	}

	/** Makes sure that decisions can be written here, before any is taken. */
	async prepare(): Promise<void> {
		await makeFolder(path.dirname(this.file));
		const handle = await this.#open(constants.O_RDWR | constants.O_APPEND | constants.O_CREAT);
		await handle?.close();
	}

	async #open(flags: number): Promise<FileHandle | null> {
		try {
			return await open(this.file, flags, 0o600);
		} catch (error) {
			const code = (error as NodeJS.ErrnoException).code;
			if (flags === constants.O_RDONLY && code === 'ENOENT') return null;
			throw fileErrorOf(this.file, error);
		}
	}

	async #bytes(handle: FileHandle, begin: number, end: number): Promise<Buffer> {
		const bytes = Buffer.alloc(Math.max(0, end - begin));
		let filled = 0;
		while (filled < bytes.length) {
			const {bytesRead} = await handle.read(bytes, filled, bytes.length - filled, begin + filled);
			if (bytesRead === 0) break;
			filled += bytesRead;
		}

		return bytes.subarray(0, filled);
	}

	async #tail(): Promise<Buffer> {
		const handle = await this.#open(constants.O_RDONLY);
		if (handle === null) return Buffer.alloc(0);
		try {
			const {size} = await handle.stat();
			const bytes = await this.#bytes(handle, this.#offset, size);
			return bytes.includes(0x0a) ? Buffer.alloc(0) : bytes;
		} finally {
			await handle.close();
		}
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
