import {FileError} from '../corpus/file-error.ts';
import {keysOf} from '../engine/edits/claim-keys.ts';
import {type Decision, type Triage, type TriageChange, untouched} from '../model/decision.ts';
import type {Edit, EditRecord} from '../model/edit.ts';
import type {Event} from '../model/event.ts';
import type {EventId} from '../model/ids.ts';
import {Batches} from './batches.ts';
import type {Home} from './home.ts';
import {Journal} from './journal.ts';
import {encodeLine} from './journal-line.ts';
import {Ledger} from './ledger.ts';
import {bestRecord, type Placement, placeRecords} from './placement.ts';
import {lostDecisions, lostWords} from './recovery.ts';
import {compareDecisions, type TriageRecord} from './replay.ts';
import {SnapshotKeeper} from './snapshot-keeper.ts';
import type {Store, StoreOptions} from './store.ts';

/** A decision before it has its number and time. */
type Draft = Pick<Decision, 'changes' | 'edits' | 'undoes'> & {who?: string};

type Request = {
	/** An undo looks at what is decided, so it never shares a batch. */
	alone: boolean;
	/** `pending`: what decisions of the same batch, not yet written, have made of an event. */
	draft: (pending: Map<EventId, Triage>) => Draft | null;
	resolve: (decision: Decision | null) => void;
	reject: (error: unknown) => void;
};

/** A triage after a change: tags without blanks and doubles. */
const changed = (before: Triage, change: TriageChange): Triage => {
	const tags = (change.tags ?? before.tags).map(tag => tag.trim()).filter(tag => tag !== '');
	return {
		state: change.state ?? before.state,
		flag: change.flag ?? before.flag,
		tags: [...new Set(tags)],
		note: change.note ?? before.note,
	};
};

/** The store behind `openStore`. What is decided changes only by what has been read back from the journal: one way for own and others' decisions. */
export class DecisionStore implements Store {
	readonly problems: string[] = [];
	readonly #home: Home;
	readonly #options: Required<StoreOptions>;
	readonly #journal: Journal;
	readonly #snapshot: SnapshotKeeper;
	readonly #listeners = new Set<() => void>();

	readonly #ledger = new Ledger();

	#events: readonly Event[] = [];
	#eventIds = new Set<EventId>();
	/** null: to be made anew. */
	#placement: Placement | null = null;

	#session: string;
	#sequence = 0;
	#failures = 0;
	#previous: string;

	readonly #requests = new Batches<Request>(async batch => this.#write(batch));
	#closed = false;

