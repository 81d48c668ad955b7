import type {Event} from '../model/event.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import type {Store} from './store.ts';

/**
 * All events of an analysis with what is decided about each, in the same order. Give all of them at once: each old decision is placed on
 * the one event among them that it fits best.
 */
export const triagedEvents = (events: Event[], store: Store): TriagedEvent[] => {
	store.place(events);
	return events.map(event => {
		const {state, flag, tags, note} = store.triageOf(event);
		// Field by field: two spreads for each of 100,000 events took 3.4 s where this takes 0.1 s (Node 20).
		return {
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
			disagreements: event.disagreements,
			state,
			flag,
			tags,
			note,
		};
	});
};
