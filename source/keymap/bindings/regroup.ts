import type {Binding} from '../binding.ts';
import {whyNotDecide, whyNotKeep} from './why-not.ts';

/** Setting right what the program read, and how it put claims together. */
export const regrouping: readonly Binding[] = [
	{
		id: 'correct',
		contexts: ['events', 'event'],
		keys: ['w'],
		words:
			'Correct what a claim says: the chosen one, else the first of the event; what was read stays beside it',
		hint: 'correct',
		group: 'Decide',
		whyDisabled: whyNotDecide,
	},
	{
		id: 'merge',
		contexts: ['events'],
		keys: ['m'],
		words: 'Make one event of those that are marked; of a single one and that under the cursor',
		group: 'Decide',
		whyDisabled: situation =>
			whyNotKeep(situation) ?? (situation.marked > 0 ? null : 'Mark the events that are one first.'),
	},
	{
		id: 'mark-claim',
		contexts: ['event'],
		keys: ['space'],
		words: 'Mark the chosen claim, or take its mark off',
		group: 'Decide',
	},
	{
		id: 'split',
		contexts: ['event'],
		keys: ['s'],
		words: 'Make an event of its own of the marked claims, or of the chosen one',
		hint: 'split',
		group: 'Decide',
		whyDisabled: whyNotKeep,
	},
];
