import {type Binding, groups} from './binding.ts';
import {findAction} from './find-action.ts';
import {keyName} from './key-name.ts';
import type {Keymap} from './keymap.ts';
import type {Situation} from './situation.ts';

export type HelpEntry = Pick<Binding, 'id' | 'words'> & {
	/** All of them, as people write them. */
	keys: string;
	dangerous: boolean;
	/** Why it cannot be done now; null where it can. */
	why: string | null;
};
export type HelpSection = {title: string; entries: HelpEntry[]};

/**
 * The help of a place, made from the live keymap.
 *
 * @param query only actions that this finds, by key, id or words; empty: all.
 */
export const helpFor = (keymap: Keymap, situation: Situation, query = ''): HelpSection[] =>
	groups
		.map(title => ({
			title,
			entries: keymap
				.bindingsOf(situation.context)
				.filter(({group}) => group === title)
				.map(({id, keys, words, dangerous, whyDisabled}) => ({
					id,
					keys: keys.map(keyName).join(' '),
					words,
					dangerous: dangerous ?? false,
					why: whyDisabled?.(situation) ?? null,
				}))
				.filter(entry => findAction(query, {...entry, keys: entry.keys.split(' ')}) !== null),
		}))
		.filter(section => section.entries.length > 0);
