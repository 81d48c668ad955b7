import {type Binding, type Context, contexts} from './binding.ts';
import type {Keymap} from './keymap.ts';

/** An action with the keys that it has in some contexts. */
export type ListedKeys = Pick<Binding, 'id' | 'words' | 'group'> & {
	contexts: readonly Context[];
	keys: readonly string[];
	dangerous: boolean;
	/** Whether the keys are the user's. */
	overridden: boolean;
};

/** The whole keymap, an action once for each set of keys that it has somewhere, in the order of its table. */
export const listKeys = (keymap: Keymap, order: readonly Binding[]): ListedKeys[] =>
	order.flatMap(({id, words, group, dangerous}) => {
		const sets = new Map<string, ListedKeys & {contexts: Context[]}>();
		for (const context of contexts) {
			const bound = keymap.bindingsOf(context).find(one => one.id === id);
			if (!bound) continue;
			const {keys, overridden} = bound;
			const set = JSON.stringify([keys, overridden]);
			const listed = sets.get(set);
			if (listed) listed.contexts.push(context);
			else
				sets.set(set, {
					id,
					words,
					group,
					contexts: [context],
					keys,
					dangerous: dangerous ?? false,
					overridden,
				});
		}

		return [...sets.values()];
	});
