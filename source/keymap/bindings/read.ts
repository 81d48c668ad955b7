import type {Binding} from '../binding.ts';
import {rows} from './where.ts';
import {whyNotKeep} from './why-not.ts';

/** Reading reports, and adding what the program missed in them. */
export const reading: readonly Binding[] = [
	{
		id: 'read',
		contexts: [...rows, 'event', 'matrix'],
		keys: ['R'],
		words: 'Read the report: its text with all claims lit, beginning at this one',
		hint: 'read',
		group: 'Views',
		whyDisabled: ({selection}) =>
			selection === null || selection === 'front'
				? 'Only what a report says can be read. Choose an event or a disagreement.'
				: null,
	},
	{
		id: 'next-of-claims',
		contexts: ['event'],
		keys: ['J', 'shift-down'],
		words: 'Choose the next claim of the event',
		group: 'Move',
	},
	{
		id: 'previous-of-claims',
		contexts: ['event'],
		keys: ['K', 'shift-up'],
		words: 'Choose the claim before',
		group: 'Move',
	},
	{
		id: 'read-claim',
		contexts: ['event'],
		keys: ['enter'],
		words: 'Read the chosen claim in its report',
		group: 'Views',
	},
	{
		id: 'next-claim',
		contexts: ['reader'],
		keys: [']', 'right', 'l'],
		words: 'To the next claim of the report',
		hint: 'next claim',
		group: 'Move',
	},
	{
		id: 'previous-claim',
		contexts: ['reader'],
		keys: ['[', 'left'],
		words: 'To the claim before',
		group: 'Move',
	},
	{
		id: 'open-claim',
		contexts: ['reader'],
		keys: ['enter'],
		words: 'Open the event of this claim',
		hint: 'event',
		group: 'Views',
	},
	{
		id: 'select-words',
		contexts: ['reader'],
		keys: ['i'],
		words: 'Add a claim that the program missed: select its words',
		hint: 'add claim',
		group: 'Decide',
		whyDisabled: whyNotKeep,
	},
	{
		id: 'select-left',
		contexts: ['selecting'],
		keys: ['left', 'h'],
		words: 'One word to the left: the next one in Arabic',
		group: 'Move',
	},
	{
		id: 'select-right',
		contexts: ['selecting'],
		keys: ['right', 'l'],
		words: 'One word to the right: the one before in Arabic',
		group: 'Move',
	},
	{id: 'select-next', contexts: ['selecting'], keys: ['w'], words: 'The next word', group: 'Move'},
	{id: 'select-previous', contexts: ['selecting'], keys: ['b'], words: 'The word before', group: 'Move'},
	{id: 'select-down', contexts: ['selecting'], keys: ['down', 'j'], words: 'Down one line', group: 'Move'},
	{id: 'select-up', contexts: ['selecting'], keys: ['up', 'k'], words: 'Up one line', group: 'Move'},
	{
		id: 'select-sentence-begin',
		contexts: ['selecting'],
		keys: ['home', '0', '('],
		words: 'To the beginning of the sentence, then of the one before',
		group: 'Move',
	},
	{
		id: 'select-sentence-end',
		contexts: ['selecting'],
		keys: ['end', '$', ')'],
		words: 'To the end of the sentence, then of the next one',
		group: 'Move',
	},
	{
		id: 'select-start',
		contexts: ['selecting'],
		keys: ['space', 'v'],
		words: 'Begin to select at this word',
		hint: 'begin here',
		group: 'Decide',
	},
	{
		id: 'take-words',
		contexts: ['selecting'],
		keys: ['enter'],
		words: 'Take the words, and say what they claim',
		hint: 'take words',
		group: 'Decide',
	},
	{
		id: 'drop-selection',
		contexts: ['selecting'],
		keys: ['escape', 'q'],
		words: 'Back to reading; nothing is added',
		hint: 'cancel',
		group: 'Decide',
	},
];
