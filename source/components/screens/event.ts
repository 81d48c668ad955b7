import {eventLines} from '../copied-text.ts';
import {type EventDocument, type EventPage, eventDocument} from '../documents/event-document.ts';
import {eventAt} from '../state/event-at.ts';
import {pageRows, settle} from '../state/lists.ts';
import type {Screen, State} from '../state/state.ts';
import {openScreen} from '../state/trail.ts';
import type {ScreenKind} from './screen.ts';

type EventScreen = Extract<Screen, {kind: 'event'}>;

/** How an opened event is drawn. The pages keep one column free at either side. */
const pageOf = ({size, why, rule, keymap}: State): EventPage => ({
	width: size.columns - 2,
	why,
	rule,
	keymap,
});

const indexOf = ({data}: State, {event}: EventScreen): number | null => data.indexOf(event) ?? null;

/** The page of an opened event; null where it is no longer there. */
export const openedDocument = (state: State, screen: EventScreen): EventDocument | null => {
	const event = eventAt(state, indexOf(state, screen));
	return event ? eventDocument(state.data, event, pageOf(state)) : null;
};

/** Everything that is known of one event. */
export const eventScreen: ScreenKind<'event'> = {
	context: 'event',
	title(state, screen) {
		const {rows} = state.lists.events;
		const at = rows.indexOf(indexOf(state, screen) ?? -1);
		return [{text: ` Event${at < 0 ? '' : `  ${at + 1} of ${rows.length}`}`, style: {dim: true}}];
	},
	lines: (state, screen) => openedDocument(state, screen)?.lines ?? [],
	event: indexOf,
	copied(state, screen) {
		const event = eventAt(state, indexOf(state, screen));
		return event ? eventLines(state.data, event) : [];
	},
};

/** The list of events with the cursor on this one, where it is listed. */
export const followEvent = (state: State, index: number): State => {
	const list = state.lists.events;
	const at = list.rows.indexOf(index);
	if (at < 0) return state;
	const events = settle({...list, cursor: at}, pageRows(state, 'events'));
	return {...state, lists: {...state.lists, events}};
};

/** Opens the page of an event. */
export const openEvent = (state: State, index: number): State => {
	const event = state.data.events.at(index);
	return event ? followEvent(openScreen(state, {kind: 'event', event: event.id, top: 0}), index) : state;
};
