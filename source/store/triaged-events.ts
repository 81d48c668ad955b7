import type {Event} from '../model/event.ts';
import {type TriagedEvent, triaged} from '../model/triaged-event.ts';
import type {Store} from './store.ts';

/**
 * All events of an analysis with what is decided about each, in the same order. Give all of them at once: each old decision is placed on
 * the one event among them that it fits best.
 */
export const triagedEvents = (events: Event[], store: Store): TriagedEvent[] => {
	store.place(events);
	return events.map(event => triaged(event, store.judgementOf(event)));
};
