import type {Claim} from '../../model/claim.ts';
import {eventLines} from '../copied-text.ts';
import {type EventDocument, type EventPage, eventDocument} from '../documents/event-document.ts';
import {eventAt} from '../state/event-at.ts';
import {bodyRows} from '../state/layout.ts';
import {pageRows, settle} from '../state/lists.ts';
import type {Screen, State} from '../state/state.ts';
import {openScreen} from '../state/trail.ts';
import type {ScreenKind} from './screen.ts';

type EventScreen = Extract<Screen, {kind: 'event'}>;

/** How an opened event is drawn. The pages keep one column free at either side. */
const pageOf = ({size, why, rule, keymap, grades}: State): EventPage => ({
	width: size.columns - 2,
	why,
	rule,
	keymap,
	grades,
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
	lines(state, screen) {
		const document = openedDocument(state, screen);
		if (!document) return [];
		const chosen = screen.claim === undefined ? undefined : document.claims[screen.claim];
		const own = eventAt(state, indexOf(state, screen))?.claims ?? [];
		const marked = new Set(
			document.claims.filter((_, index) => screen.marked?.some(id => id === own[index]?.id)),
		);
		if (chosen === undefined && marked.size === 0) return document.lines;
		return document.lines.map((line, index) => {
			const [number, ...rest] = line;
			if (!number || (index !== chosen && !marked.has(index))) return line;
			const text = marked.has(index) ? `●${number.text.slice(0, -1)}` : number.text;
			return [{text, style: index === chosen ? {bold: true, inverse: true} : {bold: true}}, ...rest];
		});
	},
	event: indexOf,
	copied(state, screen) {
		const event = eventAt(state, indexOf(state, screen));
		return event ? eventLines(state.data, event) : [];
	},
};

/** The claim of an opened event that was chosen, else the one at the top of the screen, else its first; null where it has none. */
export const chosenClaim = (state: State, screen: EventScreen): Claim | null => {
	const document = openedDocument(state, screen);
	const event = eventAt(state, indexOf(state, screen));
	const top = document?.claims.findLastIndex(begin => begin <= screen.top) ?? -1;
	return event?.claims[screen.claim ?? Math.max(0, top)] ?? null;
};

/** Chooses the claim so many behind the chosen one, and brings it to the top of the screen where it is out of sight. */
export const chooseOfClaims = (state: State, by: number): State => {
	const {screen} = state;
	const document = screen?.kind === 'event' ? openedDocument(state, screen) : null;
	if (screen?.kind !== 'event' || !document) return state;
	const rows = bodyRows(state);
	const {claims, lines} = document;
	const first = claims.findIndex(begin => begin >= screen.top);
	const next = screen.claim === undefined ? (first < 0 ? claims.length - 1 : first) : screen.claim + by;
	const claim = Math.max(0, Math.min(next, claims.length - 1));
	const begin = claims[claim] ?? 0;
	const end = claims[claim + 1] ?? lines.length;
	const isIn = begin >= screen.top && Math.min(end, begin + rows) <= screen.top + rows;
	const top = isIn ? screen.top : Math.max(0, Math.min(begin, lines.length - rows));
	return {...state, screen: {...screen, claim, top}};
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
