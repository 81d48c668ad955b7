import {markListed, markRow, toggleRange} from '../state/marks.ts';
import {togglePreview} from '../state/preview.ts';
import {hideColumn, moveColumn, resetTable, showColumn, sortColumn} from '../state/table.ts';
import type {Acts} from './action.ts';

/** What is done with the rows and columns of the table. */
export const table: Acts = {
	mark: (state, count) => markRow(state, count ?? 1),
	range: toggleRange,
	'mark-listed': markListed,
	'next-column': (state, count) => moveColumn(state, count ?? 1),
	'previous-column': (state, count) => moveColumn(state, -(count ?? 1)),
	sort: sortColumn,
	'hide-column': hideColumn,
	'show-column': showColumn,
	'reset-table': resetTable,
	preview: togglePreview,
};
