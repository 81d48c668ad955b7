import type {Context} from '../../keymap/binding.ts';
import type {Situation} from '../../keymap/situation.ts';
import {selectedEvent} from './lists.ts';
import type {State} from './state.ts';

/** Which keys are live. */
export const contextOf = (state: State): Context => {
	if (state.help !== null) return 'help';
	if (state.input) return state.input.kind;
	return state.detail ? 'detail' : state.view;
};

const selectionOf = (state: State): Situation['selection'] => {
	if (selectedEvent(state) !== null) return 'event';
	const list = state.lists[state.view];
	if (list.rows.length === 0) return null;
	return state.view === 'fronts' ? 'front' : 'place';
};

/** What the keymap asks about the screen. */
export const situationOf = (state: State): Situation => ({
	context: contextOf(state),
	selection: selectionOf(state),
	rows: state.lists[state.view].rows.length,
	filtered: state.filter.text !== '',
	undoable: state.undoable,
	readOnly: state.readOnly,
});
