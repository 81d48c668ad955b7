import {fitText} from '../../terminal/fit-text.ts';
import {graphemes} from '../../terminal/graphemes.ts';
import {openedDocument} from '../screens/event.ts';
import {cursorLine, type ShownLine, shownLines} from '../state/edit-lines.ts';
import type {Editor} from '../state/editor.ts';
import {eventAt} from '../state/event-at.ts';
import {bodyRows} from '../state/layout.ts';
import type {Input, State} from '../state/state.ts';
import {noteWidth} from '../state/type-key.ts';
import {type DocumentLine, emptyLine, ruled} from './document-line.ts';

/** One line of the note, with the cursor as an inverse cell where it stands in it. */
const written = ({text, cursor}: Editor, {begin, end}: ShownLine, current: boolean): DocumentLine => {
	const line = text.slice(begin, end);
	if (!current) return [{text: line, words: {text: line, side: 'left', marks: 'keep', lit: []}}];
	const shown = `${line} `;
	const at = cursor - begin;
	const under = graphemes(shown.slice(at))[0] ?? ' ';
	const lit = [{begin: at, end: at + under.length, style: {inverse: true as const}}];
	return [{text: shown, words: {text: shown, side: 'left', marks: 'keep', lit}}];
};

/** What the note is about: the page of the event, or which events. */
const subject = (state: State, input: Input): {title: string; lines: readonly DocumentLine[]} => {
	const of = input.of ?? [];
	const [event] = of;
	if (of.length === 1 && event !== undefined)
		return {title: 'Event', lines: openedDocument(state, {kind: 'event', event, top: 0})?.lines ?? []};
	const labels = of.map(id => eventAt(state, state.data.indexOf(id))?.label ?? id);
	return {
		title: `These ${of.length} events`,
		lines: labels.map(label => [{text: fitText(label, noteWidth(state))}]),
	};
};

/** The note that is being written, the cursor in sight, and below it what it is about: all lines of the body. */
export const noteLines = (state: State, input: Input): DocumentLine[] => {
	const width = noteWidth(state);
	const rows = bodyRows(state);
	const lines = shownLines(input.editor.text, width);
	const at = cursorLine(lines, input.editor);
	const room = Math.max(1, Math.min(Math.max(3, lines.length), Math.floor((rows - 1) * 0.6)));
	const from = Math.max(0, Math.min(at - Math.floor(room / 2), lines.length - room));
	const shown = lines
		.slice(from, from + room)
		.map((line, index) => written(input.editor, line, from + index === at));
	const hidden = lines.length - shown.length;
	const many = (input.of?.length ?? 0) > 1;
	const title = many ? 'Added to each note' : 'Note';
	const about = subject(state, input);
	return [
		ruled(hidden > 0 ? `${title}, line ${at + 1} of ${lines.length}` : title, width),
		...shown,
		...Array.from({length: room - shown.length}, () => emptyLine),
		ruled(about.title, width),
		...about.lines,
	].slice(0, rows);
};
