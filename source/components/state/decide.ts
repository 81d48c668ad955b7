import {editWords} from '../../export/edit-words.ts';
import type {Decision, Triage, TriageChange} from '../../model/decision.ts';
import type {Judgement} from '../../model/judgement.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import {followEvent} from '../screens/event.ts';
import {noticeMark, stateMarks} from '../words/event-words.ts';
import {counted} from '../words/figures.ts';
import {createEditor} from './editor.ts';
import {eventAt} from './event-at.ts';
import {keyOn} from './key-on.ts';
import {selectedEvent} from './lists.ts';
import {moveOn} from './move.ts';
import {withJudgements} from './reviewed.ts';
import type {State} from './state.ts';

const say = (state: State, text: string): State => ({...state, message: {text, tone: 'info'}});

/** "Verified", "Flagged", "Note saved": what a change was, in words. */
const changeWords = (change: TriageChange): string => {
	if (change.state !== undefined) return change.state === 'new' ? 'New again' : stateMarks[change.state].word;
	if (change.flag !== undefined) return change.flag ? 'Flagged' : 'Flag taken off';
	if (change.note !== undefined) return change.note === '' ? 'Note removed' : 'Note saved';
	return 'Tags changed';
};

/** What there was to say about the state is settled by saying it again; whom another one overrules, the store tells. */
const afterwards = (event: TriagedEvent, change: TriageChange): Judgement => {
	const {changed, conflicts, state, flag, tags, note} = event;
	const decides = change.state !== undefined;
	const confirms = change.state === state;
	return {
		...{state, flag, tags, note},
		...change,
		...(changed && !decides ? {changed} : {}),
		...(conflicts && !confirms ? {conflicts} : {}),
	};
};

/** Shows the change at once, and asks for it to be stored. */
const apply = (state: State, index: number, change: TriageChange): State => {
	const event = eventAt(state, index);
	const stored = state.data.events.at(index);
	if (!event || !stored) return state;
	const {flag, tags, note} = event;
	const seen = {state: event.state, flag, tags, note};
	const shown = withJudgements(state, [[index, afterwards(event, change)]]);
	const words = change.state === event.state ? `Still ${event.state}` : changeWords(change);
	return say(
		{...shown, undoable: true, outbox: [...state.outbox, {kind: 'decide', event: stored, change, seen}]},
		`${words} (${keyOn(shown, 'undo')} undoes): ${event.label}`,
	);
};

const same = (event: Triage, change: TriageChange): boolean =>
	(change.state === undefined || change.state === event.state) &&
	(change.note === undefined || change.note === event.note);

/** Decides about the event under the cursor and goes on to the next row. */
export const decide = (state: State, what: TriageChange | 'flag'): State => {
	const index = selectedEvent(state);
	const event = eventAt(state, index);
	if (index === null || !event) return state;
	const change = what === 'flag' ? {flag: !event.flag} : what;
	// Nothing to store, and nothing that an undo would have to take back: unless there is something that the same word settles.
	if (what !== 'flag' && same(event, change) && !noticeMark(event))
		return moveOn(say(state, `It was ${stateMarks[event.state].word.toLowerCase()} already: ${event.label}`));
	return moveOn(apply(state, index, change));
};

export const openNote = (state: State): State => {
	const index = selectedEvent(state);
	const event = eventAt(state, index);
	return event ? {...state, input: {kind: 'note', editor: createEditor(event.note)}} : state;
};

export const saveNote = (state: State): State => {
	const index = selectedEvent(state);
	const event = eventAt(state, index);
	if (index === null || !event || !state.input) return {...state, input: null};
	const change = {note: state.input.editor.text.trim()};
	const closed = {...state, input: null};
	return same(event, change) ? say(closed, 'The note is as it was.') : apply(closed, index, change);
};

/** "verified → new", "note", "flag": what went from one triage to the other. */
const differenceWords = (before: Triage, after: Triage): string =>
	[
		before.state === after.state ? '' : `${before.state} → ${after.state}`,
		before.flag === after.flag ? '' : after.flag ? 'flag set again' : 'flag taken off',
		before.note === after.note ? '' : after.note === '' ? 'note taken off' : 'note as before',
		before.tags.join() === after.tags.join() ? '' : 'tags as before',
	]
		.filter(words => words !== '')
		.join(', ');

const undoWords = {
	undo: {done: 'Undone', nothing: 'There is no decision to undo.'},
	redo: {done: 'Brought back', nothing: 'There is nothing to bring back: nothing undone, or decided since.'},
};

/** Says what was undone, or brought back, and puts the cursor on it, where it is listed. */
export const afterUndo = (state: State, by: 'undo' | 'redo', decision: Decision | null): State => {
	const {done, nothing} = undoWords[by];
	const [first] = decision?.changes ?? [];
	// Claims are put together and apart when the dashboard starts.
	if (decision && decision.edits.length > 0)
		return say(state, `${done} (shown from the next start on): ${decision.edits.map(editWords).join('; ')}`);
	if (!decision || !first) return say(by === 'undo' ? {...state, undoable: false} : state, nothing);
	const index = state.data.indexOf(first.event);
	const event = eventAt(state, index);
	const what =
		decision.changes.length === 1 ? (event?.label ?? first.event) : counted(decision.changes.length, 'event');
	const told = say(
		state,
		`${done} (${differenceWords(first.before, first.after) || 'nothing differs'}): ${what}`,
	);
	return index === undefined || told.view !== 'events' || told.screen ? told : followEvent(told, index);
};
