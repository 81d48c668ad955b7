import type {Decision} from '../../model/decision.ts';
import type {Judgement} from '../../model/judgement.ts';
import type {SourceGrades} from '../../model/source-grade.ts';
import type {KeyEvent} from '../../terminal/keys.ts';
import type {MouseReport} from '../../terminal/mouse.ts';
import {actions} from '../actions/actions.ts';
import {moves} from '../actions/move.ts';
import {typeInForm} from '../form/form.ts';
import {showAnother} from './another-analysis.ts';
import {typeDigit} from './count.ts';
import type {Dataset} from './dataset.ts';
import {afterUndo} from './decide.ts';
import {refresh} from './filter.ts';
import {sameGrades} from './grade.ts';
import {endRange, stretchRange} from './marks.ts';
import {point} from './mouse.ts';
import {noteEdited} from './note.ts';
import {tellOthers} from './others.ts';
import {catchUp} from './preview.ts';
import {withJudgements} from './reviewed.ts';
import {nameFilter} from './saved-filters.ts';
import type {Message, State} from './state.ts';
import {typeKey} from './type-key.ts';
import {afterTyping} from './typed.ts';

/** Everything that can happen, as records: keys by the name of their binding, and news from outside. */
export type Action =
	| {type: 'do'; id: string}
	| {type: 'digit'; digit: string}
	/** A key that means nothing: the digits before it are forgotten. */
	| {type: 'uncount'}
	| {type: 'type'; key: KeyEvent}
	/** The mouse did what its name says. */
	| {type: 'point'; name: string; mouse: MouseReport}
	| {type: 'say'; message: Message}
	| {type: 'resize'; columns: number; rows: number}
	/** What the store says now; only of those events, by their position, of which it says something else than before. */
	| {
			type: 'read';
			judgements: readonly (readonly [number, Judgement | undefined])[];
			undoable: boolean;
			/** How sources are graded now; absent: as before. */
			grades?: SourceGrades;
	  }
	| {type: 'undone'; by: 'undo' | 'redo'; decision: Decision | null}
	/** What other sessions decided; `read` tells what came of it. */
	| {type: 'others'; decisions: readonly Decision[]}
	/** The cursor has rested. */
	| {type: 'rest'}
	/** The analysis is another one: reports came, or claims were corrected. `news`: what to say of it. */
	| {
			type: 'analysed';
			data: Dataset;
			judgements: readonly (Judgement | undefined)[];
			news: string | null;
	  }
	/** What the user's own editor made of the note. */
	| {type: 'edited'; text: string}
	| {type: 'sent'};

/** What was said before the key goes, except while somebody types: then it tells about what is typed. */
const quiet = (state: State): State => (state.message ? {...state, message: null} : state);

const keepsRange = (id: string): boolean => id in moves || id === 'range' || id === 'leave';

const perform = (state: State, id: string): State => {
	const count = state.count === '' ? null : Number(state.count);
	const ready = {...quiet(state), count: ''};
	// A range goes on with motions alone.
	const acted = actions[id]?.(keepsRange(id) ? ready : endRange(ready), count);
	return acted ? stretchRange(acted) : state;
};

/** What is typed where no input is open belongs into a form. */
const typeInScreen = (state: State, key: KeyEvent): State => {
	const {screen} = state;
	if (screen?.kind !== 'form') return state;
	const form = typeInForm(screen.form, key);
	return form === screen.form ? state : quiet({...state, screen: {...screen, form}});
};

/** The next state. Pure: what must happen outside is appended to `outbox`. */
export const reduce = (state: State, action: Action): State => {
	switch (action.type) {
		case 'do':
			return perform(state, action.id);
		case 'digit':
			return state.naming ? nameFilter(state, action.digit) : typeDigit(quiet(state), action.digit);
		case 'uncount':
			return {...state, count: ''};
		case 'type': {
			if (!state.input) return typeInScreen(state, action.key);
			const editor = typeKey(state, state.input, action.key);
			if (editor === state.input.editor) return state;
			return afterTyping(quiet({...state, input: {...state.input, editor}}));
		}

		case 'point':
			return stretchRange({...point(quiet(state), action.name, action.mouse), count: ''});
		case 'say':
			return {...state, message: action.message, count: ''};
		case 'resize':
			return refresh({...state, size: {columns: action.columns, rows: action.rows}});
		case 'read':
			return {
				...withJudgements(state, action.judgements),
				undoable: action.undoable,
				grades: sameGrades(state.grades, action.grades),
			};
		case 'undone':
			return afterUndo(state, action.by, action.decision);
		case 'others':
			return tellOthers(state, action.decisions);
		case 'rest':
			return catchUp(state);
		case 'analysed': {
			const shown = showAnother(state, action.data, action.judgements);
			return action.news === null ? shown : {...shown, message: {text: action.news, tone: 'info'}};
		}

		case 'edited':
			return noteEdited(state, action.text);
		case 'sent':
			return state.outbox.length === 0 ? state : {...state, outbox: []};
	}
};
