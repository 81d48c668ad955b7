import type {KeyEvent} from '../../terminal/keys.ts';
import {editLines} from './edit-lines.ts';
import {type Editor, edit} from './editor.ts';
import type {Input, State} from './state.ts';

/** Columns of the lines of a note: one stays free at either side. */
export const noteWidth = ({size}: State): number => size.columns - 2;

/** What a key makes of what is typed; the same object where it means nothing there. */
export const typeKey = (state: State, {kind, editor}: Input, key: KeyEvent): Editor =>
	kind === 'note' ? editLines(editor, key, noteWidth(state)) : edit(editor, key);
