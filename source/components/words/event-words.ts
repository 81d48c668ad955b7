import type {ClaimType} from '../../model/claim.ts';
import type {TriageState} from '../../model/decision.ts';
import type {Style} from '../../terminal/style.ts';

/** "air-strike" → "Air strike". */
export const typeName = (type: ClaimType): string => {
	const words = type.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
};

/** One cell a state, so that it can be told apart without colour. */
export const stateMarks: Readonly<Record<TriageState, {mark: string; word: string; style: Style}>> = {
	new: {mark: '·', word: 'New', style: {dim: true}},
	verified: {mark: '✓', word: 'Verified', style: {colour: 'green'}},
	disputed: {mark: '≠', word: 'Disputed', style: {colour: 'yellow'}},
	dismissed: {mark: '✗', word: 'Dismissed', style: {dim: true}},
};
