import {markClaim, mergeMarked, openCorrection, splitOff} from '../state/regroup.ts';
import type {Acts} from './action.ts';

/** Setting right what the program read, and how it put claims together. */
export const regrouping: Acts = {
	correct: openCorrection,
	merge: mergeMarked,
	split: splitOff,
	'mark-claim': markClaim,
};
