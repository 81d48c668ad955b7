import {ruleLine} from '../../export/rule-words.ts';
import {rules} from '../../model/rule.ts';
import {relist} from './filter.ts';
import type {State} from './state.ts';

/** The next rule for the figures of the dead, told in words; the lists follow where a filter compares those. */
export const nextRule = (state: State): State => {
	const rule = rules[(rules.indexOf(state.rule) + 1) % rules.length] ?? state.rule;
	return relist({...state, rule, message: {text: ruleLine(rule), tone: 'info'}});
};
