import {decide} from '../state/decide.ts';
import {breakNote, editNote, openNote, saveNote} from '../state/note.ts';
import {send} from '../state/send.ts';
import {completeTag, openTags, saveTags} from '../state/tags.ts';
import type {Acts} from './action.ts';

export const decisions: Acts = {
	verify: state => decide(state, {state: 'verified'}),
	dispute: state => decide(state, {state: 'disputed'}),
	dismiss: state => decide(state, {state: 'dismissed'}),
	renew: state => decide(state, {state: 'new'}),
	flag: state => decide(state, 'flag'),
	note: openNote,
	'save-note': saveNote,
	'break-note': breakNote,
	'edit-note': editNote,
	'drop-note': state => ({...state, input: null, message: {text: 'The note is as it was.', tone: 'info'}}),
	tags: openTags,
	'save-tags': saveTags,
	'drop-tags': state => ({
		...state,
		input: null,
		message: {text: 'The tags are as they were.', tone: 'info'},
	}),
	'complete-tag': state => completeTag(state, 1),
	'complete-tag-back': state => completeTag(state, -1),
	undo: state => send(state, {kind: 'undo'}),
	redo: state => send(state, {kind: 'redo'}),
};
