import type {Binding} from '../binding.ts';
import {everywhere, views} from './where.ts';

/** The program itself. */
export const program: readonly Binding[] = [
	{id: 'help', contexts: views, keys: ['?'], words: 'This help', hint: 'help', group: 'Program'},
	{
		id: 'close-help',
		contexts: ['help'],
		keys: ['escape', '?', 'q', 'enter'],
		words: 'Close the help',
		hint: 'close',
		group: 'Program',
	},
	{
		id: 'repaint',
		contexts: everywhere,
		keys: ['ctrl-l'],
		words: 'Draw the screen anew',
		group: 'Program',
	},
	{
		id: 'suspend',
		contexts: everywhere,
		keys: ['ctrl-z'],
		words: 'To the shell; fg comes back',
		group: 'Program',
	},
	{
		id: 'quit',
		contexts: views,
		keys: ['q'],
		words: 'Quit; every decision is saved already',
		hint: 'quit',
		group: 'Program',
	},
	{
		id: 'interrupt',
		contexts: everywhere,
		keys: ['ctrl-c'],
		words: 'Quit from anywhere',
		group: 'Program',
	},
];
