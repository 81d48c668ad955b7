import {FileError} from '../corpus/file-error.ts';
import {type Decision, type Triage, untouched} from '../model/decision.ts';
import type {Edit, EditRecord} from '../model/edit.ts';
import type {Event} from '../model/event.ts';
import type {EventId} from '../model/ids.ts';
import type {Conflict, Judgement} from '../model/judgement.ts';
import type {SourceGrades} from '../model/source-grade.ts';
import {type AskedChange, eventChange} from './asked-change.ts';
import {Batches} from './batches.ts';
import {type EventSource, sourceFrom, sourceOfEvents} from './event-source.ts';
import {Expected} from './expected.ts';
import type {History} from './history.ts';
import type {Home} from './home.ts';
import {JournalLedger} from './journal-ledger.ts';
import {encodeLine} from './journal-line.ts';
import {createJudge} from './judgement-of.ts';
import {OwnCommands} from './own-commands.ts';
import {bestRecord, type Placement, placeRecords} from './placement.ts';
import {compareDecisions, type TriageRecord} from './replay.ts';
import {SnapshotKeeper} from './snapshot-keeper.ts';
import {gradesOf} from './source-grades.ts';
import {conflictsOf} from './standing-words.ts';
import type {DecisionHistory, Store, StoreOptions} from './store.ts';

/** A decision before it has its number and time. */
type Draft = Pick<Decision, 'changes' | 'edits' | 'undoes'> & {who?: string};

type Request = {
	/** An undo looks at what is decided, so it never shares a batch. */
	alone: boolean;
	/** `pending`: what decisions of the same batch, not yet written, have made of an event. */
	draft: (pending: Map<EventId, Triage>) => Draft | null | Promise<Draft | null>;
	resolve: (decision: Decision | null) => void;
	reject: (error: unknown) => void;
};

/** The store behind `openStore`. What is decided changes only by what has been read back from the journal: one way for own and others' decisions. */
export class DecisionStore implements Store {
	readonly problems: string[] = [];
	readonly #home: Home;
	readonly #options: Required<StoreOptions>;
	readonly #ledger: JournalLedger;
	readonly #expected = new Expected();
	readonly #judge = createJudge();
	readonly #snapshot: SnapshotKeeper;
	readonly #listeners = new Set<(others: readonly Decision[]) => void>();
	/** Decisions of other sessions that the listeners do not know yet. */
	#others: Decision[] = [];
	/** Something is decided otherwise, and the listeners do not know yet. */
	#untold = false;

