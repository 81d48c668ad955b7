import {copiedText} from '../copied-text.ts';
import {createEditor} from '../state/editor.ts';
import {send} from '../state/send.ts';
import type {Acts} from './action.ts';

export const program: Acts = {
	help: state => ({...state, help: 0, helpQuery: ''}),
	'close-help': state => ({...state, help: null, helpQuery: ''}),
	'find-key': state => ({...state, input: {kind: 'find-key', editor: createEditor(state.helpQuery)}}),
	'keep-search': state => ({...state, input: null}),
	'drop-search': state => ({...state, input: null, help: 0, helpQuery: ''}),
	copy(state) {
		const text = copiedText(state);
		return text === null ? state : send(state, {kind: 'copy', text});
	},
	repaint: state => send(state, {kind: 'repaint'}),
	suspend: state => send(state, {kind: 'suspend'}),
	quit: state => send(state, {kind: 'quit', status: 0}),
	interrupt: state => send(state, {kind: 'quit', status: 130}),
};
