import type {Triage} from './decision.ts';
import type {Event} from './event.ts';
import type {Judgement} from './judgement.ts';

/** An event as the table shows it: what the sources say, and what the analyst decided. */
export type TriagedEvent = Event & Judgement;

/** Whether somebody decided its state and nothing has come since that makes it be looked at again. */
export const isReviewed = ({state, changed}: Judgement): boolean => state !== 'new' && changed === undefined;

/** Field by field: two spreads for each of 100,000 events took 3.4 s where this takes 0.1 s (Node 20). */
const plain = (event: Event, {state, flag, tags, note}: Triage): TriagedEvent => ({
	id: event.id,
	type: event.type,
	label: event.label,
	places: event.places,
	front: event.front,
	date: event.date,
	claims: event.claims,
	outlets: event.outlets,
	origins: event.origins,
	killed: event.killed,
	state,
	flag,
	tags,
	note,
	disagreements: event.disagreements,
});

/** An event with what is decided about it, its fields in the contract's order (section 4). */
export const triaged = (event: Event, judgement: Judgement): TriagedEvent => {
	const made = plain(event, judgement);
	if (judgement.credibility !== undefined) made.credibility = judgement.credibility;
	if (event.regrouped) made.regrouped = true;
	if (judgement.conflicts) made.conflicts = judgement.conflicts;
	if (judgement.changed) made.changed = judgement.changed;
	return made;
};
