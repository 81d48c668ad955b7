import {Low} from 'lowdb';
import {emptySnapshot, type Snapshot} from './snapshot.ts';
import {SnapshotFile, type SnapshotHome} from './snapshot-file.ts';

/** The snapshot is written so long after a decision: it only spares replaying, the journal has them all. */
const delay = 1000;

/**
 * It is written anew when what came after it is more than such a part of it: a start reads that much more, and over the years the disk is
 * written not much more than `share` times as often as decided.
 */
const share = 1 / 32;

/** Keeps `store.json` in step with what is decided. */
export class SnapshotKeeper {
	readonly #file: SnapshotFile;
	readonly #low: Low<Snapshot>;
	readonly #readOnly: boolean;
	readonly #state: () => Snapshot;
	/** How far into the journal the file reaches; null: not known. */
	#reach: number | null = null;
	#timer: NodeJS.Timeout | null = null;
	#turn: Promise<unknown> = Promise.resolve();

	/** `state`: what is decided now. */
	constructor(home: SnapshotHome, readOnly: boolean, state: () => Snapshot) {
		this.#file = new SnapshotFile(home, readOnly);
		this.#low = new Low(this.#file, emptySnapshot());
		this.#readOnly = readOnly;
		this.#state = state;
	}

	/**
	 * Reads the file. Returns what was read, or the empty snapshot, and what is to be told of it.
	 *
	 * @throws FileError for a newer version, or a file that may not be read.
	 */
	async read(): Promise<{snapshot: Snapshot; problems: string[]}> {
		await this.#low.read();
		return {snapshot: this.#low.data, problems: this.#file.problems};
	}

	/** The file on disk, if there is one, is the beginning of what is decided now, up to this byte of the journal; null: it may be anything. */
	reaches(bytes: number | null): void {
		this.#reach = bytes;
	}

	/** Writes in a while, where enough has come since; what goes wrong is handed on. */
	schedule(tell: (problem: string) => void): void {
		if (this.#timer) return;
		this.#timer = setTimeout(async () => {
			this.#timer = null;
			const problem = await this.write();
			if (problem !== null) tell(problem);
		}, delay);
		this.#timer.unref();
	}

	/** Writes now, where enough has come since. Where it cannot be written that is told, no more: the journal has everything. */
	async write(): Promise<string | null> {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		if (this.#readOnly) return null;
		const turn = this.#turn.then(async () => this.#write());
		this.#turn = turn;
		return turn;
	}

	async #write(): Promise<string | null> {
		const state = this.#state();
		if (state.decisions === 0 || !this.#isBehind(state)) return null;
		this.#low.data = state;
		try {
			await this.#low.write();
			this.#reach = state.journal?.bytes ?? null;
			return null;
		} catch (error) {
			return `${(error as Error).message} Your decisions are safe in the journal.`;
		}
	}

	#isBehind({journal}: Snapshot): boolean {
		const {bytes} = this.#file;
		if (bytes === null || this.#reach === null || journal === null) return true;
		const since = journal.bytes - this.#reach;
		return since !== 0 && since >= bytes * share;
	}
}
