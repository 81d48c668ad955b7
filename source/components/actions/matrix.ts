import {eventsOfMatrix, openDisagreement, openEventMatrix, quoteAt, stepFacet} from '../screens/matrix.ts';
import {openReader} from '../screens/reader.ts';
import {selectedEvent} from '../state/lists.ts';
import type {State} from '../state/state.ts';
import {goBack} from '../state/trail.ts';
import {currentRow} from '../views/views.ts';
import type {Acts} from './action.ts';

const compare = (state: State): State => {
	const row = currentRow(state);
	if (!state.screen && state.view === 'disagreements' && row !== undefined)
		return openDisagreement(state, row);
	const index = selectedEvent(state);
	return index === null ? state : openEventMatrix(state, index);
};

const readCell = (state: State): State => {
	const quote = state.screen?.kind === 'matrix' ? quoteAt(state, state.screen) : null;
	if (quote) return openReader(state, quote);
	return {...state, message: {text: 'Nothing is said here that could be read.', tone: 'info'}};
};

/** Comparing who says what. */
export const matrixActs: Acts = {
	compare,
	'facet-right': (state, count) => stepFacet(state, count ?? 1),
	'facet-left': (state, count) => stepFacet(state, -(count ?? 1)),
	'read-cell': readCell,
	'events-of': eventsOfMatrix,
	'leave-matrix': goBack,
};
