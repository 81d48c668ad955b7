import {Low} from 'lowdb';
import type {EditRecord} from '../model/edit.ts';
import type {TriageRecord} from './replay.ts';
import {emptySnapshot, encodeSnapshot, type Snapshot, SnapshotFile} from './snapshot.ts';

/** The snapshot is written so long after the last decision: it only spares replaying, the journal has them all. */
const delay = 1000;

type State = {decisions: number; records: Iterable<TriageRecord>; edits: readonly EditRecord[]};

/** Keeps `store.json` in step with what is decided. */
export class SnapshotKeeper {
	readonly #file: SnapshotFile;
	readonly #low: Low<Snapshot>;
	readonly #readOnly: boolean;
	readonly #state: () => State;
	#timer: NodeJS.Timeout | null = null;
	#turn: Promise<unknown> = Promise.resolve();

	/** `state`: what is decided now. */
	constructor(file: string, readOnly: boolean, state: () => State) {
		this.#file = new SnapshotFile(file, readOnly);
		this.#low = new Low(this.#file, emptySnapshot);
		this.#readOnly = readOnly;
		this.#state = state;
	}

	/** What was read, or the empty snapshot. */
	get data(): Snapshot {
		return this.#low.data;
	}

	/**
	 * Reads the file. Returns what is to be told of it.
	 *
	 * @throws FileError for a newer version, or a file that may not be read.
	 */
	async read(): Promise<string[]> {
		await this.#low.read();
		return this.#file.problems;
	}

	/** Writes a while after the last call; what goes wrong is handed on. */
	schedule(tell: (problem: string) => void): void {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = setTimeout(async () => {
			const problem = await this.write();
			if (problem !== null) tell(problem);
		}, delay);
		this.#timer.unref();
	}

	/** Writes now, where anything has changed. Where it cannot be written that is told, no more: the journal has everything. */
	async write(): Promise<string | null> {
		if (this.#timer) clearTimeout(this.#timer);
		if (this.#readOnly) return null;
		const turn = this.#turn.then(async () => this.#write());
		this.#turn = turn;
		return turn;
	}

	async #write(): Promise<string | null> {
		const {decisions, records, edits} = this.#state();
		if (decisions === 0) return null;
		const events = [...records].sort((a, b) => (a.event < b.event ? -1 : 1));
		const data: Snapshot = {decisions, events, edits: [...edits]};
		if (encodeSnapshot(data) === this.#file.content) return null;
		this.#low.data = data;
		try {
			await this.#low.write();
			return null;
		} catch (error) {
			return `${(error as Error).message} Your decisions are safe in the journal.`;
		}
	}
}
