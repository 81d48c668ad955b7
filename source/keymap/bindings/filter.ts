import type {Binding} from '../binding.ts';
import {views} from './where.ts';

/** The filter. */
export const filtering: readonly Binding[] = [
	{
		id: 'filter',
		contexts: views,
		keys: ['/'],
		words: 'Filter all views, live: words, -not, |or, type: front: place: source: killed>=20 is:disputed',
		hint: 'filter',
		group: 'Filter',
	},
	{
		id: 'keep-filter',
		contexts: ['filter'],
		keys: ['enter'],
		words: 'Keep the filter',
		hint: 'keep',
		group: 'Filter',
	},
	{
		id: 'drop-filter',
		contexts: ['filter'],
		keys: ['escape'],
		words: 'Clear the filter',
		hint: 'clear',
		group: 'Filter',
	},
	{
		id: 'complete-filter',
		contexts: ['filter'],
		keys: ['tab'],
		words: 'Complete the field or its value; again: the next one',
		hint: 'complete',
		group: 'Filter',
	},
	{
		id: 'complete-filter-back',
		contexts: ['filter'],
		keys: ['shift-tab'],
		words: 'The completion before',
		group: 'Filter',
	},
	{
		id: 'earlier-filter',
		contexts: ['filter'],
		keys: ['up', 'ctrl-p'],
		words: 'The filter used before this one; among completions: the one before',
		hint: 'earlier',
		group: 'Filter',
	},
	{
		id: 'later-filter',
		contexts: ['filter'],
		keys: ['down', 'ctrl-n'],
		words: 'The filter used after this one; among completions: the next one',
		group: 'Filter',
	},
	{
		id: 'save-filter',
		contexts: views,
		keys: ["'"],
		words: 'Save the filter that is on under a digit; where none is on, free a digit',
		group: 'Filter',
		whyDisabled: ({filtered, saved}) =>
			filtered || saved ? null : 'There is no filter to save: "/" and words make one.',
	},
	{
		id: 'name-filter',
		contexts: ['naming'],
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
		words: 'Save the filter under this digit',
		hint: 'save under',
		group: 'Filter',
	},
	{
		id: 'leave-naming',
		contexts: ['naming'],
		keys: ['escape'],
		words: 'Save nothing',
		hint: 'not now',
		group: 'Filter',
	},
];
