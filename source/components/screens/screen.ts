import type {Context} from '../../keymap/binding.ts';
import type {Segment} from '../../terminal/style.ts';
import type {DocumentLine} from '../documents/document-line.ts';
import type {Motion} from '../state/move.ts';
import type {Screen, ScreenName, State} from '../state/state.ts';

/** So many rows or pages on, or to a row counted from 0. */
export type ScreenMotion = Motion | {to: number | 'last'};

/** One kind of what may be opened over a view: a page that scrolls as a whole, unless it draws and moves itself. */
export type ScreenKind<Name extends ScreenName> = {
	/** Which keys are live. */
	context: Context;
	/** What stands in place of the filter, where that would be. */
	title(state: State, screen: Extract<Screen, {kind: Name}>): Segment[];
	/** The whole page; only the lines from `top` on are drawn. Of a screen that moves itself the lines that are in sight. */
	lines(state: State, screen: Extract<Screen, {kind: Name}>): readonly DocumentLine[];
	/** Moves itself: a cursor, or lines of which there are too many to make them all. */
	move?(state: State, screen: Extract<Screen, {kind: Name}>, motion: ScreenMotion): State;
	/** The part below, which is scrolled by itself: how many lines there are, and how many are in sight. */
	pane?(state: State, screen: Extract<Screen, {kind: Name}>): {length: number; rows: number};
	/** The event that keys act on, as a position; null for none. */
	event(state: State, screen: Extract<Screen, {kind: Name}>): number | null;
	/** Lines for the clipboard. */
	copied(state: State, screen: Extract<Screen, {kind: Name}>): string[];
};
