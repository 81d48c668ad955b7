import {markListed, markRow, toggleRange} from '../state/marks.ts';
import type {Acts} from './action.ts';

/** What is done with the rows and columns of the table. */
export const table: Acts = {
	mark: (state, count) => markRow(state, count ?? 1),
	range: toggleRange,
	'mark-listed': markListed,
};
