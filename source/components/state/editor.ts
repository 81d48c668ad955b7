import {graphemes} from '../../terminal/graphemes.ts';
import type {KeyEvent} from '../../terminal/keys.ts';

/** A one-line editor: the text in logical order, and the cursor as a UTF-16 offset between two clusters. */
export type Editor = {text: string; cursor: number};

export const createEditor = (text: string): Editor => ({text, cursor: text.length});

const lastOf = (text: string): number => graphemes(text).at(-1)?.length ?? 0;
const firstOf = (text: string): number => graphemes(text)[0]?.length ?? 0;

const wordBefore = (text: string): number => text.length - text.replace(/\S*\s*$/u, '').length;
const wordAfter = (text: string): number => /^\s*\S*/u.exec(text)?.[0].length ?? 0;

const remove = ({text, cursor}: Editor, before: number, after: number): Editor => ({
	text: text.slice(0, cursor - before) + text.slice(cursor + after),
	cursor: cursor - before,
});

/** Line breaks of pasted text become spaces: there is one line. */
const insert = ({text, cursor}: Editor, typed: string): Editor => {
	const line = typed.replace(/\s*[\r\n]+\s*/gu, ' ').replace(/\t/gu, ' ');
	return {text: text.slice(0, cursor) + line + text.slice(cursor), cursor: cursor + line.length};
};

/** The editor after a key, with the usual readline keys; the same object where the key means nothing to it. */
export const edit = (editor: Editor, key: KeyEvent): Editor => {
	const before = editor.text.slice(0, editor.cursor);
	const after = editor.text.slice(editor.cursor);
	const to = (cursor: number): Editor => ({text: editor.text, cursor});
	switch (key.name) {
		case 'paste':
			return key.text === null ? editor : insert(editor, key.text);
		case 'left':
		case 'ctrl-b':
			return to(editor.cursor - lastOf(before));
		case 'right':
		case 'ctrl-f':
			return to(editor.cursor + firstOf(after));
		case 'home':
		case 'ctrl-a':
			return to(0);
		case 'end':
		case 'ctrl-e':
			return to(editor.text.length);
		case 'ctrl-left':
		case 'alt-left':
		case 'alt-b':
			return to(editor.cursor - wordBefore(before));
		case 'ctrl-right':
		case 'alt-right':
		case 'alt-f':
			return to(editor.cursor + wordAfter(after));
		case 'backspace':
			return remove(editor, lastOf(before), 0);
		case 'delete':
		case 'ctrl-d':
			return remove(editor, 0, firstOf(after));
		case 'ctrl-w':
		case 'alt-backspace':
			return remove(editor, wordBefore(before), 0);
		case 'alt-d':
			return remove(editor, 0, wordAfter(after));
		case 'ctrl-u':
			return remove(editor, before.length, 0);
		case 'ctrl-k':
			return remove(editor, 0, after.length);
		default:
			return key.text === null ? editor : insert(editor, key.text);
	}
};
