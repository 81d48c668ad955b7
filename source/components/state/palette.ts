import {views} from '../../keymap/bindings/where.ts';
import {type PaletteEntry, paletteFor} from '../../keymap/palette.ts';
import {createEditor} from './editor.ts';
import {bodyRows} from './layout.ts';
import {settle} from './lists.ts';
import {situationOf} from './situation.ts';
import type {State} from './state.ts';

/** So many of the actions done last are kept. */
const longest = 20;

/** The actions that the palette lists for what is typed into it. */
export const paletteEntries = (state: State): PaletteEntry[] =>
	paletteFor(state.keymap, situationOf({...state, input: null}), {
		query: state.input?.editor.text ?? '',
		places: views,
		recent: state.recent,
	});

export const openPalette = (state: State): State => ({
	...state,
	input: {kind: 'palette', editor: createEditor('')},
	choice: {cursor: 0, top: 0},
});

export const closePalette = (state: State): State => ({...state, input: null});

/** Another row of the palette. */
export const moveChoice = (state: State, by: number): State => {
	const rows = paletteEntries(state).map((_, index) => index);
	const {cursor, top} = settle(
		{rows, cursor: state.choice.cursor + by, top: state.choice.top},
		bodyRows(state),
	);
	return {...state, choice: {cursor, top}};
};

/** The chosen action, and the state without the palette in which it is to be done; null where it cannot be done now. */
export const chosen = (state: State): {id: string; state: State} | null => {
	const entry = paletteEntries(state)[state.choice.cursor];
	if (!entry || entry.why !== null) return null;
	const recent = [entry.id, ...state.recent.filter(id => id !== entry.id)].slice(0, longest);
	return {id: entry.id, state: {...closePalette(state), recent}};
};
