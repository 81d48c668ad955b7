import {type EventPage, eventDocument} from '../documents/event-document.ts';
import {helpDocument} from '../documents/help-document.ts';
import {bodyRows, pageRows} from './layout.ts';
import {settle} from './lists.ts';
import {paneOf} from './pane.ts';
import type {State} from './state.ts';

export type Motion = {rows: number} | {pages: number};

const distance = (motion: Motion, page: number): number =>
	'rows' in motion
		? motion.rows
		: Math.sign(motion.pages) * Math.max(1, Math.floor(Math.abs(motion.pages) * page));

const within = (top: number, length: number, page: number): number =>
	Math.max(0, Math.min(top, length - page));

/** How an opened event is drawn. The pages keep one column free at either side. */
export const pageOf = ({size, why, rule}: State): EventPage => ({width: size.columns - 2, why, rule});

/** Lines of the page that is scrolled: the help or the opened event; null where a list has the keys. */
const pageLength = (state: State): number | null => {
	// One column stays free at either side.
	if (state.help !== null) return helpDocument(helpContext(state), state.size.columns - 2).length;
	if (!state.detail) return null;
	const event = state.events[state.detail.event];
	return event ? eventDocument(state.data, event, pageOf(state)).lines.length : 0;
};

/** The context that the help explains. */
export const helpContext = (state: State) => (state.detail ? 'detail' : state.view);

const scrollTo = (state: State, top: number, length: number): State => {
	const settled = within(top, length, bodyRows(state));
	if (state.help !== null) return {...state, help: settled};
	return state.detail ? {...state, detail: {...state.detail, top: settled}} : state;
};

const withCursor = (state: State, cursor: number): State => {
	const list = settle({...state.lists[state.view], cursor}, pageRows(state, state.view));
	const moved = list.cursor !== state.lists[state.view].cursor;
	return {
		...state,
		lists: {...state.lists, [state.view]: list},
		paneTop: moved ? 0 : state.paneTop,
	};
};

/** Moves the cursor, or scrolls the page that is open. */
export const moveBy = (state: State, motion: Motion): State => {
	const length = pageLength(state);
	if (length === null) {
		const {cursor} = state.lists[state.view];
		return withCursor(state, cursor + distance(motion, pageRows(state, state.view)));
	}

	return scrollTo(state, (state.help ?? state.detail?.top ?? 0) + distance(motion, bodyRows(state)), length);
};

export const moveTo = (state: State, where: 'first' | 'last'): State => {
	const length = pageLength(state);
	if (length === null)
		return withCursor(state, where === 'first' ? 0 : state.lists[state.view].rows.length - 1);
	return scrollTo(state, where === 'first' ? 0 : length, length);
};

/** The cursor on the next row, where there is one. */
export const moveOn = (state: State): State => (state.detail ? state : moveBy(state, {rows: 1}));

/** Scrolls the page under the list. */
export const scrollPane = (state: State, by: number): State => {
	const pane = paneOf(state);
	if (!pane) return state;
	const top = state.paneTop + distance({pages: by / 2}, pane.rows);
	return {...state, paneTop: within(top, pane.lines.length, pane.rows)};
};

/** Tells of every claim of the opened event why it says what it says, or no longer; the claim at the top of the screen stays there. */
export const toggleWhy = (state: State): State => {
	const next = {...state, why: !state.why};
	const event = state.detail ? state.events[state.detail.event] : undefined;
	if (!state.detail || !event) return next;
	const {top} = state.detail;
	const before = eventDocument(state.data, event, pageOf(state));
	const after = eventDocument(state.data, event, pageOf(next));
	const at = before.claims.findLastIndex(begin => begin <= top);
	const begin = after.claims[at];
	return scrollTo(next, begin ?? top, after.lines.length);
};

/** Opens the event before or after the opened one in the list that it was opened from. */
export const stepEvent = (state: State, by: number): State => {
	if (!state.detail) return state;
	const list = state.lists.events;
	const at = list.rows.indexOf(state.detail.event);
	const event = list.rows[at + by];
	if (at < 0 || event === undefined) {
		const text = by > 0 ? 'This is the last event of the list.' : 'This is the first event of the list.';
		return {...state, message: {text, tone: 'info'}};
	}

	const moved = settle({...list, cursor: at + by}, pageRows(state, 'events'));
	return {...state, detail: {event, top: 0}, lists: {...state.lists, events: moved}};
};
