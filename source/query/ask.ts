import type {DateRange} from '../model/claim.ts';
import type {Judgement} from '../model/judgement.ts';
import type {Rule} from '../model/rule.ts';
import type {ListColumnName} from './columns/event-columns.ts';
import type {Operator} from './tokenise.ts';

/** One question of a filter to one event. */
export type Ask =
	| {of: 'type'; test(type: string): boolean}
	/** Whether any of these ids passes. */
	| {of: ListColumnName; test(id: string): boolean}
	/** `exact`: letter for letter; else `words` are folded, and so is the label. */
	| {of: 'label'; words: string; exact: boolean}
	/** The event's id begins so. */
	| {of: 'id'; prefix: string}
	| {of: 'days'; operator: Operator; range: DateRange}
	| {of: 'dated'; is: boolean}
	/** The dead under a rule, of a range its lower end; not asked where no figure is told. */
	| {of: 'killed'; rule: Rule; test(figure: number): boolean}
	| {of: 'count'; what: 'claims' | 'disagreements' | 'outlets' | 'origins'; test(figure: number): boolean}
	| {of: 'told'; as: 'denied' | 'background'}
	/** What is decided about it. */
	| {of: 'judgement'; test(judgement: Judgement): boolean};

/** What a filter asks an event, whatever the event is kept as: a whole one (`event-row.ts`) or a position in columns (`columns/column-row.ts`). */
export type FilterRow = {answers(ask: Ask): boolean};

/** A filter bound to the world: questions, and how the answers go together. */
export type Plan =
	| {kind: 'ask'; ask: Ask}
	| {kind: 'not'; part: Plan}
	| {kind: 'and' | 'or'; parts: readonly Plan[]};

export const passes = (plan: Plan, row: FilterRow): boolean => {
	if (plan.kind === 'ask') return row.answers(plan.ask);
	if (plan.kind === 'not') return !passes(plan.part, row);
	return plan.kind === 'and'
		? plan.parts.every(part => passes(part, row))
		: plan.parts.some(part => passes(part, row));
};
