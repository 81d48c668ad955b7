import {bodyRows} from '../state/layout.ts';
import {chosen, closePalette, moveChoice, openPalette} from '../state/palette.ts';
import type {Acts} from './action.ts';
import {actions} from './actions.ts';

/** The list of all actions. */
export const palette: Acts = {
	palette: openPalette,
	'close-palette': closePalette,
	'choose-next': state => moveChoice(state, 1),
	'choose-previous': state => moveChoice(state, -1),
	'choose-page-down': state => moveChoice(state, bodyRows(state)),
	'choose-page-up': state => moveChoice(state, -bodyRows(state)),
	choose(state) {
		const choice = chosen(state);
		return choice ? (actions[choice.id]?.(choice.state, null) ?? state) : state;
	},
};
