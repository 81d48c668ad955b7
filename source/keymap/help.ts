import {type Context, groups} from './binding.ts';
import {keyName} from './key-name.ts';
import {bindingsOf} from './lookup.ts';

export type HelpEntry = {keys: string; words: string};
export type HelpSection = {title: string; entries: HelpEntry[]};

/** The help of a context, made from the live keymap. */
export const helpFor = (context: Context): HelpSection[] =>
	groups
		.map(title => ({
			title,
			entries: bindingsOf(context)
				.filter(binding => binding.group === title)
				.map(binding => ({keys: binding.keys.map(keyName).join(' '), words: binding.words})),
		}))
		.filter(section => section.entries.length > 0);
