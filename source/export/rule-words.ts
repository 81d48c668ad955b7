import type {Rule} from '../model/rule.ts';

/** What each rule makes of tolls that differ, and whose practice that is: printed with every summary. */
export const ruleWords: Readonly<Record<Rule, string>> = {
	lowest: 'the lowest figure told, as ACLED',
	best: 'best estimate (lowest–highest told), as UCDP GED',
	range: 'from the lowest to the highest figure told, as Airwars',
	majority: 'what most origins say; tied: the lowest such figure',
};

/** By which rule the dead are counted, in a line of at most 80 columns. */
export const ruleLine = (rule: Rule): string => `Killed, rule "${rule}": ${ruleWords[rule]}.`;
