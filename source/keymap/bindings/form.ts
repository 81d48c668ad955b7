import type {Binding} from '../binding.ts';

/** Filling in a form; what is bound to nothing is typed into its current field. */
export const filling: readonly Binding[] = [
	{
		id: 'next-field',
		contexts: ['form'],
		keys: ['down', 'ctrl-n'],
		words: 'The next field',
		hint: 'field',
		group: 'Move',
	},
	{
		id: 'previous-field',
		contexts: ['form'],
		keys: ['up', 'ctrl-p'],
		words: 'The field before',
		group: 'Move',
	},
	{
		id: 'complete',
		contexts: ['form'],
		keys: ['tab'],
		words: 'Put in what is offered; again, the next offer',
		hint: 'complete',
		group: 'Decide',
	},
	{
		id: 'complete-back',
		contexts: ['form'],
		keys: ['shift-tab'],
		words: 'Put in the offer before',
		group: 'Decide',
	},
	{id: 'save-form', contexts: ['form'], keys: ['enter'], words: 'Save', hint: 'save', group: 'Decide'},
	{
		id: 'drop-form',
		contexts: ['form'],
		keys: ['escape'],
		words: 'Leave everything as it was',
		hint: 'cancel',
		group: 'Decide',
	},
];
