import {typeFilter} from './filter.ts';
import {typeGrade} from './grade.ts';
import type {State} from './state.ts';

/** What follows from what was typed into the open line, at once. */
export const afterTyping = (state: State): State => {
	switch (state.input?.kind) {
		case 'filter':
			return typeFilter(state);
		case 'grade':
			return typeGrade(state);
		case 'palette':
			return {...state, choice: {cursor: 0, top: 0}};
		case 'find-key':
			return {...state, help: 0, helpQuery: state.input.editor.text.trim()};
		default:
			return state;
	}
};
