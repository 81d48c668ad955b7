import {untouched} from '../../model/decision.ts';
import type {Judgement} from '../../model/judgement.ts';

/** What is decided, at the positions of the events; nothing where nobody has decided, and from the end of the list on. */
export type Judgements = readonly (Judgement | undefined)[];

export const judgementAt = (judgements: Judgements, index: number): Judgement =>
	judgements[index] ?? untouched;
