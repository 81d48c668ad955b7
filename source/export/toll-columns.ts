import {tollUnder} from '../engine/events/toll-under-rule.ts';
import type {Toll} from '../model/event.ts';
import type {Rule} from '../model/rule.ts';
import type {Cell, Column} from './column.ts';

/** A number where the rule gives one, else "12..60", and "21.." where it is open above. */
const shown = (toll: Toll | null, rule: Rule): Cell => {
	if (!toll) return null;
	const {min, max} = tollUnder(toll, rule);
	return min === max ? min : `${min}..${max ?? ''}`;
};

/** The dead of an event or front: under the rule, the rule ("majority, tied" where there is none), and low, best, high. */
export const tollColumns = (rule: Rule): readonly Column<{killed: Toll | null}>[] => [
	{name: 'killed', value: ({killed}) => shown(killed, rule)},
	{
		name: 'killed_rule',
		value: ({killed}) => (killed && tollUnder(killed, rule).tied ? `${rule}, tied` : rule),
	},
	{name: 'killed_low', value: ({killed}) => killed?.low ?? null},
	{name: 'killed_best', value: ({killed}) => killed?.best ?? null},
	{name: 'killed_high', value: ({killed}) => killed?.high ?? null},
];
