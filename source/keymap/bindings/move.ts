import type {Binding} from '../binding.ts';
import {lines, scrolling, views} from './where.ts';

/** Moving about. */
export const moving: readonly Binding[] = [
	{
		id: 'count',
		contexts: views,
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
		words:
			'A number before a motion: 12j goes down twelve rows, 40G to row 40; a digit alone, and Enter or a moment, puts on the filter saved under it',
		group: 'Move',
	},
	{
		id: 'next',
		contexts: lines,
		keys: ['j', 'down', 'ctrl-n'],
		words: 'Down one row',
		hint: 'down',
		group: 'Move',
	},
	{
		id: 'previous',
		contexts: lines,
		keys: ['k', 'up', 'ctrl-p'],
		words: 'Up one row',
		hint: 'up',
		group: 'Move',
	},
	{
		id: 'page-down',
		contexts: scrolling,
		keys: ['pagedown', 'ctrl-f'],
		words: 'Down one page',
		group: 'Move',
	},
	{id: 'page-up', contexts: scrolling, keys: ['pageup', 'ctrl-b'], words: 'Up one page', group: 'Move'},
	{id: 'half-down', contexts: scrolling, keys: ['ctrl-d'], words: 'Down half a page', group: 'Move'},
	{id: 'half-up', contexts: scrolling, keys: ['ctrl-u'], words: 'Up half a page', group: 'Move'},
	{
		id: 'first',
		contexts: scrolling,
		keys: ['g', 'home'],
		words: 'To the first row, or with a number before it to that row',
		group: 'Move',
	},
	{
		id: 'last',
		contexts: scrolling,
		keys: ['G', 'end'],
		words: 'To the last row, or with a number before it to that row',
		group: 'Move',
	},
	{
		id: 'pane-down',
		contexts: ['events', 'fronts', 'disagreements', 'sources', 'reader', 'matrix'],
		keys: ['J', 'shift-down'],
		words: 'Scroll the page below the list down',
		group: 'Move',
	},
	{
		id: 'pane-up',
		contexts: ['events', 'fronts', 'disagreements', 'sources', 'reader', 'matrix'],
		keys: ['K', 'shift-up'],
		words: 'Scroll the page below the list up',
		group: 'Move',
	},
	{
		id: 'next-unreviewed',
		contexts: ['events'],
		keys: [']'],
		words: 'The next event that is not reviewed, or has changed since',
		hint: 'next new',
		group: 'Move',
	},
	{
		id: 'previous-unreviewed',
		contexts: ['events'],
		keys: ['['],
		words: 'The one before that is not reviewed, or has changed since',
		group: 'Move',
	},
	{
		id: 'next-event',
		contexts: ['event'],
		keys: [']', 'right'],
		words: 'The next event of the list',
		hint: 'next event',
		group: 'Move',
	},
	{
		id: 'previous-event',
		contexts: ['event'],
		keys: ['[', 'left'],
		words: 'The event before',
		group: 'Move',
	},
];
