import type {Context} from '../../keymap/binding.ts';
import type {Segment} from '../../terminal/style.ts';
import type {DocumentLine} from '../documents/document-line.ts';
import type {Screen, ScreenName, State} from '../state/state.ts';

/** One kind of what may be opened over a view: a page that scrolls as a whole, unless it draws and moves itself. */
export type ScreenKind<Name extends ScreenName> = {
	/** Which keys are live. */
	context: Context;
	/** What stands in place of the filter, where that would be. */
	title(state: State, screen: Extract<Screen, {kind: Name}>): Segment[];
	/** The whole page; only the lines from `top` on are drawn. */
	lines(state: State, screen: Extract<Screen, {kind: Name}>): readonly DocumentLine[];
	/** The event that keys act on, as a position; null for none. */
	event(state: State, screen: Extract<Screen, {kind: Name}>): number | null;
	/** Lines for the clipboard. */
	copied(state: State, screen: Extract<Screen, {kind: Name}>): string[];
};
