import {type SortName, sortNames} from '../../query/columns/sort-keys.ts';
import {notShown, shownColumns} from '../event-columns.ts';
import {columnWords} from '../words/column-words.ts';
import {resort} from './sorted.ts';
import type {State} from './state.ts';
import {type ColumnName, plainTable, type TableChoice} from './table-choice.ts';

const say = (state: State, text: string): State => ({...state, message: {text, tone: 'info'}});

const withTable = (state: State, change: Partial<TableChoice>): State => ({
	...state,
	table: {...state.table, ...change},
});

const isSortName = (name: ColumnName): name is SortName => sortNames.some(one => one === name);

/** What the column under the column cursor is; null before anybody moved it, and where it is not shown. */
const chosen = (state: State): ColumnName | null => {
	const {column} = state.table;
	return column !== null && shownColumns(state).includes(column) ? column : null;
};

const chooseFirst = (state: State): State =>
	say(state, 'Choose a column first: < and > go from one to the next.');

/** The column cursor so many columns to the right, or to the left; the first step puts it on the first, or the last, column. */
export const moveColumn = (state: State, by: number): State => {
	const shown = shownColumns(state);
	const now = chosen(state);
	const at = now === null ? (by > 0 ? by - 1 : shown.length + by) : shown.indexOf(now) + by;
	const column = shown[Math.max(0, Math.min(shown.length - 1, at))];
	if (column === undefined) return state;
	return say(withTable(state, {column}), columnWords[column].chosen);
};

/** Figures are looked through from the highest, everything else from the first. */
const downFirst = new Set<ColumnName>(['killed', 'corroboration', 'disagreements', 'claims']);

/** The events sorted by the column under the column cursor; again: the other way round; a third time: in the order of the days. */
export const sortColumn = (state: State): State => {
	const column = chosen(state);
	if (column === null) return chooseFirst(state);
	if (!isSortName(column)) return say(state, 'The words of the report cannot be sorted by.');
	const {sort} = state.table;
	const first = downFirst.has(column);
	if (sort?.by !== column)
		return say(
			resort(withTable(state, {sort: {by: column, down: first}})),
			columnWords[column][first ? 'down' : 'up'],
		);
	if (sort.down === first)
		return say(
			resort(withTable(state, {sort: {by: column, down: !first}})),
			columnWords[column][first ? 'up' : 'down'],
		);
	return say(resort(withTable(state, {sort: null})), 'In the order of the days again.');
};

/** Takes the column under the column cursor out of the table. */
export const hideColumn = (state: State): State => {
	const column = chosen(state);
	if (column === null) return chooseFirst(state);
	if (column === 'label')
		return say(state, 'What happened stays: without it no row could be told from another.');
	const shown = shownColumns(state);
	const next = shown[shown.indexOf(column) + 1] ?? shown.at(-2) ?? null;
	const {added, hidden: before} = state.table;
	return say(
		withTable(state, {
			column: next,
			added: added.filter(name => name !== column),
			hidden: [...before.filter(name => name !== column), column],
		}),
		columnWords[column].hidden,
	);
};

/** Brings the next column that is not shown and has room: what was hidden last comes first. */
export const showColumn = (state: State): State => {
	const missing = notShown(state);
	const {added, hidden} = state.table;
	for (const column of missing) {
		const next = withTable(state, {
			column,
			added: [...added, column],
			hidden: hidden.filter(name => name !== column),
		});
		if (shownColumns(next).includes(column)) return say(next, columnWords[column].chosen);
	}

	return say(
		state,
		missing.length === 0 ? 'Every column is shown.' : 'There is no room for another column: - hides one.',
	);
};

/** Columns and order as they are at first. */
export const resetTable = (state: State): State =>
	say(resort({...state, table: plainTable}), 'Columns and order as they are at first.');
