import type {Context} from './binding.ts';

/** What the keymap needs to know of the screen to say which actions make sense. */
export type Situation = {
	context: Context;
	/** The key for an action here, to be named in a sentence. */
	keyOf(id: string): string;
	/** What the cursor stands on. */
	selection: 'event' | 'place' | 'front' | 'source' | 'days' | null;
	/** Rows in the list that is shown. */
	rows: number;
	/** Whether a filter narrows the lists. */
	filtered: boolean;
	/** Whether a filter is saved under some digit. */
	saved: boolean;
	/** Whether there is something to go back to. */
	opened: boolean;
	/** How many events are marked, where keys act on those. */
	marked: number;
	/** Whether there is a decision to take back. */
	undoable: boolean;
	/** Why no decision can be kept; null where it can. */
	readOnly: string | null;
};
