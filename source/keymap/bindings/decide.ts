import type {Binding} from '../binding.ts';
import {views} from './where.ts';
import {whyNotDecide, whyNotKeep} from './why-not.ts';

/** What the analyst decides, and takes back. */
export const deciding: readonly Binding[] = [
	{
		id: 'verify',
		contexts: views,
		keys: ['v'],
		words: 'Verified',
		hint: 'verify',
		group: 'Decide',
		whyDisabled: whyNotDecide,
	},
	{
		id: 'dispute',
		contexts: views,
		keys: ['c'],
		words: 'Disputed (contested)',
		hint: 'dispute',
		group: 'Decide',
		whyDisabled: whyNotDecide,
	},
	{
		id: 'dismiss',
		contexts: views,
		keys: ['x'],
		words: 'Dismissed',
		hint: 'dismiss',
		group: 'Decide',
		whyDisabled: whyNotDecide,
	},
	{
		id: 'renew',
		contexts: views,
		keys: ['n'],
		words: 'Back to new',
		group: 'Decide',
		whyDisabled: whyNotDecide,
	},
	{
		id: 'flag',
		contexts: views,
		keys: ['*'],
		words: 'Flag it, or take the flag off',
		hint: 'flag',
		group: 'Decide',
		whyDisabled: whyNotDecide,
	},
	{
		id: 'note',
		contexts: views,
		keys: ['a'],
		words: 'Write a note',
		hint: 'note',
		group: 'Decide',
		whyDisabled: whyNotDecide,
	},
	{
		id: 'undo',
		contexts: views,
		keys: ['u'],
		words: 'Undo the last decision, and say which',
		hint: 'undo',
		group: 'Decide',
		whyDisabled: situation =>
			whyNotKeep(situation) ?? (situation.undoable ? null : 'There is no decision to undo.'),
	},
	{
		id: 'redo',
		contexts: views,
		keys: ['ctrl-r'],
		words: 'Bring back what was undone last',
		group: 'Decide',
		whyDisabled: whyNotKeep,
	},
	{
		id: 'save-note',
		contexts: ['note'],
		keys: ['enter'],
		words: 'Save the note',
		hint: 'save',
		group: 'Decide',
	},
	{
		id: 'drop-note',
		contexts: ['note'],
		keys: ['escape'],
		words: 'Leave the note as it was',
		hint: 'cancel',
		group: 'Decide',
	},
];
