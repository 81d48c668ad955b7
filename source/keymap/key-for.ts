import type {Context} from './binding.ts';
import {keyName} from './key-name.ts';
import type {Keymap} from './keymap.ts';

/** The key to press for an action, to be named in a sentence; where it has none, what finds it in the palette. */
export const keyFor = (keymap: Keymap, context: Context, id: string): string => {
	const [key] = keymap.bindingsOf(context).find(one => one.id === id)?.keys ?? [];
	return key === undefined ? `:${id}` : keyName(key);
};
