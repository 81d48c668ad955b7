import type {Situation} from '../../keymap/situation.ts';
import type {DocumentLine} from '../documents/document-line.ts';
import type {Dataset} from '../state/dataset.ts';
import type {State, ViewName} from '../state/state.ts';

/** The page under a list, on the row under the cursor. */
export type Pane = {lines: readonly DocumentLine[]; rows: number};

/** One of the lists that the tabs go through: what its rows are, and what keys do with the one under the cursor. How it is drawn, `draw.tsx` says. */
export type View = {
	name: ViewName;
	/** Of its tab; `short` where there is little room. */
	title: string;
	short: string;
	/** What its empty list says it is empty of. */
	things: string;
	/** The rows that belong to what a filter lists; null: no filter. */
	rows(data: Dataset, events: readonly number[] | null): number[];
	/** How many rows are on the screen at once. */
	pageRows(state: State): number;
	/** Lines of the body above the first row; missing where rows are no lines below one another. */
	above?: number;
	/** A row by a name that stays when the analysis becomes another, and back. */
	idOf(data: Dataset, row: number): string | undefined;
	rowOf(data: Dataset, id: string): number | undefined;
	/** What a row is about, for the keymap. */
	selection(state: State, row: number): Situation['selection'];
	/** The event that keys act on, as a position; null where the row is about something else. */
	event(state: State, row: number): number | null;
	/** What is behind the row. */
	open(state: State, row: number): State;
	/** Lines for the clipboard; none where there is nothing to copy. */
	copied(state: State, row: number): string[];
	/** Null where there is no such page, or no room for it. */
	pane?(state: State, row: number): Pane | null;
};
