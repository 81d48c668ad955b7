import type {Event} from '../model/event.ts';
import type {Judgement} from '../model/judgement.ts';
import type {Store} from './store.ts';

/**
 * What is decided about the events of an analysis, by their position; undefined where nothing is. Give all of them at once: each old
 * decision is placed on the one event among them that it fits best.
 */
export const judgementsOf = (events: Event[], store: Store): (Judgement | undefined)[] => {
	store.place(events);
	return events.map(event => (store.recordOf(event) ? store.judgementOf(event) : undefined));
};
