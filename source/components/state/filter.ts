import {createEditor} from './editor.ts';
import {pageRows, replaceRows, rowsFor, settle} from './lists.ts';
import {countReviewed} from './reviewed.ts';
import {inChosenOrder} from './sorted.ts';
import type {List, State, ViewName} from './state.ts';
import {viewNames} from './state.ts';

const withLists = (state: State, change: (list: List, view: ViewName) => List): State => {
	const lists = {...state.lists};
	for (const view of viewNames) lists[view] = change(lists[view], view);
	const changed = {...state, lists};
	for (const view of viewNames) lists[view] = settle(lists[view], pageRows(changed, view));
	return changed;
};

/** Every cursor in its list and on the screen again, after the screen or a list changed. */
export const refresh = (state: State): State => withLists(state, list => list);

/** Lists anew what the filter lets through now: rows that a decision took out of it go. */
export const relist = (state: State): State => {
	const filter = state.filter.text.trim() === '' ? null : state.data.compile(state.filter.text, state.rule);
	// A filter that is broken has left the last good rows. Where it left none, what could be understood of it filters:
	// `killed` finds nothing on the way to `killed>=20`.
	if (filter?.error && state.lists.events.rows.length > 0) return state;
	const found = rowsFor(state.data, state.judgements, filter);
	const rows = {...found, events: inChosenOrder(state, found.events)};
	const listed = withLists(state, (list, view) => replaceRows(list, rows[view]));
	return {...listed, reviewed: countReviewed(state.judgements, rows.events)};
};

/** Narrows every list to the filter; a broken one keeps the rows and says where it broke. */
export const setFilter = (state: State, text: string): State => {
	if (text.trim() === '') return relist({...state, filter: {text: '', error: null}, paneTop: 0});
	return relist({...state, filter: {text, error: state.data.compile(text, state.rule).error}, paneTop: 0});
};

export const openFilter = (state: State): State => ({
	...state,
	screen: null,
	filterTyping: null,
	input: {kind: 'filter', editor: createEditor(state.filter.text)},
});

/** Filters by what stands in the input. */
export const typeFilter = (state: State): State =>
	state.input ? setFilter({...state, filterTyping: null}, state.input.editor.text) : state;

/** No filter, and nothing typed into it. */
export const clearFilter = (state: State): State =>
	setFilter({...state, input: null, filterTyping: null}, '');
