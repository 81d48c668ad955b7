import type {Binding} from '../binding.ts';

/** Who says what of one event or place. */
export const comparing: readonly Binding[] = [
	{
		id: 'compare',
		contexts: ['events', 'disagreements', 'event'],
		keys: ['d'],
		words: 'Who says what: every source beside the others, facet by facet, the worst first',
		hint: 'compare',
		group: 'Views',
		whyDisabled: ({selection}) =>
			selection === 'event' || selection === 'place' ? null : 'There is no event here to compare sources of.',
	},
	{
		id: 'facet-right',
		contexts: ['matrix'],
		keys: ['right', 'l', '>'],
		words: 'The facet to the right',
		hint: 'facet',
		group: 'Move',
	},
	{
		id: 'facet-left',
		contexts: ['matrix'],
		keys: ['left', 'h', '<'],
		words: 'The facet to the left',
		group: 'Move',
	},
	{
		id: 'read-cell',
		contexts: ['matrix'],
		keys: ['enter'],
		words: 'Read the quoted words in their report',
		hint: 'read',
		group: 'Views',
	},
	{
		id: 'events-of',
		contexts: ['matrix'],
		keys: ['e'],
		words: 'Open the event, or list the events of the place',
		hint: 'event',
		group: 'Views',
	},
	{
		id: 'leave-matrix',
		contexts: ['matrix'],
		keys: ['escape', 'backspace'],
		words: 'Back to where it was opened from',
		hint: 'back',
		group: 'Views',
	},
];
