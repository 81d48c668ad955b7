import {fold} from '../text/normalise.ts';
import type {TriggerRule} from './word-files.ts';

/** Needs that mean more than their parts. */
const whole: ReadonlySet<string> = new Set(['place&actor', 'road&fighters']);
/** What a trigger may need that is no class of words: told by the marks around it, see `claims/needs.ts`. */
export const structuralNeeds: ReadonlySet<string> = new Set([
	...whole,
	'any',
	'place',
	'places',
	'place-falls',
	'military',
	'fighters',
	'pronoun',
	'count',
	'passive',
	'side',
	'two-sides',
	'counted',
	'strikes',
	'apposed',
]);
/** A preposition may have a pronoun written onto it: its first letters tell. */
const stemLength = 3;

/** Before the name of a class that must stand behind the trigger. */
const behind = '>';

/** Whether a need is the word's own preposition, spelt out: the names of classes are Latin. */
export const isPreposition = (name: string): boolean => /\p{Script=Arabic}/u.test(name);

/** One thing that must stand around a trigger, or behind it: as named in the rule, and where that is a preposition, the letters it begins with. */
export type Need = {name: string; isBehind: boolean; preposition: string | null};

/** The class that a need asks for, without the sign that says where. */
export const nameOfNeed = (need: string): string => (need.startsWith(behind) ? need.slice(1) : need);

const needOf = (need: string): Need => {
	const name = nameOfNeed(need);
	return {
		name,
		isBehind: name !== need,
		preposition: isPreposition(name) ? fold(name).slice(0, stemLength) : null,
	};
};

/**
 * What a rule needs, taken apart once and not at every trigger of a text: one of these lists has to be met, with all that is in it; none
 * where the rule needs nothing.
 */
export const needsOf = ({needs}: Pick<TriggerRule, 'needs'>): readonly (readonly Need[])[] =>
	needs.map(need => (whole.has(need) ? [needOf(need)] : need.split('&').map(needOf)));

/** What each need of a rule asks for behind the trigger, where every one asks for something; else none. */
export const behindOf = (needs: readonly (readonly Need[])[]): readonly (readonly string[])[] => {
	const groups = needs.map(all => all.filter(({isBehind}) => isBehind).map(({name}) => name));
	return groups.every(group => group.length > 0) ? groups : [];
};
