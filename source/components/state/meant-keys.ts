import type {KeyEvent} from '../../terminal/keys.ts';
import {contextOf, isTyping} from './situation.ts';
import type {State} from './state.ts';

/** What readline does with Alt, and `edit` with it. */
const editing = new Set(['alt-b', 'alt-f', 'alt-d', 'alt-backspace']);

/**
 * The keys that one event stands for on this screen. Alt with a key that means nothing here was Escape and that key:
 * over a slow link the two arrive together.
 */
export const meantKeys = (state: State, key: KeyEvent): readonly KeyEvent[] => {
	if (!key.apart) return [key];
	const means =
		state.keymap.lookup(contextOf(state), key.name) !== null || (isTyping(state) && editing.has(key.name));
	return means ? [key] : [{name: 'escape', text: null}, key.apart];
};