	#events: readonly Event[] | EventSource = [];
	#source: EventSource = sourceOfEvents([]);
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
		this.#ledger = new JournalLedger(home, options.readOnly, {
			problem: words => this.#tell(words),
			changed: (events, decisions) => this.#place(events, decisions),
			another: () => this.#snapshot.reaches(null),
		});
		this.#snapshot = new SnapshotKeeper(home, options.readOnly, () => this.#ledger.snapshot);
		this.#session = options.session;
		this.#previous = options.session;
	}

	async open(): Promise<void> {
		// The snapshot first: the journal, read later, then has all that the snapshot has, unless something was lost.
		const {snapshot, problems} = await this.#snapshot.read();
		this.problems.push(...problems);
		if (this.#options.makeHome && !this.#options.readOnly) await this.#ledger.prepare();
		if (await this.#ledger.open(snapshot)) this.#snapshot.reaches(snapshot.journal?.bytes ?? null);
		this.#untold = false;
		this.#others = [];
		await this.#writeSnapshot();
	}

	get who(): string {
		return this.#options.who;
	}

	triageOf(event: Event): Triage {
		return this.recordOf(event)?.triage ?? {...untouched, tags: []};
	}

	judgementOf(event: Event): Judgement {
		return this.#judge(this.recordOf(event), event);
	}

	recordOf(event: Event): TriageRecord | null {
		if (this.#source.has(event.id)) return this.#placed().get(event.id) ?? null;
		const {records} = this.#ledger.standing;
		return records.get(event.id) ?? bestRecord(event, records.values());
	}

	place(events: readonly Event[] | EventSource): void {
		if (events === this.#events) return;
		this.#events = events;
		this.#source = sourceFrom(events);
		this.#placement = null;
	}

	async decide(asked: readonly AskedChange[], edits: readonly Edit[] = []): Promise<Decision> {
		if (asked.length + edits.length === 0)
			throw new RangeError('A decision needs at least one event or edit.');
		const seen = this.#expected.ask(asked, event => this.triageOf(event));
		try {
			const decision = await this.#request(false, pending => ({
				changes: asked.map((one, index) => {
					const {event} = one;
					const before = seen[index] ?? pending.get(event.id) ?? this.triageOf(event);
					const change = eventChange(one, before, this.recordOf(event));
					pending.set(event.id, change.after);
					return change;
				}),
				edits: [...edits],
				undoes: null,
			}));
			return decision as Decision;
		} finally {
			this.#expected.done(asked);
		}
	}

	async undo(id?: string): Promise<Decision | null> {
		return this.#takeBack(async () => {
			const history = await this.#ledger.learn();
			const own = new OwnCommands(history, this.#options.who, this.#options.session);
			const target = id === undefined ? own.undoTarget() : history.find(id);
			if (target === undefined) {
				throw new FileError(
					this.#home.journal,
					`no decision has the id "${id}"`,
					'See them with: deirez-tui log.',
				);
			}

			return target && this.#takingBack(target, history);
		});
	}

	async redo(): Promise<Decision | null> {
		return this.#takeBack(async () => {
			const history = await this.#ledger.learn();
			const target = new OwnCommands(history, this.#options.who, this.#options.session).redoTarget();
			return target && this.#takingBack(target, history);
		});
	}

	undoable(): boolean {
		const {history, standing} = this.#ledger;
		if (!history) return standing.decisions > 0;
		return new OwnCommands(history, this.#options.who, this.#options.session).undoTarget() !== null;
	}

	async history(): Promise<DecisionHistory> {
		const history = await this.#inTurn(async () => this.#ledger.learn());
		return {decisions: [...history.decisions], isUndone: id => history.isUndone(id)};
	}

	edits(): readonly EditRecord[] {
		return this.#ledger.standing.edits.filter(({edit}) => edit.kind !== 'grade');
	}

	grades(): SourceGrades {
		return gradesOf(this.#ledger.standing.edits);
	}

	conflicts(): (Conflict & {event: EventId})[] {
		return [...this.#ledger.standing.records.values()].flatMap(record =>
			conflictsOf(record).map(conflict => ({event: record.event, ...conflict})),
		);
	}

	placed(): ReadonlyMap<EventId, TriageRecord> {
		return this.#placed();
	}

	orphans(events: readonly Event[] | EventSource): TriageRecord[] {
		return placeRecords(sourceFrom(events), this.#ledger.standing.records).orphans;
	}

	async refresh(): Promise<void> {
		await this.#inTurn(async () => {});
	}

	subscribe(listener: (others: readonly Decision[]) => void): () => void {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		await this.#requests.settled();
		// What others wrote meanwhile belongs into it, too.
		await this.#ledger.takeIn().catch((error: Error) => this.#tell(error.message));
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

	/** Takes in what is new, and does this before anything else is decided or taken in. */
	async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
		let result: Result;
		return new Promise((resolve, reject) => {
			this.#requests.add({
				alone: true,
				async draft() {
					result = await work();
					return null;
				},
				resolve: () => resolve(result),
				reject,
			});
		});
	}

	async #write(batch: Request[]): Promise<void> {
		const written: {request: Request; draft: Draft | null}[] = [];
		try {
			await this.#ledger.takeIn();
			const pending = new Map<EventId, Triage>();
			for (const request of batch) {
				try {
					written.push({request, draft: await request.draft(pending)});
				} catch (error) {
					request.reject(error);
				}
			}

			const drafts = written.flatMap(({draft}) => (draft === null ? [] : [draft]));
			const decisions = await this.#append(drafts);
			let index = 0;
			for (const {request, draft} of written)
				request.resolve(draft === null ? null : (decisions[index++] as Decision));
			this.#notify();
		} catch (error) {
			for (const request of batch) request.reject(error);
		}
	}

	async #takeBack(draft: () => Promise<Draft | null>): Promise<Decision | null> {
		return this.#expected.whileUndoing(async () => this.#request(true, draft));
	}

	/** What takes a decision back; null where it is taken back already. */
	#takingBack(target: Decision, history: History): Draft | null {
		if (history.isUndone(target.id)) return null;
		const {records} = this.#ledger.standing;
		const draft: Draft = {changes: target.changes, edits: target.edits, undoes: target.id};
		const then = history.preview(this.#finish(draft, this.#sequence));
		return {
			...draft,
			changes: target.changes.map(({event, claims, before}) => ({
				event,
				claims,
				before: records.get(event)?.triage ?? before,
				after: then.records.get(event)?.triage ?? then.found.get(event) ?? before,
			})),
		};
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
			await this.#ledger.append(text);
		} catch (error) {
			// Part of it may stand there after all: a new chain, so that no id is ever given twice.
			this.#session = `${this.#options.session}-${++this.#failures}`;
			this.#sequence = 0;
			this.#previous = this.#session;
			throw error;
		}

		this.#sequence += decisions.length;
		this.#previous = previous;
		this.#snapshot.schedule(problem => this.#tell(problem));
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
		const last = this.#ledger.standing.latest;
		if (last && compareDecisions(decision, last) <= 0) {
			decision.time = new Date(Date.parse(last.time) + 1).toISOString();
		}

		return decision;
	}

	#placed(): Placement['placed'] {
		this.#placement ??= placeRecords(this.#source, this.#ledger.standing.records);
		return this.#placement.placed;
	}

	#place(events: ReadonlySet<EventId> | 'all', decisions: readonly Decision[]): void {
		this.#untold = true;
		this.#others.push(...decisions.filter(({session}) => !session.startsWith(this.#options.session)));
		if (events === 'all') this.#placement = null;
		else for (const event of events) this.#placeOne(event);
	}

	#placeOne(event: EventId): void {
		const record = this.#ledger.standing.records.get(event);
		if (record && this.#source.has(event)) this.#placement?.placed.set(event, record);
		else this.#placement = null;
	}

	#tell(problem: string): void {
		if (!this.problems.includes(problem)) this.problems.push(problem);
	}

	#notify(): void {
		if (!this.#untold) return;
		this.#untold = false;
		const others = this.#others;
		this.#others = [];
		for (const listener of this.#listeners) listener(others);
	}

	async #writeSnapshot(): Promise<void> {
		const problem = await this.#snapshot.write();
		if (problem !== null) this.#tell(problem);
	}
}
