import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {FileError} from '../corpus/file-error.ts';
import {removeLeft} from '../corpus/temporary-file.ts';
import type {Decision, Triage} from '../model/decision.ts';
import type {Edit, EditRecord} from '../model/edit.ts';
import type {Event} from '../model/event.ts';
import type {EventId} from '../model/ids.ts';
import type {Conflict, Judgement} from '../model/judgement.ts';
import type {SourceGrades} from '../model/source-grade.ts';
import type {AskedChange} from './asked-change.ts';
import {DecisionStore} from './decision-store.ts';
import type {EventSource} from './event-source.ts';
import type {Home} from './home.ts';
import {requirePrivateHome} from './permissions.ts';
import type {TriageRecord} from './replay.ts';
import {whoever} from './whoever.ts';

/** The analyst's decisions: what they come to, and how to take and take back. */
export type Store = {
	/**
	 * What is decided about an event. Found by its id; for an event that is not among those given to `place`, else by the greatest
	 * overlap of members.
	 */
	triageOf(event: Event): Triage;
	/** The same, with what there is to say about it: decisions that were overruled, and how the event has changed since. */
	judgementOf(event: Event): Judgement;
	/** The record that speaks for an event, found as `triageOf` does; null where nothing is decided about it. */
	recordOf(event: Event): TriageRecord | null;
	/** Who takes decisions here. */
	readonly who: string;
	/**
	 * Tells the store all events there are now, so that each old decision is placed on one of them (`triagedEvents` does it). Of a large analysis
	 * only those are read that a decision could mean (`sourceOfAnalysed`).
	 */
	place(events: readonly Event[] | EventSource): void;
	/** The records by the events on which they are placed: of many events few are decided on, and these need not be asked for one by one. */
	placed(): ReadonlyMap<EventId, TriageRecord>;
	/**
	 * Takes one decision on one or more events and claims; resolves when the disk has it. Those taken within one tick go to the journal together.
	 *
	 * @throws FileError where it could not be written; then it is not taken.
	 */
	decide(changes: readonly AskedChange[], edits?: readonly Edit[]): Promise<Decision>;
	/**
	 * Takes back the decision with this id (that of an undo brings the undone back), or else the last own one that still counts: of this
	 * session, then of earlier ones. null where there is nothing to take back.
	 *
	 * @throws FileError for an id that no decision has, or where the undo could not be written.
	 */
	undo(id?: string): Promise<Decision | null>;
	/** Brings back what the last own undo took back, unless something was decided after it. null where there is nothing to bring back. */
	redo(): Promise<Decision | null>;
	/** Whether there may be something to undo; sure once the history was asked for. */
	undoable(): boolean;
	/** All decisions. The first call reads the whole journal; what it finds damaged or missing is told in `problems`. */
	history(): Promise<DecisionHistory>;
	/** The edits that count, in the order of their decisions; grades are none of them, as they change nothing of what is read. */
	edits(): readonly EditRecord[];
	/** How far sources can be relied on, as was decided; who was never graded is not there. */
	grades(): SourceGrades;
	/** Every decision that another one overruled and nobody has settled since, with the event that it is about. */
	conflicts(): (Conflict & {event: EventId})[];
	/** What was decided about events that are not among these under any id: kept, and shown by whoever lists. */
	orphans(events: readonly Event[] | EventSource): TriageRecord[];
	/** Takes in what other sessions have written since. */
	refresh(): Promise<void>;
	/**
	 * The listener is called after each change of what is decided, with the decisions of other sessions that it is due to. Returns how to
	 * stop.
	 */
	subscribe(listener: (others: readonly Decision[]) => void): () => void;
	/** What was wrong with journal and snapshot, one line each; grows while the store is open. */
	readonly problems: string[];
	/** Waits for what is being written and writes the snapshot. */
	close(): Promise<void>;
};

/** All decisions up to now. */
export type DecisionHistory = {
	/** In the order of replay: time, session, sequence. */
	readonly decisions: readonly Decision[];
	/** Whether a decision no longer counts because it was taken back. */
	isUndone(id: string): boolean;
};

export type StoreOptions = {
	/** Touch nothing; decisions are refused. */
	readOnly?: boolean;
	/** Make the home now and not with the first decision: whoever waits for one learns at once that it can be written. */
	makeHome?: boolean;
	now?: () => Date;
	/** Who decides; else as `whoever` tells. */
	who?: string;
	/** The name of this session; unique for ever. */
	session?: string;
};

/**
 * Opens the store of a home. Where there is none yet, the first decision makes it. For writing, what is torn, broken or older is put
 * right, told in `problems`, and nothing is lost.
 *
 * @throws FileError where the home cannot be read (or, with `makeHome`, be written), is open to others, was written by a newer version, or is encrypted and
 * `home` was not unlocked (`commands/open-home.ts`).
 */
export const openStore = async (home: Home, options: StoreOptions = {}): Promise<Store> => {
	const told = requirePrivateHome(home, options.readOnly ?? false);
	// Without its key everything of an encrypted home would be taken for damaged, and put aside.
	if (!home.cipher.sealed && existsSync(home.key))
		throw new FileError(
			home.key,
			'what is kept here is encrypted with it, and was opened without',
			'Start again.',
		);
	if (!options.readOnly) removeLeft(home.directory);
	const store = new DecisionStore(home, {
		readOnly: options.readOnly ?? false,
		makeHome: options.makeHome ?? false,
		now: options.now ?? (() => new Date()),
		who: options.who ?? whoever(process.env).who,
		session: options.session ?? randomBytes(6).toString('hex'),
	});
	await store.open();
	store.problems.push(...told);
	return store;
};
