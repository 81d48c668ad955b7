import {kindOf} from '../screens/screens.ts';
import {currentRow, views} from '../views/views.ts';
import type {Dataset, Filter} from './dataset.ts';
import {type List, type State, type ViewName, viewNames} from './state.ts';

/** Which rows each view lists under a filter: its events, and what belongs to those. */
export const rowsFor = (
	data: Dataset,
	judgements: State['judgements'],
	filter: Filter | null,
): Record<ViewName, number[]> => {
	const listed = filter?.rows(judgements) ?? null;
	const rows = {} as Record<ViewName, number[]>;
	for (const name of viewNames) rows[name] = views[name].rows(data, listed);
	return rows;
};

/** Rows of a view's list that are on the screen at once. */
export const pageRows = (state: State, view: ViewName): number => views[view].pageRows(state);

/** Keeps the cursor inside the list and the cursor's row on the screen. */
export const settle = (list: List, page: number): List => {
	const cursor = Math.max(0, Math.min(list.cursor, list.rows.length - 1));
	const highest = Math.max(0, list.rows.length - page);
	const top = Math.max(0, Math.min(highest, Math.max(cursor - page + 1, Math.min(list.top, cursor))));
	return cursor === list.cursor && top === list.top ? list : {...list, cursor, top};
};

/** The list with other rows and the cursor on the same thing, or in the same place where that is gone. */
export const replaceRows = (list: List, rows: readonly number[]): List => {
	const selected = list.rows[list.cursor];
	const found = selected === undefined ? -1 : rows.indexOf(selected);
	if (found < 0) return {rows, cursor: Math.min(list.cursor, Math.max(0, rows.length - 1)), top: list.top};
	return {rows, cursor: found, top: Math.max(0, list.top + found - list.cursor)};
};

/** The position of the event that the screen's keys act on, or null. */
export const selectedEvent = (state: State): number | null => {
	if (state.screen) return kindOf(state.screen).event(state, state.screen);
	const row = currentRow(state);
	return row === undefined ? null : views[state.view].event(state, row);
};
