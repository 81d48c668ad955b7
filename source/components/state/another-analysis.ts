import type {EventId} from '../../model/ids.ts';
import type {Judgement} from '../../model/judgement.ts';
import {views} from '../views/views.ts';
import type {Dataset} from './dataset.ts';
import {relist} from './filter.ts';
import type {Screen, State} from './state.ts';
import {viewNames} from './state.ts';
import {selectId} from './trail.ts';

/** The event in another analysis that has this one's claims: itself, or what it became when events were joined or taken apart. */
const successor = (from: Dataset, to: Dataset, id: EventId): EventId | null => {
	if (to.indexOf(id) !== undefined) return id;
	const event = from.events.at(from.indexOf(id) ?? from.events.length);
	for (const claim of event?.claims ?? []) {
		const index = to.eventOfClaim(claim.id);
		const found = index === undefined ? undefined : to.events.at(index);
		if (found) return found.id;
	}

	return null;
};

const followed = (screen: Screen | null, from: Dataset, to: Dataset): Screen | null => {
	if (screen === null || !('event' in screen)) return screen;
	const event = successor(from, to, screen.event);
	return event === null ? null : {...screen, event};
};

/** The same screen over another analysis: filter and views stay, and each cursor stands on the same thing as before, or on what it became. */
export const showAnother = (
	state: State,
	data: Dataset,
	judgements: readonly (Judgement | undefined)[],
): State => {
	const before = state.data;
	const selected = viewNames.map(view => {
		const {rows, cursor, top} = state.lists[view];
		const row = rows[cursor];
		const id = row === undefined ? undefined : views[view].idOf(before, row);
		return {view, id, below: cursor - top};
	});
	const screen = followed(state.screen, before, data);
	let next = relist({
		...state,
		data,
		judgements,
		screen,
		trail: state.trail.map(stop => ({...stop, screen: followed(stop.screen, before, data)})),
		marks: new Set([...state.marks].flatMap(id => successor(before, data, id) ?? [])),
		range: null,
		preview: {...state.preview, of: null},
	});
	for (const {view, id, below} of selected) {
		if (id === undefined) continue;
		const now = view === 'events' ? successor(before, data, id as EventId) : id;
		if (now !== null) next = selectId(next, view, now, below);
	}

	return next;
};
