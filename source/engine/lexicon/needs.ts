import {fold} from '../text/normalise.ts';
import type {TriggerRule} from './word-files.ts';

/** Needs that mean more than their parts. */
const whole: ReadonlySet<string> = new Set(['place&actor', 'road&fighters']);
/** A preposition may have a pronoun written onto it: its first letters tell. */
const stemLength = 3;
const isName = /^[a-z.-]+$/;

/** One thing that must stand around a trigger: as named in the rule, and where that is a preposition, the letters it begins with. */
export type Need = {name: string; preposition: string | null};

const needOf = (name: string): Need => ({
	name,
	preposition: whole.has(name) || isName.test(name) ? null : fold(name).slice(0, stemLength),
});

/**
 * What a rule needs, taken apart once and not at every trigger of a text: one of these lists has to be met, with all that is in it; none
 * where the rule needs nothing.
 */
export const needsOf = ({needs}: TriggerRule): readonly (readonly Need[])[] =>
	needs.map(need => (whole.has(need) ? [needOf(need)] : need.split('&').map(needOf)));
