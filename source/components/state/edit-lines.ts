import {graphemes} from '../../terminal/graphemes.ts';
import type {KeyEvent} from '../../terminal/keys.ts';
import {textWidth} from '../../terminal/text-width.ts';
import {type Editor, edit} from './editor.ts';

/** Where a line of the screen begins and ends in the text, in UTF-16 units; a line break belongs to none. */
export type ShownLine = {begin: number; end: number};

/** One line of the text as lines of the screen, broken after blanks where there are any. */
const broken = (line: string, offset: number, width: number): ShownLine[] => {
	const shown: ShownLine[] = [];
	let [begin, at, used, blank] = [0, 0, 0, 0];
	for (const cluster of graphemes(line)) {
		const columns = textWidth(cluster);
		if (used + columns > width && at > begin) {
			const end = blank > begin ? blank : at;
			shown.push({begin: offset + begin, end: offset + end});
			used = textWidth(line.slice(end, at));
			begin = end;
		}

		at += cluster.length;
		used += columns;
		if (cluster === ' ') blank = at;
	}

	return [...shown, {begin: offset + begin, end: offset + line.length}];
};

/** The text as lines of the screen of so many columns, of which one is kept for the cursor at their end; at least one line. */
export const shownLines = (text: string, width: number): ShownLine[] => {
	let offset = 0;
	return text.split('\n').flatMap(line => {
		const lines = broken(line, offset, Math.max(1, width - 1));
		offset += line.length + 1;
		return lines;
	});
};

/** On which of these lines the cursor stands. */
export const cursorLine = (lines: readonly ShownLine[], {cursor}: Editor): number =>
	lines.findLastIndex(({begin}) => begin <= cursor);

/** So many lines of the screen down, as far to the right as before. */
const toLine = (editor: Editor, by: 1 | -1, width: number): Editor => {
	const {text, cursor} = editor;
	const lines = shownLines(text, width);
	const at = cursorLine(lines, editor);
	const target = lines[at + by];
	if (!target) return {text, cursor: by < 0 ? 0 : text.length};
	const wanted = textWidth(text.slice(lines[at]?.begin ?? 0, cursor));
	const last =
		lines[at + by + 1]?.begin === target.end ? graphemes(text.slice(target.begin, target.end)).at(-1) : '';
	const end = target.end - (last?.length ?? 0);
	let [offset, used] = [target.begin, 0];
	for (const cluster of graphemes(text.slice(target.begin, end))) {
		if (used >= wanted) break;
		used += textWidth(cluster);
		offset += cluster.length;
	}

	return {text, cursor: offset};
};

const insert = ({text, cursor}: Editor, typed: string): Editor => {
	const clean = typed.replaceAll(/\r\n?/gu, '\n').replaceAll('\t', ' ');
	return {text: text.slice(0, cursor) + clean + text.slice(cursor), cursor: cursor + clean.length};
};

/** What readline does with one line, done with the one that the cursor is in. */
const inLine = ({text, cursor}: Editor, key: KeyEvent): Editor => {
	const begin = text.lastIndexOf('\n', cursor - 1) + 1;
	const next = text.indexOf('\n', cursor);
	const end = next < 0 ? text.length : next;
	// At its end there is nothing left to cut but the break.
	if (key.name === 'ctrl-k' && cursor === end) return edit({text, cursor}, {name: 'delete', text: null});
	const line = edit({text: text.slice(begin, end), cursor: cursor - begin}, key);
	return {text: text.slice(0, begin) + line.text + text.slice(end), cursor: begin + line.cursor};
};

/**
 * An editor of several lines after a key: `edit`, with line breaks.
 *
 * @param width columns of the lines on the screen, by which the cursor goes up and down.
 */
export const editLines = (editor: Editor, key: KeyEvent, width: number): Editor => {
	switch (key.name) {
		case 'up':
		case 'ctrl-p':
			return toLine(editor, -1, width);
		case 'down':
		case 'ctrl-n':
			return toLine(editor, 1, width);
		case 'home':
		case 'end':
		case 'ctrl-a':
		case 'ctrl-e':
		case 'ctrl-u':
		case 'ctrl-k':
			return inLine(editor, key);
		case 'paste':
			return key.text === null ? editor : insert(editor, key.text);
		default:
			return edit(editor, key);
	}
};

/** A line break at the cursor. */
export const breakLine = (editor: Editor): Editor => insert(editor, '\n');