	constructor(home: Home, options: Required<StoreOptions>) {
		this.#home = home;
		this.#options = options;
		this.#journal = new Journal(home.journal);
		this.#snapshot = new SnapshotKeeper(home.store, options.readOnly, () => ({
			decisions: this.#ledger.decisions.length,
			records: this.#ledger.records.values(),
			edits: this.#ledger.edits,
		}));
		this.#session = options.session;
		this.#previous = options.session;
	}

	async open(): Promise<void> {
		// The snapshot first: the journal, read later, then has all that the snapshot has, unless something was lost.
		this.problems.push(...(await this.#snapshot.read()));
		if (this.#options.makeHome && !this.#options.readOnly) await this.#journal.prepare();
		await this.#takeIn();
		const {problem, line} = await this.#journal.mend(this.#options.readOnly);
		if (problem !== null) this.problems.push(problem);
		if (line === null) await this.#takeIn();
		else this.#integrate([line.decision]);
		await this.#recover();
		await this.#writeSnapshot();
	}

	triageOf(event: Event): Triage {
		const record = this.#eventIds.has(event.id)
			? this.#placed().get(event.id)
			: (this.#ledger.records.get(event.id) ?? bestRecord(event, this.#ledger.records.values()));
		return record?.triage ?? {...untouched, tags: []};
	}

	place(events: readonly Event[]): void {
		if (events === this.#events) return;
		this.#events = events;
		this.#eventIds = new Set(events.map(event => event.id));
		this.#placement = null;
	}

	async decide(
		changes: readonly {event: Event; change: TriageChange}[],
		edits: readonly Edit[] = [],
	): Promise<Decision> {
		if (changes.length + edits.length === 0)
			throw new RangeError('A decision needs at least one event or edit.');
		const decision = await this.#request(false, pending => ({
			changes: changes.map(({event, change}) => {
				const before = pending.get(event.id) ?? this.triageOf(event);
				const after = changed(before, change);
				pending.set(event.id, after);
				return {event: event.id, claims: keysOf(event), before, after};
			}),
			edits: [...edits],
			undoes: null,
		}));
		return decision as Decision;
	}

	async undo(id?: string): Promise<Decision | null> {
		return this.#request(true, () => {
			const {decisions, records} = this.#ledger;
			const target =
				id === undefined
					? this.#ledger.lastOf(this.#options.who, this.#options.session)
					: decisions.find(decision => decision.id === id);
			if (id !== undefined && !target) {
				throw new FileError(
					this.#home.journal,
					`no decision has the id "${id}"`,
					'See them with: deirez-tui log.',
				);
			}

			if (!target || this.#ledger.isUndone(target.id)) return null;
			const draft: Draft = {changes: target.changes, edits: target.edits, undoes: target.id};
			const then = this.#ledger.with(this.#finish(draft, this.#sequence));
			return {
				...draft,
				changes: target.changes.map(({event, claims, before}) => ({
					event,
					claims,
					before: records.get(event)?.triage ?? before,
					after: then.records.get(event)?.triage ?? before,
				})),
			};
		});
	}

	decisions(): Decision[] {
		return [...this.#ledger.decisions];
	}

	edits(): readonly EditRecord[] {
		return this.#ledger.edits;
	}

	isUndone(id: string): boolean {
		return this.#ledger.isUndone(id);
	}

	orphans(events: readonly Event[]): TriageRecord[] {
		return placeRecords(events, this.#ledger.records).orphans;
	}

	async refresh(): Promise<void> {
		if (await this.#takeIn()) this.#notify();
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		await this.#requests.settled();
		await this.#writeSnapshot();
	}

	async #request(alone: boolean, draft: Request['draft']): Promise<Decision | null> {
		if (this.#options.readOnly) {
			throw new FileError(
				this.#home.journal,
				'was opened for looking only',
				'Decide where it may be written.',
			);
		}

		if (this.#closed) throw new FileError(this.#home.journal, 'is closed already', 'Start again to decide.');
		return new Promise((resolve, reject) => {
			this.#requests.add({alone, draft, resolve, reject});
		});
	}

	async #write(batch: Request[]): Promise<void> {
		const written: {request: Request; draft: Draft | null}[] = [];
		try {
			await this.#takeIn();
			const pending = new Map<EventId, Triage>();
			for (const request of batch) {
				try {
					written.push({request, draft: request.draft(pending)});
				} catch (error) {
					request.reject(error);
				}
			}

			const drafts = written.flatMap(({draft}) => (draft === null ? [] : [draft]));
			const decisions = await this.#append(drafts);
			let index = 0;
			for (const {request, draft} of written)
				request.resolve(draft === null ? null : (decisions[index++] as Decision));
			if (decisions.length > 0) this.#notify();
		} catch (error) {
			for (const request of batch) request.reject(error);
		}
	}

	/** Writes decisions in one append and reads them back. */
	async #append(drafts: readonly Draft[]): Promise<Decision[]> {
		if (drafts.length === 0) return [];
		const decisions = drafts.map((draft, index) => this.#finish(draft, this.#sequence + index));
		let previous = this.#previous;
		let text = '';
		for (const decision of decisions) {
			const line = encodeLine(decision, previous);
			text += line.text;
			previous = line.sum;
		}

		try {
			await this.#journal.append(text);
		} catch (error) {
			// Part of it may stand there after all: a new chain, so that no id is ever given twice.
			this.#session = `${this.#options.session}-${++this.#failures}`;
			this.#sequence = 0;
			this.#previous = this.#session;
			throw error;
		}

		this.#sequence += decisions.length;
		this.#previous = previous;
		await this.#takeIn();
		this.#snapshot.schedule(problem => this.problems.push(problem));
		return decisions;
	}

	/** A decision comes after all that were known when it was taken, even where the clock has been set back since. */
	#finish({changes, edits, undoes, who}: Draft, sequence: number): Decision {
		const decision: Decision = {
			id: `${this.#session}.${sequence}`,
			time: this.#options.now().toISOString(),
			who: who ?? this.#options.who,
			session: this.#session,
			sequence,
			changes,
			edits,
			undoes,
		};
		const last = this.#ledger.decisions.at(-1);
		if (last && compareDecisions(decision, last) <= 0) {
			decision.time = new Date(Date.parse(last.time) + 1).toISOString();
		}

		return decision;
	}

	/** Reads on in the journal. Returns whether anything is decided otherwise than before. */
	async #takeIn(): Promise<boolean> {
		const news = await this.#journal.read();
		this.problems.push(...news.problems);
		const decisions = news.lines.map(line => line.decision);
		if (!news.anew) return this.#integrate(decisions);
		this.#ledger.replace(decisions);
		this.#placement = null;
		return true;
	}

	#integrate(decisions: readonly Decision[]): boolean {
		const added = this.#ledger.takeIn(decisions);
		if (added === 'anew') {
			this.#placement = null;
			return true;
		}

		for (const {event} of added.flatMap(({changes}) => changes)) {
			const record = this.#ledger.records.get(event);
			if (record && this.#eventIds.has(event)) this.#placement?.placed.set(event, record);
		}

		return added.length > 0;
	}

	#placed(): Placement['placed'] {
		this.#placement ??= placeRecords(this.#events, this.#ledger.records);
		return this.#placement.placed;
	}

	/** What the snapshot knows and the journal has lost is decided again. */
	async #recover(): Promise<void> {
		const lost = lostDecisions(this.#snapshot.data, this.#ledger.ids, this.#ledger.records);
		if (lost.length === 0) return;
		this.problems.push(
			`${this.#home.journal}: ${lostWords(lost)} missing from it; what they came to was taken from ${this.#home.store}. Look for an older copy of the journal if you need their history.`,
		);
		const drafts = lost.map((draft): Draft => ({...draft, undoes: null}));
		if (!this.#options.readOnly) await this.#append(drafts);
		else for (const [index, draft] of drafts.entries()) this.#integrate([this.#finish(draft, index)]);
	}

	#notify(): void {
		for (const listener of this.#listeners) listener();
	}

	async #writeSnapshot(): Promise<void> {
		const problem = await this.#snapshot.write();
		if (problem !== null) this.problems.push(problem);
	}
}
