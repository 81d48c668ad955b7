import type {ClaimType} from '../../model/claim.ts';
import type {TriageState} from '../../model/decision.ts';
import type {Judgement} from '../../model/judgement.ts';
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

type Notice = {mark: string; word: string; style: Style};

/** What there may be to say about a state, in one cell behind it. */
export const noticeMarks: Readonly<Record<'conflict' | 'changed', Notice>> = {
	conflict: {mark: '!', word: 'decided otherwise by others', style: {bold: true, colour: 'red'}},
	changed: {mark: '∆', word: 'changed since', style: {bold: true, colour: 'yellow'}},
};

/** The weightier of the two where an event has both; its page tells of both. */
export const noticeMark = ({conflicts, changed}: Judgement): Notice | null => {
	if (conflicts) return noticeMarks.conflict;
	return changed ? noticeMarks.changed : null;
};
