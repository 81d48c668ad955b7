import type {Claim} from './claim.ts';
import type {ClaimKey} from './decision.ts';
import type {Grade} from './grade.ts';
import type {ClaimId, EventId, SourceId} from './ids.ts';

/** The parts of a claim that an analyst may set, in the order in which they are told. */
export const editableParts = [
	'type',
	'actors',
	'targets',
	'places',
	'date',
	'counts',
	'modality',
	'attribution',
	'background',
] as const;
export type EditablePart = (typeof editableParts)[number];

/** Some parts of a claim. */
export type ClaimParts = Partial<Pick<Claim, EditablePart>>;

/** A claim as an edit names it: by its key, and for people by the id that it had. */
export type ClaimRef = ClaimKey & {claim: ClaimId};

/** An event as an edit names it: by its claims, and for people by the id that it had. */
export type EventRef = {event: EventId; claims: ClaimKey[]};

/**
 * What an analyst changes of claims and of how they stand together. Claims are named by their keys, so that an edit finds them again when
 * the engine reads the report anew; edits count in the order of their decisions, and what is undone does not. What an analyst judges of a source
 * stands among them, as it is about no event.
 */
export type Edit =
	/** These events are one. */
	| {kind: 'merge'; events: EventRef[]}
	/** These claims are an event of their own, apart from the others that stood with them in `from`. */
	| {kind: 'split'; claims: ClaimRef[]; from: EventId}
	/** These claims belong to the event of those. */
	| {kind: 'move'; claims: ClaimRef[]; to: EventRef}
	/** `before`: what the parts in `after` said when it was decided, for people. `event`: where the claim stood then, if in any. */
	| {kind: 'correct'; claim: ClaimRef; event: EventId | null; before: ClaimParts; after: ClaimParts}
	/** It is no claim: the words do not say so. */
	| {kind: 'drop'; claim: ClaimRef; event: EventId | null}
	/** A claim that the analyst has read in a report and the engine has not. Its type and span stand in its key. */
	| {kind: 'add'; claim: ClaimRef; parts: Required<Omit<ClaimParts, 'type'>>}
	/** The report of this hash counts no more. `erased`: its text was deleted as well, to protect whom it may lead to. */
	| {kind: 'withdraw'; report: string; erased?: true}
	/** Another report says better what this one says, which counts no more. Both by their hashes. */
	| {kind: 'supersede'; report: string; by: string}
	/** How far this source can be relied on. `before`: what was decided as the decider saw it; the same again confirms it. */
	| {kind: 'grade'; source: SourceId; before: Grade; after: Grade}
	/**
	 * Lines of the journal are lost, and that is known: so many could not be read and lie in the file `kept` beside it; of these sessions the
	 * lines with these checksums are nowhere; so many bytes were cut off its end.
	 */
	| {
			kind: 'lost';
			lines: number;
			kept: string | null;
			missing: {session: string; sum: string}[];
			bytes?: number;
	  };

/** An edit with who made it. */
export type EditRecord = {edit: Edit; decision: string; time: string; who: string};
