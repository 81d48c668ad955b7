import type {ClaimType, Span} from './claim.ts';
import type {Edit} from './edit.ts';
import type {EventId} from './ids.ts';

export const triageStates = ['new', 'verified', 'disputed', 'dismissed'] as const;
export type TriageState = (typeof triageStates)[number];

/** What identifies a claim when the engine or the corpus changes: an event finds its decisions again by the overlap of these. */
export type ClaimKey = {
	reportHash: string;
	/** As it was read, whatever it was corrected to. */
	type: ClaimType;
	span: Span;
	/** Tells claims of equal report, type and span apart; absent for the first. */
	ordinal?: number;
	/** An analyst added it: no claim of the engine's is ever taken for it. */
	added?: true;
};

/** What the analyst decided about one event. */
export type Triage = {state: TriageState; flag: boolean; tags: string[]; note: string};

export const untouched: Triage = {state: 'new', flag: false, tags: [], note: ''};

/** One change of one event's triage; a field that is absent stays as it is. */
export type TriageChange = Partial<Triage>;

/** One line of the journal: a command, its inverse, and which event it means. */
export type Decision = {
	/** Unique for ever. */
	id: string;
	/** ISO 8601 instant. */
	time: string;
	/** Who decided: the user's login name. */
	who: string;
	/** One running program. */
	session: string;
	/** 0, 1, 2 … within the session. Replay order is time, session, sequence. */
	sequence: number;
	/** One entry an event, so that a bulk command is undone as one. */
	changes: {event: EventId; claims: ClaimKey[]; before: Triage; after: Triage}[];
	/** What it changed of claims and of how they stand together; of an undo, what that takes back. */
	edits: Edit[];
	/** The decision that this one takes back, if it is an undo. */
	undoes: string | null;
};
