import type {Decision} from '../model/decision.ts';
import type {EventId} from '../model/ids.ts';
import type {History} from './history.ts';
import type {Home} from './home.ts';
import {Journal, type Position} from './journal.ts';
import {decodeLine, encodeLine, type JournalLine, lineVersion} from './journal-line.ts';
import {JournalWriter} from './journal-writer.ts';
import {Ledger, type Standing} from './ledger.ts';
import {mendJournal} from './mend-journal.ts';
import {recover} from './recovery.ts';
import type {Snapshot} from './snapshot.ts';
import {damagedWords, lostWords} from './store-words.ts';

/** What the ledger tells whoever keeps it. */
export type LedgerListener = {
	/** One line, for people. */
	problem(words: string): void;
	/** These events may be decided otherwise now, by these decisions; none are named where the whole journal was read. */
	changed(events: ReadonlySet<EventId> | 'all', decisions: readonly Decision[]): void;
	/** The journal is another file than before: no snapshot belongs to it. */
	another(): void;
};

/** The ledger in step with the journal: what is decided changes only by what was read from the disk, one way for own and others' decisions. */
export class JournalLedger {
	readonly #home: Home;
	readonly #readOnly: boolean;
	readonly #listener: LedgerListener;
	readonly #journal: Journal;
	readonly #writer: JournalWriter;
	readonly #ledger = new Ledger();
	/** How far the journal is taken in. */
	#position: Position | null = null;

	constructor(home: Home, readOnly: boolean, listener: LedgerListener) {
		this.#home = home;
		this.#readOnly = readOnly;
		this.#listener = listener;
		this.#journal = new Journal(home);
		this.#writer = new JournalWriter(home);
	}

	get standing(): Readonly<Standing> {
		return this.#ledger.standing;
	}

	/** null as long as nobody asked for it. */
	get history(): History | null {
		return this.#ledger.history;
	}

	/** What a snapshot has to hold now. */
	get snapshot(): Snapshot {
		return {...this.#ledger.standing, journal: this.#position};
	}

	/** Makes sure that decisions can be written here, before any is taken. */
	async prepare(): Promise<void> {
		await this.#writer.prepare();
	}

	/**
	 * Reads the journal, from where the snapshot ends if it is still the one that was made from, and mends its end.
	 *
	 * @returns whether it goes on from the snapshot.
	 */
	async open(snapshot: Snapshot): Promise<boolean> {
		const {journal: position, known} = snapshot;
		const shortened = await this.#journal.shortened(position?.bytes ?? 0);
		const resumed = position !== null && (await this.#journal.resume(position, known));
		if (resumed) {
			this.#ledger.standOn(snapshot);
			this.#position = position;
			if (position.damaged.length > 0)
				this.#listener.problem(damagedWords(this.#home.journal, position.damaged));
		} else {
			this.#ledger.learn([]);
		}

		await this.takeIn();
		const {problem, lines} = await mendJournal(
			this.#home,
			this.#journal,
			this.#readOnly ? null : this.#writer,
		);
		if (problem !== null) this.#listener.problem(problem);
		if (lines.length === 0) await this.takeIn();
		else await this.#integrate(lines);
		if (!resumed) await this.#recover(snapshot);
		if (shortened !== null) {
			this.#listener.problem(shortened);
			if (!this.#readOnly) await this.#journal.acceptEnd();
		}

		return resumed;
	}

	/** Reads on in the journal. */
	async takeIn(): Promise<void> {
		const {lines, problems, anew, position} = await this.#journal.read();
		for (const problem of problems) this.#listener.problem(problem);
		if (!anew) {
			await this.#integrate(lines);
			// Where something was written again meanwhile, that was taken in already.
			if (this.#position === null || position.bytes > this.#position.bytes) this.#position = position;
			return;
		}

		this.#listener.another();
		const {standing, lines: held} = this.#ledger;
		this.#ledger.learn(lines);
		this.#position = position;
		this.#listener.changed('all', []);
		await this.#recover(standing, held);
	}

	/** Appends lines to the journal and takes them in. @throws FileError where they cannot be written. */
	async append(text: string): Promise<void> {
		await this.#writer.append(text);
		try {
			await this.takeIn();
		} catch (error) {
			// The disk has them all the same: what is taken must not be told to be lost, nor come as a surprise with the next reading.
			this.#listener.problem((error as Error).message);
			const lines = text.split('\n').flatMap(written => {
				const line = decodeLine(Buffer.from(written, 'utf8'));
				return line === 'newer' || 'damage' in line ? [] : [line];
			});
			await this.#integrate(lines);
		}
	}

	/** Reads all of the journal, where that was not done yet, and looks whether it still has all that the snapshot was made from. */
	async learn(): Promise<History> {
		const {history, standing, lines: held} = this.#ledger;
		if (history) return history;
		const {lines, problems} = await this.#journal.reread();
		for (const problem of problems) this.#listener.problem(problem);
		this.#ledger.learn([...lines, ...held.values()]);
		this.#listener.changed('all', []);
		await this.#recover(standing, held);
		return this.#ledger.history as History;
	}

	async #integrate(lines: readonly JournalLine[]): Promise<void> {
		let difference = this.#ledger.takeIn(lines);
		if (difference === 'history') {
			await this.learn();
			difference = this.#ledger.takeIn(lines);
		}

		if (difference !== 'history' && lines.length > 0)
			this.#listener.changed(
				difference.events,
				lines.map(({decision}) => decision),
			);
	}

	/**
	 * What was known and the journal has lost is written again: lines that are held here as they were, of others what they came to.
	 *
	 * @param before what was known; it is of no use afterwards.
	 */
	async #recover(before: Standing, held: ReadonlyMap<string, JournalLine> = new Map()): Promise<void> {
		const found = this.#ledger.history as History;
		const whole = [...held.values()].filter(({decision}) => !found.find(decision.id));
		await this.#writeAgain(whole);
		const {lost, decisions} = recover(before, this.#ledger.history as History, this.#ledger.standing);
		if (lost + whole.length + decisions.length === 0) return;
		this.#listener.problem(lostWords(this.#home, whole.length, lost, decisions.length > 0));
		await this.#writeAgain(
			decisions.map(decision => ({decision, previous: decision.session, sum: '', version: lineVersion})),
		);
	}

	async #writeAgain(lines: readonly JournalLine[]): Promise<void> {
		if (lines.length === 0) return;
		const encoded = lines.map(line => ({
			...line,
			...encodeLine(line.decision, line.previous, line.version),
		}));
		if (this.#readOnly) {
			await this.#integrate(encoded);
			return;
		}

		await this.#writer.appendMissing(encoded);
		await this.takeIn();
	}
}
