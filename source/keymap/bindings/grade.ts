import type {Binding} from '../binding.ts';
import {lists} from './where.ts';
import {whyNotGrade} from './why-not.ts';

/** Sources: going about on their pages, and grading. */
export const grading: readonly Binding[] = [
	{
		id: 'grade',
		// In the matrix the same key opens an event.
		contexts: [...lists, 'event', 'source'],
		keys: ['e'],
		words: 'Evaluate: a source A–F and 1–6, an event 1–6 (the Admiralty code)',
		hint: 'grade',
		group: 'Decide',
		whyDisabled: whyNotGrade,
	},
	{
		id: 'save-grade',
		contexts: ['grade'],
		keys: ['enter'],
		words: 'Keep the grade; a part that is not typed stays as it was',
		hint: 'keep',
		group: 'Decide',
	},
	{
		id: 'drop-grade',
		contexts: ['grade'],
		keys: ['escape'],
		words: 'Leave the grade as it was',
		hint: 'cancel',
		group: 'Decide',
	},
	{
		id: 'next-link',
		contexts: ['source'],
		keys: [']', 'right'],
		words: 'The next thing that the page leads to',
		hint: 'next link',
		group: 'Move',
	},
	{
		id: 'previous-link',
		contexts: ['source'],
		keys: ['[', 'left'],
		words: 'The one before',
		group: 'Move',
	},
	{
		id: 'open-link',
		contexts: ['source'],
		keys: ['enter', 'l'],
		words: 'Open what is marked: events, or a disagreement',
		hint: 'open',
		group: 'Views',
	},
];
