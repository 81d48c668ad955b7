import {keyFor} from '../../keymap/key-for.ts';
import {contextOf} from './situation.ts';
import type {State} from './state.ts';

/** The key for an action on this screen, once nothing is typed any more, to be named in a sentence. */
export const keyOn = (state: State, id: string): string =>
	keyFor(state.keymap, contextOf({...state, input: null, help: null}), id);
