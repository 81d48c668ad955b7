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
];
