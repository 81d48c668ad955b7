import type {Rule} from '../../model/rule.ts';
import {openAbove, type TollColumns} from '../../query/columns/event-columns.ts';

/** The figure of every different toll under one rule, from `min` to `max`: as `tollUnder` gives it of a single one; infinite where it is open above. */
export type RuledTolls = {min: ArrayLike<number>; max: ArrayLike<number>};

const opened = (figures: Uint32Array): Float64Array =>
	Float64Array.from(figures, figure => (figure === openAbove ? Number.POSITIVE_INFINITY : figure));

const make = (tolls: TollColumns, rule: Rule): RuledTolls => {
	const {low, best, high, majorityMin, majorityMax} = tolls;
	if (rule === 'majority') return {min: majorityMin, max: opened(majorityMax)};
	if (rule === 'range') return {min: low, max: opened(high)};
	return rule === 'best' ? {min: best, max: best} : {min: low, max: low};
};

const known = new WeakMap<TollColumns, Map<Rule, RuledTolls>>();

/** Made once for a rule: there are few different tolls, and many questions. */
export const ruledTolls = (tolls: TollColumns, rule: Rule): RuledTolls => {
	const byRule = known.get(tolls) ?? new Map<Rule, RuledTolls>();
	known.set(tolls, byRule);
	const made = byRule.get(rule) ?? make(tolls, rule);
	byRule.set(rule, made);
	return made;
};
