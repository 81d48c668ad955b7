import type {Binding} from '../binding.ts';

/** What is done with the rows and columns of the table. */
export const tabling: readonly Binding[] = [
	{
		id: 'mark',
		contexts: ['events'],
		keys: ['space'],
		words: 'Mark the row, or take its mark off, and go on; keys that decide act on all that is marked',
		hint: 'mark',
		group: 'Table',
	},
	{
		id: 'range',
		contexts: ['events'],
		keys: ['V'],
		words: 'Mark a range: motions stretch it, V or Esc ends it',
		group: 'Table',
	},
	{
		id: 'mark-listed',
		contexts: ['events'],
		keys: ['%'],
		words: 'Mark all that the filter lists, or take those marks off',
		group: 'Table',
	},
];
