import type {Binding, Context} from './binding.ts';
import type {Situation} from './situation.ts';

const lists: readonly Context[] = ['events', 'fronts', 'disagreements'];
const views: readonly Context[] = [...lists, 'detail'];
const scrolling: readonly Context[] = [...views, 'help'];

const whyNotKeep = ({readOnly}: Situation): string | null =>
	readOnly === null ? null : `Decisions cannot be kept: ${readOnly}`;

const whyNotDecide = (situation: Situation): string | null => {
	const {selection} = situation;
	const why = whyNotKeep(situation);
	if (why !== null) return why;
	if (selection === 'event') return null;
	if (selection === 'place')
		return 'This is about a place. Enter shows its events, and those can be decided.';
	if (selection === 'front') return 'A front is not decided as a whole. Enter shows its events.';
	return 'There is no event here to decide about.';
};

const whyNotOpen = ({selection}: Situation): string | null =>
	selection === null ? 'There is nothing here to open.' : null;

/**
 * Every action of the dashboard. The footer, the help and the documentation come from this table; a key stands once in a context.
 */
export const bindings: readonly Binding[] = [
	{
		id: 'next',
		contexts: scrolling,
		keys: ['j', 'down', 'ctrl-n'],
		words: 'Down one row',
		hint: 'down',
		group: 'Move',
	},
	{
		id: 'previous',
		contexts: scrolling,
		keys: ['k', 'up', 'ctrl-p'],
		words: 'Up one row',
		hint: 'up',
		group: 'Move',
	},
	{
		id: 'page-down',
		contexts: scrolling,
		keys: ['pagedown', 'space', 'ctrl-f'],
		words: 'Down one page',
		group: 'Move',
	},
	{id: 'page-up', contexts: scrolling, keys: ['pageup', 'ctrl-b'], words: 'Up one page', group: 'Move'},
	{id: 'half-down', contexts: scrolling, keys: ['ctrl-d'], words: 'Down half a page', group: 'Move'},
	{id: 'half-up', contexts: scrolling, keys: ['ctrl-u'], words: 'Up half a page', group: 'Move'},
	{id: 'first', contexts: scrolling, keys: ['g', 'home'], words: 'To the first row', group: 'Move'},
	{id: 'last', contexts: scrolling, keys: ['G', 'end'], words: 'To the last row', group: 'Move'},
	{
		id: 'pane-down',
		contexts: ['fronts', 'disagreements'],
		keys: ['J', 'shift-down'],
		words: 'Scroll the page below the list down',
		group: 'Move',
	},
	{
		id: 'pane-up',
		contexts: ['fronts', 'disagreements'],
		keys: ['K', 'shift-up'],
		words: 'Scroll the page below the list up',
		group: 'Move',
	},
	{
		id: 'next-event',
		contexts: ['detail'],
		keys: [']', 'right'],
		words: 'The next event of the list',
		hint: 'next event',
		group: 'Move',
	},
	{
		id: 'previous-event',
		contexts: ['detail'],
		keys: ['[', 'left'],
		words: 'The event before',
		group: 'Move',
	},
	{
		id: 'open',
		contexts: lists,
		keys: ['enter', 'right', 'l'],
		words: 'Open: an event with its claims and the quoted words; the events of a front or place',
		hint: 'open',
		group: 'Views',
		whyDisabled: whyNotOpen,
	},
	{
		id: 'why',
		contexts: ['detail'],
		keys: ['w'],
		words: 'Why: the words and the rule behind every part of a claim; again to leave them out',
		hint: 'why',
		group: 'Views',
	},
	{
		id: 'back',
		contexts: ['detail'],
		keys: ['escape', 'backspace', 'h'],
		words: 'Back to the list',
		hint: 'back',
		group: 'Views',
	},
	{
		id: 'copy',
		contexts: views,
		keys: ['y'],
		words: 'Copy what is under the cursor, with the quoted words and where they were printed',
		group: 'Views',
		whyDisabled: ({selection}) => (selection === null ? 'There is nothing here to copy.' : null),
	},
	{id: 'view-events', contexts: views, keys: ['E'], words: 'Events', group: 'Views'},
	{id: 'view-fronts', contexts: views, keys: ['F'], words: 'Fronts', group: 'Views'},
	{id: 'view-disagreements', contexts: views, keys: ['D'], words: 'Disagreements', group: 'Views'},
	{id: 'next-view', contexts: views, keys: ['tab'], words: 'The next view', hint: 'view', group: 'Views'},
	{id: 'previous-view', contexts: views, keys: ['shift-tab'], words: 'The view before', group: 'Views'},
	{
		id: 'rule',
		contexts: views,
		keys: ['R'],
		words: 'The next rule for the killed: lowest, best (lowest–highest), range, majority of origins',
		group: 'Views',
	},
	{
		id: 'arabic',
		contexts: views,
		keys: ['A'],
		words: 'Arabic drawn another way, where it reads wrong: app, kitty, terminal, off',
		group: 'Views',
	},
	{
		id: 'filter',
		contexts: views,
		keys: ['/'],
		words: 'Filter all views, live: words, -not, |or, type: front: place: source: killed>=20 is:disputed',
		hint: 'filter',
		group: 'Filter',
	},
	{
		id: 'clear-filter',
		contexts: lists,
		keys: ['escape'],
		words: 'Clear the filter',
		group: 'Filter',
		whyDisabled: ({filtered}) => (filtered ? null : 'No filter is set. q quits.'),
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
	{id: 'help', contexts: views, keys: ['?'], words: 'This help', hint: 'help', group: 'Program'},
	{
		id: 'close-help',
		contexts: ['help'],
		keys: ['escape', '?', 'q', 'enter'],
		words: 'Close the help',
		hint: 'close',
		group: 'Program',
	},
	{
		id: 'repaint',
		contexts: [...scrolling, 'filter', 'note'],
		keys: ['ctrl-l'],
		words: 'Draw the screen anew',
		group: 'Program',
	},
	{
		id: 'suspend',
		contexts: [...scrolling, 'filter', 'note'],
		keys: ['ctrl-z'],
		words: 'To the shell; fg comes back',
		group: 'Program',
	},
	{
		id: 'quit',
		contexts: views,
		keys: ['q'],
		words: 'Quit; every decision is saved already',
		hint: 'quit',
		group: 'Program',
	},
	{
		id: 'interrupt',
		contexts: [...scrolling, 'filter', 'note'],
		keys: ['ctrl-c'],
		words: 'Quit from anywhere',
		group: 'Program',
	},
];
