import {readFile, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import type {Adapter} from 'lowdb';
import {writeAtomically} from '../corpus/atomic-file.ts';
import {SealFault} from '../corpus/cipher.ts';
import {FileError, fileErrorOf} from '../corpus/file-error.ts';
import {refuseOtherKey} from '../corpus/other-key.ts';
import {freeName} from './free-name.ts';
import type {Home} from './home.ts';
import {decodeSnapshot, encodeSnapshot, type Snapshot} from './snapshot.ts';
import {snapshotVersion} from './snapshot-migrations.ts';

/** The number of an earlier version that wrote this; null: this one did. */
const earlierVersion = (bytes: Buffer): number | null => {
	const [, schema] = /^\s*\{\s*"schema":\s*(\d{1,6})\b/.exec(bytes.toString('latin1', 0, 100)) ?? [];
	return schema !== undefined && Number(schema) < snapshotVersion ? Number(schema) : null;
};

/** The part of a home that its snapshot needs. */
export type SnapshotHome = Pick<Home, 'store' | 'key' | 'cipher'>;

/**
 * The snapshot's file, as lowdb wants it. Reading: a broken file is put aside as `store.json.corrupt-<n>` and told, and the copy from
 * before (`store.json.bak`) stands in. Writing: whole or not at all, the file before kept as the copy; one of an earlier version is
 * kept for good as `store.json.v<n>`, for the program that wrote it.
 */
export class SnapshotFile implements Adapter<Snapshot> {
	readonly problems: string[] = [];
	/** How large the file was when it was last read or written; null where there is none that is sound. */
	bytes: number | null = null;
	/** The file as an earlier version wrote it, and under which name to keep it. */
	#earlier: {file: string; bytes: Buffer} | null = null;
	readonly #file: string;
	readonly #home: SnapshotHome;
	readonly #readOnly: boolean;

	constructor(home: SnapshotHome, readOnly: boolean) {
		this.#file = home.store;
		this.#home = home;
		this.#readOnly = readOnly;
	}

	/** @throws FileError for a newer version, which is left untouched, or a file that may not be read. */
	async read(): Promise<Snapshot | null> {
		const main = await this.#load(this.#file);
		if (typeof main === 'object' && main !== null) {
			this.bytes = main.bytes;
			return main.snapshot;
		}

		if (main === 'broken') {
			const aside = this.#readOnly ? null : await this.#putAside();
			this.problems.push(
				`${this.#file}: the snapshot is broken${aside === null ? '' : ` and was put aside as ${aside}`}. Decisions come from the journal; nothing is lost.`,
			);
		}

		const copy = await this.#load(`${this.#file}.bak`);
		return copy === 'broken' || copy === null ? null : copy.snapshot;
	}

	/** @throws FileError where it cannot be written, or the home was encrypted or decrypted since; the file is then as it was. */
	async write(snapshot: Snapshot): Promise<void> {
		const bytes = this.#home.cipher.seal('snapshot', await encodeSnapshot(snapshot));
		await refuseOtherKey(this.#home);
		if (this.#earlier) await writeAtomically(this.#earlier.file, this.#earlier.bytes);
		this.#earlier = null;
		await writeAtomically(this.#file, bytes, {backup: `${this.#file}.bak`});
		// Who encrypted it just now may have looked here before; all of it is in the journal.
		await refuseOtherKey(this.#home).catch(async error => {
			await rm(this.#file, {force: true});
			throw error;
		});
		this.bytes = bytes.length;
	}

	async #load(file: string): Promise<{snapshot: Snapshot; bytes: number} | 'broken' | null> {
		let bytes: Buffer;
		try {
			bytes = await readFile(file);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
			throw fileErrorOf(file, error);
		}

		const snapshot = this.#decode(bytes);
		if (snapshot === 'broken') return snapshot;
		const earlier = earlierVersion(bytes);
		if (earlier !== null) this.#earlier = {file: `${this.#file}.v${earlier}`, bytes};
		if (!('newer' in snapshot)) return {snapshot, bytes: bytes.length};
		throw new FileError(
			file,
			`was written by a newer deirez-tui (schema ${snapshot.newer}); nothing was changed`,
			'Update deirez-tui, or use another folder with --home DIR.',
		);
	}

	#decode(bytes: Buffer): ReturnType<typeof decodeSnapshot> {
		try {
			return decodeSnapshot(this.#home.cipher.open('snapshot', bytes));
		} catch (error) {
			if (error instanceof SealFault) return 'broken';
			throw error;
		}
	}

	async #putAside(): Promise<string> {
		const aside = await freeName(`${this.#file}.corrupt`);
		try {
			await rename(this.#file, aside);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw fileErrorOf(this.#file, error);
		}

		return path.basename(aside);
	}
}
