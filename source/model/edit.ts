import type {Claim} from './claim.ts';
import type {ClaimKey} from './decision.ts';

/** The parts of a claim that an analyst may set. */
export type ClaimChange = Partial<
	Pick<
		Claim,
		| 'type'
		| 'actors'
		| 'targets'
		| 'places'
		| 'date'
		| 'counts'
		| 'modality'
		| 'attribution'
		| 'background'
		| 'extent'
		| 'weapon'
		| 'manner'
	>
>;

/** A claim that an analyst has read in a report and the engine has not. */
export type AddedClaim = Pick<
	Claim,
	| 'span'
	| 'type'
	| 'actors'
	| 'targets'
	| 'places'
	| 'date'
	| 'counts'
	| 'modality'
	| 'attribution'
	| 'background'
>;

/**
 * What an analyst changes of claims and of how they stand together. Claims are named by their keys, so that an edit finds them again when
 * the engine reads the report anew; edits count in the order of their decisions, and what is undone does not.
 */
export type Edit =
	/** These events are one. Each is named by its claims. */
	| {kind: 'merge'; events: ClaimKey[][]}
	/** These claims are an event of their own, apart from the others that stood with them. */
	| {kind: 'split'; claims: ClaimKey[]; from: ClaimKey[]}
	/** These claims belong to the event of those. */
	| {kind: 'move'; claims: ClaimKey[]; to: ClaimKey[]}
	| {kind: 'correct'; claim: ClaimKey; change: ClaimChange}
	/** It is no claim: the words do not say so. */
	| {kind: 'drop'; claim: ClaimKey}
	| {kind: 'add'; reportHash: string; claim: AddedClaim};
