import {constants, existsSync, fstatSync} from 'node:fs';
import type {FileHandle} from 'node:fs/promises';
import path from 'node:path';
import {makeFolder, syncFolder} from '../corpus/atomic-file.ts';
import {fileErrorOf} from '../corpus/file-error.ts';
import {refuseOtherKey} from '../corpus/other-key.ts';
import type {Decision} from '../model/decision.ts';
import {noteEnd} from './journal-end.ts';
import {bytesOf, type JournalHome, openJournal} from './journal-file.ts';
import {LineReader} from './line-reader.ts';
import {withLock} from './lock.ts';
import {sealLines} from './sealed-lines.ts';

const toAppend = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT;

/**
 * Appends to the journal. Several processes may, one at a time by a lock; where there can be none, each batch still is one write with O_APPEND,
 * which local file systems keep apart. A batch that follows a torn line begins with a line break, so that it is never glued to it.
 */
export class JournalWriter {
	readonly #home: JournalHome;
	readonly #file: string;

	constructor(home: JournalHome) {
		this.#home = home;
		this.#file = home.journal;
	}

	/** Makes sure that decisions can be written here, before any is taken. */
	async prepare(): Promise<void> {
		await makeFolder(path.dirname(this.#file));
		const handle = await openJournal(this.#file, toAppend);
		await handle?.close();
	}

	/**
	 * Appends lines in one write and waits until the disk has them.
	 *
	 * @throws FileError where they cannot be written, or the home was encrypted or decrypted since; then none of them counts.
	 */
	async append(text: string): Promise<void> {
		const folder = path.dirname(this.#file);
		if (!existsSync(folder)) await makeFolder(folder);
		await withLock(this.#file, async isHeld => this.#append(text, isHeld));
	}

	/**
	 * Appends those of these lines that do not stand in the journal: another session may have written them again at the same time.
	 *
	 * @throws FileError where they cannot be written.
	 */
	async appendMissing(lines: readonly {decision: Decision; text: string}[]): Promise<void> {
		await makeFolder(path.dirname(this.#file));
		await withLock(this.#file, async isHeld => {
			const handle = await openJournal(this.#file, constants.O_RDONLY);
			const bytes = handle ? await bytesOf(handle, 0, fstatSync(handle.fd).size) : Buffer.alloc(0);
			await handle?.close();
			const there = new Set(
				new LineReader(this.#file, this.#home.cipher).read(bytes).lines.map(({decision}) => decision.id),
			);
			const missing = lines.filter(({decision}) => !there.has(decision.id));
			await this.#append(missing.map(({text}) => text).join(''), isHeld);
		});
	}

	/** Gives an unfinished last line its line break. Whoever calls it has the lock; `isHeld`: there is one. */
	async endLine(isHeld: boolean): Promise<void> {
		await this.#append('', isHeld);
	}

	async #append(text: string, isHeld: boolean): Promise<void> {
		await refuseOtherKey(this.#home);
		const handle = await openJournal(this.#file, toAppend);
		if (handle === null) return;
		let written: {from: number; bytes: Uint8Array} | null = null;
		try {
			const {size} = fstatSync(handle.fd);
			const last = await bytesOf(handle, Math.max(0, size - 1), size);
			const open = last.length === 1 && last[0] !== 0x0a;
			const bytes = Buffer.concat([Buffer.from(open ? '\n' : ''), sealLines(this.#home.cipher, text)]);
			if (bytes.length === 0) return;
			written = {from: size, bytes};
			let done = 0;
			// In one write as a rule. A disk that takes a part says with the next why it takes no more.
			while (done < bytes.length)
				done += (await handle.write(bytes, done, bytes.length - done, null)).bytesWritten;
			await handle.sync();
			if (size === 0) await syncFolder(path.dirname(this.#file));
			noteEnd(this.#file, size + bytes.length);
		} catch (error) {
			// Without the lock another may be writing behind it: the next append begins with a line break, and the next reading tells of the torn line.
			if (isHeld) await this.#takeBack(handle, written);
			throw fileErrorOf(this.#file, error);
		} finally {
			await handle.close();
		}
	}

	/** What could not be made safe, or whole, is taken out again, unless something else stands behind it. */
	async #takeBack(handle: FileHandle, written: {from: number; bytes: Uint8Array} | null): Promise<void> {
		if (written === null) return;
		try {
			const {from, bytes} = written;
			const there = await bytesOf(handle, from, fstatSync(handle.fd).size);
			if (there.length > 0 && there.equals(bytes.subarray(0, there.length))) await handle.truncate(from);
		} catch {
			// As without the lock.
		}
	}
}
