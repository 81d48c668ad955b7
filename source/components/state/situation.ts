import type {Context} from '../../keymap/binding.ts';
import {keyFor} from '../../keymap/key-for.ts';
import type {Situation} from '../../keymap/situation.ts';
import {kindOf} from '../screens/screens.ts';
import {currentRow, views} from '../views/views.ts';
import {selectedEvent} from './lists.ts';
import type {State} from './state.ts';

/** Whether what is pressed is typed, unless it is bound. */
export const isTyping = ({input, screen, help}: State): boolean =>
	input !== null || (help === null && screen?.kind === 'form');

/** Which keys are live. */
export const contextOf = (state: State): Context => {
	if (state.naming) return 'naming';
	if (state.input) return state.input.kind;
	if (state.help !== null) return 'help';
	return state.screen ? kindOf(state.screen).context : state.view;
};

const selectionOf = (state: State): Situation['selection'] => {
	if (selectedEvent(state) !== null) return 'event';
	if (state.screen?.kind === 'source') return 'source';
	const row = currentRow(state);
	return state.screen || row === undefined ? null : views[state.view].selection(state, row);
};

/** What the keymap asks about the screen. */
export const situationOf = (state: State): Situation => ({
	context: contextOf(state),
	keyOf: id => keyFor(state.keymap, contextOf(state), id),
	selection: selectionOf(state),
	rows: state.lists[state.view].rows.length,
	filtered: state.filter.text !== '',
	saved: Object.keys(state.kept.named).length > 0,
	opened: state.trail.length > 0 || state.screen !== null,
	marked: state.view === 'events' && state.screen === null ? state.marks.size : 0,
	undoable: state.undoable,
	readOnly: state.readOnly,
});
