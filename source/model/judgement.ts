import type {Saw, Triage, TriageState} from './decision.ts';
import type {ClaimId} from './ids.ts';
import type {Signature} from './signature.ts';

/** A decision about an event that another one has overruled, and nobody has settled since. */
export type Conflict = (
	| {field: 'state'; value: TriageState}
	/** The note that was written over by somebody who had not seen it. */
	| {field: 'note'; value: string}
	/** The digit. */
	| {field: 'credibility'; value: string}
) &
	Signature & {
		/** Whose word shows instead. */
		by: Signature;
	};

/** How an event differs from what it was when its state was decided. */
export type Changed = {
	/** The decision that saw it as it was. */
	since: Signature;
	/** Claims that are new in it. */
	came: ClaimId[];
	/** How many of its claims are no longer in it. */
	gone: number;
	/** Claims in which the engine reads something else than then. */
	reread: ClaimId[];
	/** What the event said then; null where the decision is of an earlier version that did not note it. */
	before: Saw | null;
	now: Saw;
};

/** What is decided about an event, and what there is to say about that. */
export type Judgement = Triage & {
	/** Decisions that were overruled; absent where there are none. */
	conflicts?: readonly Conflict[];
	/** Absent where the event is as it was. */
	changed?: Changed;
};
