import {type Motion, moveBy, moveTo, scrollPane, stepEvent} from '../state/move.ts';
import {stepUnreviewed} from '../state/step-unreviewed.ts';
import type {Act, Acts} from './action.ts';

const times =
	(motion: Motion): Act =>
	(state, count) => {
		const by = count ?? 1;
		return moveBy(state, 'rows' in motion ? {rows: motion.rows * by} : {pages: motion.pages * by});
	};

export const moves: Acts = {
	next: times({rows: 1}),
	previous: times({rows: -1}),
	'page-down': times({pages: 1}),
	'page-up': times({pages: -1}),
	'half-down': times({pages: 0.5}),
	'half-up': times({pages: -0.5}),
	first: (state, count) => moveTo(state, (count ?? 1) - 1),
	last: (state, count) => moveTo(state, count === null ? 'last' : count - 1),
	'pane-down': (state, count) => scrollPane(state, count ?? 1),
	'pane-up': (state, count) => scrollPane(state, -(count ?? 1)),
	'next-unreviewed': (state, count) => stepUnreviewed(state, count ?? 1),
	'previous-unreviewed': (state, count) => stepUnreviewed(state, -(count ?? 1)),
	'next-event': (state, count) => stepEvent(state, count ?? 1),
	'previous-event': (state, count) => stepEvent(state, -(count ?? 1)),
};
