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
	{
		id: 'previous-column',
		contexts: ['events'],
		keys: ['<'],
		words: 'The column cursor to the column before',
		group: 'Table',
	},
	{
		id: 'next-column',
		contexts: ['events'],
		keys: ['>'],
		words: 'The column cursor to the next column',
		hint: 'column',
		group: 'Table',
	},
	{
		id: 'sort',
		contexts: ['events'],
		keys: ['o'],
		words: 'Sort by the column under the column cursor; again: the other way; a third time: by the days',
		hint: 'sort',
		group: 'Table',
	},
	{
		id: 'hide-column',
		contexts: ['events'],
		keys: ['-'],
		words: 'Hide the column under the column cursor',
		group: 'Table',
	},
	{
		id: 'show-column',
		contexts: ['events'],
		keys: ['+'],
		words: 'Show the next column that is not shown, what was hidden last first; type, claims and tags too',
		group: 'Table',
	},
	{
		id: 'reset-table',
		contexts: ['events'],
		keys: ['='],
		words: 'Columns and order as they are at first',
		group: 'Table',
	},
	{
		id: 'preview',
		contexts: ['events'],
		keys: ['p'],
		words: 'Below the list who says what of the event under the cursor; again to leave it out',
		hint: 'preview',
		group: 'Table',
	},
];
