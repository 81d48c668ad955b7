import type {Rule} from '../model/rule.ts';

/** What each rule makes of who has a place: the same names as for tolls, by analogy. */
export const controlRuleWords: Readonly<Record<Rule, string>> = {
	lowest: 'only what no other origin contradicts',
	best: 'the latest word of no party to the war, else the latest',
	range: 'every side that the latest words name',
	majority: 'the side that most origins name; a tie is told as one',
};

/** By which rule it is told who has a place, in a line of at most 80 columns. */
export const controlRuleLine = (rule: Rule): string => `Held, rule "${rule}": ${controlRuleWords[rule]}.`;
