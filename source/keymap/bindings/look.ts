import type {Binding} from '../binding.ts';
import {lists, rows, screens, views} from './where.ts';
import {whyNotOpen} from './why-not.ts';

/** Going from one thing to another, and how it is shown. */
export const looking: readonly Binding[] = [
	{
		id: 'open',
		contexts: rows,
		keys: ['enter', 'right', 'l'],
		words: 'Open: an event with its claims and the quoted words; the events of a front or place; a source',
		hint: 'open',
		group: 'Views',
		whyDisabled: whyNotOpen,
	},
	{
		id: 'why',
		contexts: ['event', 'source', 'reader'],
		keys: ['W'],
		words: 'Why: the words and the rule behind every part of a claim; again to leave them out',
		hint: 'why',
		group: 'Views',
	},
	{
		id: 'back',
		contexts: screens.filter(context => context !== 'matrix'),
		keys: ['escape', 'backspace', 'h'],
		words: 'Back to where it was opened from',
		hint: 'back',
		group: 'Views',
	},
	{
		id: 'leave',
		contexts: lists,
		keys: ['escape', 'backspace'],
		words: 'End the range, then take off the marks; else back to where one came from, then clear the filter',
		hint: 'back',
		group: 'Views',
		whyDisabled: ({filtered, opened, marked, keyOf}) =>
			filtered || opened || marked > 0 ? null : `There is nothing to go back to. ${keyOf('quit')} quits.`,
	},
	{
		id: 'copy',
		contexts: views,
		keys: ['y'],
		words: 'Copy what is under the cursor, with the quoted words and where they were printed',
		group: 'Views',
		whyDisabled: ({selection}) => (selection === null ? 'There is nothing here to copy.' : null),
	},
	{id: 'view-events', contexts: views, keys: ['E'], words: 'Events', group: 'Views'},
	{id: 'view-fronts', contexts: views, keys: ['F'], words: 'Fronts', group: 'Views'},
	{id: 'view-disagreements', contexts: views, keys: ['D'], words: 'Disagreements', group: 'Views'},
	{id: 'view-sources', contexts: views, keys: ['S'], words: 'Sources', group: 'Views'},
	{id: 'next-view', contexts: views, keys: ['tab'], words: 'The next view', hint: 'view', group: 'Views'},
	{id: 'previous-view', contexts: views, keys: ['shift-tab'], words: 'The view before', group: 'Views'},
	{
		id: 'rule',
		contexts: views,
		keys: ['r'],
		words: 'The next rule for the killed: lowest, best (lowest–highest), range, majority of origins',
		group: 'Views',
	},
	{
		id: 'arabic',
		contexts: views,
		keys: ['A'],
		words: 'Arabic drawn another way, where it reads wrong: app, kitty, terminal, off',
		group: 'Views',
	},
];
