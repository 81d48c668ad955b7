import type {Context} from './binding.ts';
import {contextWords} from './context-words.ts';
import {findAction} from './find-action.ts';
import type {Keymap} from './keymap.ts';
import type {Bound} from './settle-keys.ts';
import type {Situation} from './situation.ts';

/** One action in the palette. */
export type PaletteEntry = Pick<Bound, 'id' | 'words' | 'keys' | 'group'> & {
	dangerous: boolean;
	/** Why it cannot be done now, in words for the user; null where it can. */
	why: string | null;
};

/** What is of no use in a list of actions: the digits before a motion, and the palette itself. */
const left = new Set(['count', 'palette']);

const here = (keymap: Keymap, situation: Situation): PaletteEntry[] =>
	keymap.bindingsOf(situation.context).map(({id, words, keys, group, dangerous, whyDisabled}) => ({
		id,
		words,
		keys,
		group,
		dangerous: dangerous ?? false,
		why: whyDisabled?.(situation) ?? null,
	}));

/** Actions of other places, each with where it is one. */
const elsewhere = (
	keymap: Keymap,
	places: readonly Context[],
	known: ReadonlySet<string>,
): PaletteEntry[] => {
	const found = new Map<string, PaletteEntry>();
	for (const context of places) {
		for (const {id, words, keys, group, dangerous} of keymap.bindingsOf(context)) {
			if (known.has(id) || found.has(id)) continue;
			const why = `This is done in another place: ${contextWords[context]}.`;
			found.set(id, {id, words, keys, group, dangerous: dangerous ?? false, why});
		}
	}

	return [...found.values()];
};

/**
 * The actions that a typed text finds, best first; among equals those done last, then those that can be done here, in the order of
 * the keymap, motions after the others.
 *
 * @param situation where the palette was called.
 * @param places the contexts whose actions are listed too, as not to be done here.
 * @param recent ids of the actions done last, the last one first.
 */
export const paletteFor = (
	keymap: Keymap,
	situation: Situation,
	{query, places, recent}: {query: string; places: readonly Context[]; recent: readonly string[]},
): PaletteEntry[] => {
	const own = here(keymap, situation);
	const all = [...own, ...elsewhere(keymap, places, new Set(own.map(({id}) => id)))];
	return all
		.filter(({id}) => !left.has(id))
		.flatMap((entry, index) => {
			const rank = findAction(query, entry);
			if (rank === null) return [];
			const last = recent.indexOf(entry.id);
			const order = [
				rank,
				last < 0 ? recent.length : last,
				entry.why === null ? 0 : 1,
				// Nobody looks for the arrows here.
				entry.group === 'Move' ? 1 : 0,
				index,
			];
			return [{entry, order}];
		})
		.sort((one, other) => {
			const at = one.order.findIndex((value, index) => value !== other.order[index]);
			return at < 0 ? 0 : (one.order[at] as number) - (other.order[at] as number);
		})
		.map(({entry}) => entry);
};
