import type {DocumentLine} from '../documents/document-line.ts';
import {helpDocument} from '../documents/help-document.ts';
import {followEvent, openedDocument} from '../screens/event.ts';
import type {ScreenMotion} from '../screens/screen.ts';
import {kindOf} from '../screens/screens.ts';
import {paneOf} from '../views/views.ts';
import {bodyRows} from './layout.ts';
import {pageRows, settle} from './lists.ts';
import {situationOf} from './situation.ts';
import type {State} from './state.ts';

export type Motion = {rows: number} | {pages: number};

const distance = (motion: Motion, page: number): number =>
	'rows' in motion
		? motion.rows
		: Math.sign(motion.pages) * Math.max(1, Math.floor(Math.abs(motion.pages) * page));

const within = (top: number, length: number, page: number): number =>
	Math.max(0, Math.min(top, length - page));

/** Lines of the page that is scrolled, and which is the first shown: the help, or what is opened; null where a list has the keys. */
const scrolled = (state: State): {length: number; top: number} | null => {
	if (state.help !== null) return {length: helpPage(state).length, top: state.help};
	const {screen} = state;
	return screen && {length: kindOf(screen).lines(state, screen).length, top: screen.top};
};

/** The help of where it was called, as a page; the pages keep one column free at either side. */
export const helpPage = (state: State): readonly DocumentLine[] => {
	const {keymap, helpQuery, size} = state;
	return helpDocument(keymap, situationOf({...state, help: null, input: null}), size.columns - 2, helpQuery);
};

const scrollTo = (state: State, top: number, length: number): State => {
	const settled = within(top, length, bodyRows(state));
	if (state.help !== null) return {...state, help: settled};
	return state.screen ? {...state, screen: {...state.screen, top: settled}} : state;
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

/** What becomes of a screen that moves itself; null where none is open. */
const movedItself = (state: State, motion: ScreenMotion): State | null => {
	const {screen, help} = state;
	return (screen && help === null && kindOf(screen).move?.(state, screen, motion)) || null;
};

/** Moves the cursor, or scrolls the page that is open. */
export const moveBy = (state: State, motion: Motion): State => {
	const own = movedItself(state, motion);
	if (own) return own;
	const page = scrolled(state);
	if (!page)
		return withCursor(state, state.lists[state.view].cursor + distance(motion, pageRows(state, state.view)));
	return scrollTo(state, page.top + distance(motion, bodyRows(state)), page.length);
};

/** To a row of the list, or a line of the page that is open, counted from 0; `last`: the last one. */
export const moveTo = (state: State, where: number | 'last'): State => {
	const own = movedItself(state, {to: where});
	if (own) return own;
	const page = scrolled(state);
	if (!page) return withCursor(state, where === 'last' ? state.lists[state.view].rows.length - 1 : where);
	return scrollTo(state, where === 'last' ? page.length : where, page.length);
};

/** The cursor on the next row, where there is one. */
export const moveOn = (state: State): State => (state.screen ? state : moveBy(state, {rows: 1}));

/** Scrolls the page under the list, or under what is opened. */
export const scrollPane = (state: State, by: number): State => {
	const {screen} = state;
	const own = screen && kindOf(screen).pane?.(state, screen);
	const listed = screen ? null : paneOf(state);
	const pane = own ?? (listed && {length: listed.lines.length, rows: listed.rows});
	if (!pane) return state;
	const top = state.paneTop + distance({pages: by / 2}, pane.rows);
	return {...state, paneTop: within(top, pane.length, pane.rows)};
};

/** Tells of every claim of the opened event why it says what it says, or no longer; the claim at the top of the screen stays there. */
export const toggleWhy = (state: State): State => {
	const next = {...state, why: !state.why};
	const {screen} = state;
	if (screen?.kind !== 'event') return next;
	const before = openedDocument(state, screen);
	const after = openedDocument(next, screen);
	if (!before || !after) return next;
	const at = before.claims.findLastIndex(begin => begin <= screen.top);
	return scrollTo(next, after.claims[at] ?? screen.top, after.lines.length);
};

/** Opens the event so many before or after the opened one in the list of events. */
export const stepEvent = (state: State, by: number): State => {
	const {screen} = state;
	if (screen?.kind !== 'event') return state;
	const {rows} = state.lists.events;
	const at = rows.indexOf(state.data.indexOf(screen.event) ?? -1);
	const index = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
	const event = index === undefined ? undefined : state.data.events.at(index);
	if (at < 0 || index === undefined || !event || event.id === screen.event) {
		const text = by > 0 ? 'This is the last event of the list.' : 'This is the first event of the list.';
		return {...state, message: {text, tone: 'info'}};
	}

	return followEvent({...state, screen: {kind: 'event', event: event.id, top: 0}}, index);
};
