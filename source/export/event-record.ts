import type {TriagedEvent} from '../model/triaged-event.ts';

/** An event with its fields in the contract's order (section 4), for `events --format json`. */
export const eventRecord = (event: TriagedEvent): TriagedEvent => ({
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
	state: event.state,
	flag: event.flag,
	tags: event.tags,
	note: event.note,
	disagreements: event.disagreements,
});
