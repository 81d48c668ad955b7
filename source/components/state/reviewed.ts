import type {Judgement} from '../../model/judgement.ts';
import {isReviewed} from '../../model/triaged-event.ts';
import type {State} from './state.ts';

/** Whether somebody decided it and nothing has come since. */
export const isDone = (judgement: Judgement | undefined): boolean =>
	judgement !== undefined && isReviewed(judgement);

/** How many of these rows are decided and have not changed since. For a change of the rows, not for every frame. */
export const countReviewed = (
	judgements: readonly (Judgement | undefined)[],
	rows: readonly number[],
): number => {
	let count = 0;
	for (const row of rows) if (isDone(judgements[row])) count++;
	return count;
};

/** The state with these decided anew, and the count kept right. */
export const withJudgements = (
	state: State,
	changed: readonly (readonly [number, Judgement | undefined])[],
): State => {
	if (changed.length === 0) return state;
	const judgements = [...state.judgements];
	for (const [index, judgement] of changed) judgements[index] = judgement;
	return {...state, judgements, reviewed: countReviewed(judgements, state.lists.events.rows)};
};
