import {moveTo} from './move.ts';
import {isDone} from './reviewed.ts';
import type {State} from './state.ts';

/** The cursor on the next event that nobody has decided, or that changed since; so many of them further, or back. */
export const stepUnreviewed = (state: State, by: number): State => {
	const {rows, cursor} = state.lists.events;
	const step = Math.sign(by);
	let left = Math.abs(by);
	let reached: number | null = null;
	for (let at = cursor + step; at >= 0 && at < rows.length && left > 0; at += step) {
		if (isDone(state.judgements[rows[at] as number])) continue;
		reached = at;
		left--;
	}

	if (reached !== null) return moveTo(state, reached);
	const text = by > 0 ? 'None below is left to review.' : 'None above is left to review.';
	return {...state, message: {text, tone: 'info'}};
};
