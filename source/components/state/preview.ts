import {currentRow} from '../views/views.ts';
import {refresh} from './filter.ts';
import {bodyRows} from './layout.ts';
import type {State} from './state.ts';

/** Under so many columns or lines of body the list has all the room. */
const least = {columns: 60, rows: 12};

/** Lines below the list of events for what is known of the one under the cursor, without the rule above them; 0 where there is no room. */
export const previewRows = (state: State): number => {
	const body = bodyRows(state);
	if (!state.preview.shown || state.size.columns < least.columns || body < least.rows) return 0;
	return Math.min(10, Math.floor(body * 0.3));
};

/** Whether the preview is of another event than the one that the cursor has come to. */
export const isBehind = (state: State): boolean =>
	state.view === 'events' &&
	state.screen === null &&
	previewRows(state) > 0 &&
	(currentRow(state) ?? null) !== state.preview.of;

/** The preview is of the event under the cursor: when the cursor rests there. */
export const catchUp = (state: State): State =>
	isBehind(state)
		? {...state, paneTop: 0, preview: {...state.preview, of: currentRow(state) ?? null}}
		: state;

/** Shows the preview, or no longer. */
export const togglePreview = (state: State): State => {
	const shown = !state.preview.shown;
	const next = refresh({...state, paneTop: 0, preview: {shown, of: null}});
	if (!shown || previewRows(next) > 0) return catchUp(next);
	const text = `The preview is shown from ${least.columns} columns and ${least.rows + 4} lines on.`;
	return {...next, message: {text, tone: 'info'}};
};
