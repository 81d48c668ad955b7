import type {Decision} from '../../model/decision.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import type {KeyEvent} from '../../terminal/keys.ts';
import {copiedText} from '../copied-text.ts';
import {nextArabic} from './choose-arabic.ts';
import {nextRule} from './choose-rule.ts';
import {afterUndo, decide, openNote, saveNote} from './decide.ts';
import {edit} from './editor.ts';
import {clearFilter, openFilter, refresh, typeFilter} from './filter.ts';
import {type Motion, moveBy, moveTo, scrollPane, stepEvent, toggleWhy} from './move.ts';
import {open, switchView, viewBeside} from './open.ts';
import {tellOthers} from './others.ts';
import {withEvents} from './reviewed.ts';
import type {Command, Message, State} from './state.ts';

/** Everything that can happen, as records: keys by the name of their binding, and news from outside. */
export type Action =
	| {type: 'do'; id: string}
	| {type: 'type'; key: KeyEvent}
	| {type: 'say'; message: Message}
	| {type: 'resize'; columns: number; rows: number}
	/** What the store says now; `events` are only those that differ, by their position. */
	| {type: 'read'; events: readonly (readonly [number, TriagedEvent])[]; undoable: boolean}
	| {type: 'undone'; by: 'undo' | 'redo'; decision: Decision | null}
	/** What other sessions decided; `read` tells what came of it. */
	| {type: 'others'; decisions: readonly Decision[]}
	| {type: 'sent'};

const motions: Readonly<Record<string, Motion>> = {
	next: {rows: 1},
	previous: {rows: -1},
	'page-down': {pages: 1},
	'page-up': {pages: -1},
	'half-down': {pages: 0.5},
	'half-up': {pages: -0.5},
};

const send = (state: State, command: Command): State => ({...state, outbox: [...state.outbox, command]});

const copy = (state: State): State => {
	const text = copiedText(state);
	return text === null ? state : send(state, {kind: 'copy', text});
};

const perform = (state: State, id: string): State => {
	const motion = motions[id];
	if (motion) return moveBy(state, motion);
	switch (id) {
		case 'first':
			return moveTo(state, 'first');
		case 'last':
			return moveTo(state, 'last');
		case 'pane-down':
			return scrollPane(state, 1);
		case 'pane-up':
			return scrollPane(state, -1);
		case 'next-event':
			return stepEvent(state, 1);
		case 'previous-event':
			return stepEvent(state, -1);
		case 'why':
			return toggleWhy(state);
		case 'rule':
			return nextRule(state);
		case 'arabic':
			return nextArabic(state);
		case 'open':
			return open(state);
		case 'back':
			return {...state, detail: null};
		case 'view-events':
			return switchView(state, 'events');
		case 'view-fronts':
			return switchView(state, 'fronts');
		case 'view-disagreements':
			return switchView(state, 'disagreements');
		case 'next-view':
			return switchView(state, viewBeside(state.view, 1));
		case 'previous-view':
			return switchView(state, viewBeside(state.view, -1));
		case 'filter':
			return openFilter(state);
		case 'keep-filter':
			return {...state, input: null};
		case 'clear-filter':
		case 'drop-filter':
			return clearFilter(state);
		case 'verify':
			return decide(state, {state: 'verified'});
		case 'dispute':
			return decide(state, {state: 'disputed'});
		case 'dismiss':
			return decide(state, {state: 'dismissed'});
		case 'renew':
			return decide(state, {state: 'new'});
		case 'flag':
			return decide(state, 'flag');
		case 'note':
			return openNote(state);
		case 'save-note':
			return saveNote(state);
		case 'drop-note':
			return {...state, input: null, message: {text: 'The note is as it was.', tone: 'info'}};
		case 'undo':
			return send(state, {kind: 'undo'});
		case 'redo':
			return send(state, {kind: 'redo'});
		case 'help':
			return {...state, help: 0};
		case 'close-help':
			return {...state, help: null};
		case 'copy':
			return copy(state);
		case 'repaint':
			return send(state, {kind: 'repaint'});
		case 'suspend':
			return send(state, {kind: 'suspend'});
		case 'quit':
			return send(state, {kind: 'quit', status: 0});
		case 'interrupt':
			return send(state, {kind: 'quit', status: 130});
		default:
			return state;
	}
};

/** What was said before the key goes, except while somebody types: then it tells about what is typed. */
const quiet = (state: State): State => (state.message ? {...state, message: null} : state);

/** The next state. Pure: what must happen outside is appended to `outbox`. */
export const reduce = (state: State, action: Action): State => {
	switch (action.type) {
		case 'do':
			return perform(quiet(state), action.id);
		case 'type': {
			if (!state.input) return state;
			const editor = edit(state.input.editor, action.key);
			if (editor === state.input.editor) return state;
			const typed = quiet({...state, input: {...state.input, editor}});
			return state.input.kind === 'filter' ? typeFilter(typed) : typed;
		}

		case 'say':
			return {...state, message: action.message};
		case 'resize':
			return refresh({...state, size: {columns: action.columns, rows: action.rows}});
		case 'read':
			return {...withEvents(state, action.events), undoable: action.undoable};
		case 'undone':
			return afterUndo(state, action.by, action.decision);
		case 'others':
			return tellOthers(state, action.decisions);
		case 'sent':
			return state.outbox.length === 0 ? state : {...state, outbox: []};
	}
};
