import type {Situation} from './situation.ts';

/** Where a key means something. What is typed into an input goes to its editor unless the context binds it. */
export const contexts = [
	'events',
	'fronts',
	'disagreements',
	'sources',
	'timeline',
	'map',
	'event',
	'source',
	'reader',
	'selecting',
	'matrix',
	'form',
	'filter',
	'naming',
	'note',
	'tags',
	'grade',
	'help',
	'find-key',
	'palette',
] as const;
export type Context = (typeof contexts)[number];

/** The groups of the help, in its order. */
export const groups = ['Move', 'Views', 'Table', 'Filter', 'Decide', 'Program'] as const;

/** One action: what presses it, where, and in what words the help and the footer speak of it. */
export type Binding = {
	/** The action's name, as the reducer and the log know it. */
	id: string;
	contexts: readonly Context[];
	/** As `KeyEvent.name` writes them; the first is the one that is shown. */
	keys: readonly string[];
	/** What it does, for the help. */
	words: string;
	/** One or two words for the footer; without it the footer leaves it out. */
	hint?: string;
	group: (typeof groups)[number];
	/** It changes what is stored about many rows at once, or cannot be undone. */
	dangerous?: true;
	/** Why it cannot be done now, in words for the user; null where it can. */
	whyDisabled?: (situation: Situation) => string | null;
};
