import type {EventId} from '../../model/ids.ts';
import {applyChanges} from './apply-changes.ts';
import {breakLine} from './edit-lines.ts';
import {createEditor} from './editor.ts';
import {eventAt} from './event-at.ts';
import {keyOn} from './key-on.ts';
import {markedOrCurrent} from './marks.ts';
import {send} from './send.ts';
import type {State} from './state.ts';

const say = (state: State, text: string): State => ({...state, message: {text, tone: 'info'}});

/** Lines without blanks at their ends, and none that is empty before the first or behind the last. */
const tidy = (text: string): string =>
	text
		.split(/\r\n|\r|\n/u)
		.map(line => line.trimEnd())
		.join('\n')
		.trim();

/** The ids of the events that a key is about: what is typed for them may take a while. */
export const idsMeant = (state: State): EventId[] =>
	markedOrCurrent(state).flatMap(index => state.data.events.at(index)?.id ?? []);

/** Opens the note of an event; of many, an empty one that is added to each of theirs. */
export const openNote = (state: State): State => {
	const of = idsMeant(state);
	const [first] = of;
	const event = first === undefined ? undefined : eventAt(state, state.data.indexOf(first));
	if (!event) return state;
	return {...state, input: {kind: 'note', editor: createEditor(of.length === 1 ? event.note : ''), of}};
};

const saveOne = (state: State, index: number, note: string): State => {
	const event = eventAt(state, index);
	if (!event) return state;
	if (note === event.note) return say(state, 'The note is as it was.');
	const words = note === '' ? 'Note removed' : 'Note saved';
	return applyChanges(
		state,
		[{index, change: {note}}],
		`${words} (${keyOn(state, 'undo')} undoes): ${event.label}`,
	);
};

/** Adds a paragraph to the note of each: what was written before is not lost to a key that means many. */
const addToAll = (state: State, of: readonly number[], added: string): State => {
	if (added === '') return say(state, 'The notes are as they were.');
	const changes = of.map(index => {
		const note = eventAt(state, index)?.note ?? '';
		return {index, change: {note: note === '' ? added : `${note}\n${added}`}};
	});
	return applyChanges(
		state,
		changes,
		`Added to the notes of ${of.length} events (${keyOn(state, 'undo')} undoes all)`,
	);
};

/** Keeps what was written. */
export const saveNote = (state: State): State => {
	const {input} = state;
	const closed = {...state, input: null};
	const of = (input?.of ?? []).flatMap(id => state.data.indexOf(id) ?? []);
	const [first] = of;
	if (!input || first === undefined) return closed;
	const note = tidy(input.editor.text);
	return of.length === 1 ? saveOne(closed, first, note) : addToAll(closed, of, note);
};

/** Hands what is written so far to the user's own editor. */
export const editNote = (state: State): State =>
	state.input ? send(state, {kind: 'edit-note', text: state.input.editor.text}) : state;

/** Keeps what the user's editor made of the note. */
export const noteEdited = (state: State, text: string): State =>
	state.input?.kind === 'note'
		? saveNote({...state, input: {...state.input, editor: createEditor(text)}})
		: state;

/** A line break in the note. */
export const breakNote = (state: State): State =>
	state.input ? {...state, input: {...state.input, editor: breakLine(state.input.editor)}} : state;
