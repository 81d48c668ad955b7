import type {ClaimType, DateRange, Span} from './claim.ts';
import type {Edit} from './edit.ts';
import type {Credibility} from './grade.ts';
import type {EventId, PlaceId} from './ids.ts';
import type {Words} from './signature.ts';

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

/** A claim as somebody saw it who decided about its event. */
export type SeenClaim = ClaimKey & {
	/** What the engine read in it: 8 hex digits, see `engine/edits/reading-of.ts`. Decisions of earlier versions have none. */
	reads?: string;
};

/** What an event said when somebody decided about it. */
export type Saw = {
	type: ClaimType;
	places: PlaceId[];
	date: DateRange | null;
	/** Low, best and high (null: open above), as in `Toll`. */
	killed: readonly [low: number, best: number, high: number | null] | null;
};

/** What the analyst decided about one event. */
export type Triage = {
	state: TriageState;
	flag: boolean;
	tags: string[];
	note: string;
	/** How credible what is told of it is (`model/grade.ts`); absent: 6, it cannot be judged. */
	credibility?: Credibility;
};

export const untouched: Triage = {state: 'new', flag: false, tags: [], note: ''};

/** One change of one event's triage; a field that is absent stays as it is. */
export type TriageChange = Partial<Triage>;

/** What one decision did to one event. */
export type EventChange = {
	event: EventId;
	/** The event's members. */
	claims: SeenClaim[];
	/** What was decided about it as the decider saw it, whatever others have decided meanwhile. */
	before: Triage;
	after: Triage;
	/** What the event said. Decisions of earlier versions do not tell. */
	saw?: Saw;
	/** The state was set to what it was already: the decider stands by it. */
	confirms?: true;
	/** The same of its credibility. */
	rates?: true;
	/** It notes what the event is now, though it says nothing about its state: who regroups claims has seen them. */
	looked?: true;
	/** What was said of it under other ids, which this carries on. */
	carries?: Words;
};

/** One line of the journal: a command, its inverse, and which event it means. */
export type Decision = {
	/** Unique for ever. */
	id: string;
	/** ISO 8601 instant. */
	time: string;
	/** Who decided: `DEIREZ_TUI_WHO`, else the login name. */
	who: string;
	/** One running program. */
	session: string;
	/** 0, 1, 2 … within the session. Replay order is time, session, sequence. */
	sequence: number;
	/** One entry an event, so that a bulk command is undone as one. */
	changes: EventChange[];
	/** What it changed of claims and of how they stand together; of an undo, what that takes back. */
	edits: Edit[];
	/** The decision that this one takes back, if it is an undo. */
	undoes: string | null;
};
