import {views} from '../views/views.ts';
import {relist, setFilter} from './filter.ts';
import {keyOn} from './key-on.ts';
import {pageRows, settle} from './lists.ts';
import type {Screen, State, Stop, ViewName} from './state.ts';

/** How far back one can go. */
const longest = 50;

const here = (state: State): Stop => {
	const {view, lists, filter, screen, data} = state;
	const {rows, cursor, top} = lists[view];
	const row = rows[cursor];
	const selected = (row === undefined ? undefined : views[view].idOf(data, row)) ?? null;
	return {view, filter: filter.text, screen, selected, below: cursor - top};
};

const remember = (state: State): State => ({...state, trail: [...state.trail, here(state)].slice(-longest)});

/** Opens something over the view, or over what is open. */
export const openScreen = (state: State, screen: Screen): State => ({
	...remember(state),
	screen,
	paneTop: 0,
});

/** Leaves a view for another; each keeps its place. There is no way back but the same. */
export const switchView = (state: State, view: ViewName): State => {
	if (state.view === view) return {...state, screen: null, trail: []};
	return relist({...state, view, screen: null, trail: [], paneTop: 0});
};

/** The filter with one field more, unless it says so already. */
const narrowed = (text: string, field: string): string =>
	text.split(/\s+/u).includes(field) ? text : `${text} ${field}`.trim();

/** The events that a field of the filter gives, among those listed; `what` they are of, in words. */
export const showEvents = (state: State, field: string, what: string): State => {
	const left = {...remember(state), screen: null, view: 'events', paneTop: 0} as const;
	const shown = setFilter(left, narrowed(state.filter.text, field));
	return {
		...shown,
		message: {text: `The events of ${what}. ${keyOn(shown, 'leave')} goes back.`, tone: 'info'},
	};
};

/** The list of disagreements with the cursor on the one at this position; a filter that hides it goes. */
export const showDisagreement = (state: State, index: number): State => {
	const id = state.data.disagreements.at(index)?.id;
	if (id === undefined) return state;
	const left = {...remember(state), screen: null, view: 'disagreements', paneTop: 0} as const;
	const listed = state.lists.disagreements.rows.includes(index) ? left : setFilter(left, '');
	return selectId(listed, 'disagreements', id, 0);
};

/** The list of a view with the cursor on what has this id, and as far below the top as it was. */
export const selectId = (state: State, view: ViewName, id: string, below: number): State => {
	const list = state.lists[view];
	const row = views[view].rowOf(state.data, id);
	const cursor = row === undefined ? -1 : list.rows.indexOf(row);
	if (cursor < 0) return state;
	const settled = settle({...list, cursor, top: cursor - below}, pageRows(state, view));
	return {...state, lists: {...state.lists, [view]: settled}};
};

/** Back to where something was opened from; where nothing was, the filter goes. */
export const goBack = (state: State): State => {
	const stop = state.trail.at(-1);
	if (!stop) return state.screen ? {...state, screen: null} : setFilter(state, '');
	const {view, filter, screen, selected, below} = stop;
	const left = {...state, view, screen, trail: state.trail.slice(0, -1), paneTop: 0};
	const sameFilter = filter === state.filter.text;
	// A list that was there all the while has its cursor where it was led meanwhile.
	if (sameFilter && view === state.view) return left;
	const listed = sameFilter ? left : setFilter(left, filter);
	return selected === null ? listed : selectId(listed, view, selected, below);
};
