import {decide, openNote, saveNote} from '../state/decide.ts';
import {send} from '../state/send.ts';
import type {Acts} from './action.ts';

export const decisions: Acts = {
	verify: state => decide(state, {state: 'verified'}),
	dispute: state => decide(state, {state: 'disputed'}),
	dismiss: state => decide(state, {state: 'dismissed'}),
	renew: state => decide(state, {state: 'new'}),
	flag: state => decide(state, 'flag'),
	note: openNote,
	'save-note': saveNote,
	'drop-note': state => ({...state, input: null, message: {text: 'The note is as it was.', tone: 'info'}}),
	undo: state => send(state, {kind: 'undo'}),
	redo: state => send(state, {kind: 'redo'}),
};
