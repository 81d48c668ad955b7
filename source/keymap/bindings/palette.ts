import type {Binding} from '../binding.ts';
import {views} from './where.ts';

/** The list of all actions, and the search in the help. */
export const finding: readonly Binding[] = [
	{
		id: 'palette',
		contexts: views,
		keys: [':'],
		words: 'Every action by its name: type a part of it, Enter does it',
		hint: 'actions',
		group: 'Program',
	},
	{id: 'choose', contexts: ['palette'], keys: ['enter'], words: 'Do it', hint: 'do it', group: 'Program'},
	{
		id: 'close-palette',
		contexts: ['palette'],
		keys: ['escape'],
		words: 'Leave the list of actions, nothing done',
		hint: 'leave',
		group: 'Program',
	},
	{
		id: 'choose-next',
		contexts: ['palette'],
		keys: ['down', 'ctrl-n', 'tab'],
		words: 'The next action',
		hint: 'next',
		group: 'Program',
	},
	{
		id: 'choose-previous',
		contexts: ['palette'],
		keys: ['up', 'ctrl-p', 'shift-tab'],
		words: 'The action before',
		group: 'Program',
	},
	{
		id: 'choose-page-down',
		contexts: ['palette'],
		keys: ['pagedown'],
		words: 'Down one page of actions',
		group: 'Program',
	},
	{
		id: 'choose-page-up',
		contexts: ['palette'],
		keys: ['pageup'],
		words: 'Up one page of actions',
		group: 'Program',
	},
	{
		id: 'find-key',
		contexts: ['help'],
		keys: ['/'],
		words: 'Search the help: by key, name or words',
		hint: 'search',
		group: 'Program',
	},
	{
		id: 'keep-search',
		contexts: ['find-key'],
		keys: ['enter'],
		words: 'Keep what was found',
		hint: 'keep',
		group: 'Program',
	},
	{
		id: 'drop-search',
		contexts: ['find-key'],
		keys: ['escape'],
		words: 'The whole help again',
		hint: 'all',
		group: 'Program',
	},
];
