import type {World} from '../engine/lexicon/entities.ts';
import {fold} from '../engine/text/normalise.ts';
import {defaultRule, type Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {type FilterRow, type Plan, passes} from './ask.ts';
import type {EventColumns} from './columns/event-columns.ts';
import type {Judgements} from './columns/judgements.ts';
import {type Mask, maskOf} from './columns/mask.ts';
import {compileField} from './compile-field.ts';
import {compileWord} from './compile-word.ts';
import {EventRow} from './event-row.ts';
import type {FilterError} from './filter-error.ts';
import {type FilterNode, parseFilter} from './parse.ts';

export type Filter = {
	matches(event: TriagedEvent): boolean;
	/** The same of a row of any kind. */
	passes(row: FilterRow): boolean;
	/** The same of all events at once: 1 for each that passes. */
	mask(columns: EventColumns, judgements: Judgements): Mask;
	/** The first fault; what could be understood filters all the same. */
	error: FilterError | null;
};

const everything: Plan = {kind: 'and', parts: []};

/**
 * Compiles a filter: bare words that must all match, `a|b`, `-x`, `"two words"`, `(…)`, and the fields of `fields.ts`
 * (`type: front: place: source: actor: state: is: tag: killed>=20 date:2016-05-14..16`). Arabic is compared without
 * harakat and letter variants; a Latin name finds what is written in Arabic through the names the world knows, however
 * it is spelled (`spelling.ts`). The empty filter matches everything. Never throws.
 *
 * @param rule under which `killed` is compared.
 */
export const compileFilter = (query: string, world: World, rule: Rule = defaultRule): Filter => {
	const {node, error} = parseFilter(query);
	const errors: FilterError[] = error ? [error] : [];

	const compile = (part: FilterNode): Plan | null => {
		// A word of marks alone (a lone tatweel) asks for nothing.
		if (part.kind === 'word') return fold(part.text).trim() === '' ? null : compileWord(part.text, world);
		if (part.kind === 'field') {
			const compiled = compileField(part, world, rule);
			if ('plan' in compiled) return compiled.plan;
			errors.push(compiled.error);
			return null;
		}

		if (part.kind === 'not') {
			const inner = compile(part.node);
			return inner && {kind: 'not', part: inner};
		}

		const parts = part.nodes.map(compile).filter(plan => plan !== null);
		return parts.length < 2 ? (parts[0] ?? null) : {kind: part.kind, parts};
	};

	const plan = (node && compile(node)) ?? everything;
	errors.sort((a, b) => a.at - b.at);
	return {
		matches: event => passes(plan, new EventRow(event)),
		passes: row => passes(plan, row),
		mask: (columns, judgements) => maskOf(plan, columns, judgements),
		error: errors[0] ?? null,
	};
};
