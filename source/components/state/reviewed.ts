import {isReviewed, type TriagedEvent} from '../../model/triaged-event.ts';
import type {State} from './state.ts';

const oneIfReviewed = (event: TriagedEvent | undefined): number => (event && isReviewed(event) ? 1 : 0);

/** How many of these rows are decided and have not changed since. It reads every event once: for a change of the rows, not for every frame. */
export const countReviewed = (events: readonly TriagedEvent[], rows: readonly number[]): number => {
	let count = 0;
	for (const row of rows) count += oneIfReviewed(events[row]);
	return count;
};

/** The state with these events in place of those at the same positions, and the count kept right. */
export const withEvents = (state: State, changed: readonly (readonly [number, TriagedEvent])[]): State => {
	const events = [...state.events];
	let {reviewed} = state;
	for (const [index, event] of changed) {
		if (state.lists.events.rows.includes(index))
			reviewed += oneIfReviewed(event) - oneIfReviewed(events[index]);
		events[index] = event;
	}

	return {...state, events, reviewed};
};
