import {followLink, stepLink} from '../screens/source.ts';
import {openGrade, saveGrade} from '../state/grade.ts';
import type {Acts} from './action.ts';

/** Sources: going about on their pages, and grading. */
export const grading: Acts = {
	grade: openGrade,
	'save-grade': saveGrade,
	'drop-grade': state => ({
		...state,
		input: null,
		message: {text: 'The grade is as it was.', tone: 'info'},
	}),
	'next-link': (state, count) => stepLink(state, count ?? 1),
	'previous-link': (state, count) => stepLink(state, -(count ?? 1)),
	'open-link': followLink,
};
