import {type DocumentLine, paragraph} from '../documents/document-line.ts';
import {frontDocument} from '../documents/front-document.ts';
import {panelDocument} from '../documents/positions-document.ts';
import {splitFronts, splitRows} from './layout.ts';
import type {State} from './state.ts';

/** The page under a list, on the row under the cursor: the positions of a disagreement, a front in words. */
export type Pane = {lines: readonly DocumentLine[]; rows: number};

/** Null where the view has no such page, or no room for it. */
export const paneOf = (state: State): Pane | null => {
	const {analysis} = state.data;
	const width = state.size.columns - 2;
	if (state.view === 'disagreements') {
		const {rows, cursor} = state.lists.disagreements;
		const disagreement = analysis.disagreements[rows[cursor] ?? -1];
		return disagreement
			? {lines: panelDocument(state.data, disagreement, width), rows: splitRows(state).pane}
			: null;
	}

	if (state.view !== 'fronts') return null;
	const {rows, cursor} = state.lists.fronts;
	const front = analysis.fronts[rows[cursor] ?? -1];
	const {pane} = splitFronts(state);
	if (!front || pane === 0) return null;
	// To sum up a front of a large corpus takes longer than a key may: not at every letter.
	if (state.input?.kind === 'filter')
		return {
			lines: paragraph('Summed up in words once the filter is kept: Enter.', width, {dim: true}),
			rows: pane,
		};
	const listed =
		state.filter.text.trim() === ''
			? null
			: {events: state.lists.events.rows, disagreements: state.lists.disagreements.rows};
	return {lines: frontDocument(state.data, front, {rule: state.rule, listed, width}), rows: pane};
};
