import {type RuledToll, tollUnder} from '../engine/events/toll-under-rule.ts';
import type {Toll} from '../model/event.ts';
import type {Rule} from '../model/rule.ts';

/** An event or front for JSON: its toll says by which rule it is counted, and what that shows. */
export const ruledRecord = <Row extends {killed: Toll | null}>(
	row: Row,
	rule: Rule,
): Row & {killed: (Toll & {rule: Rule; shown: RuledToll}) | null} => ({
	...row,
	killed: row.killed && {rule, shown: tollUnder(row.killed, rule), ...row.killed},
});
