import type {World} from '../engine/lexicon/entities.ts';
import {fold} from '../engine/text/normalise.ts';
import {defaultRule, type Rule} from '../model/rule.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {compileField} from './compile-field.ts';
import {compileWord, type Predicate} from './compile-word.ts';
import type {FilterError} from './filter-error.ts';
import {type FilterNode, parseFilter} from './parse.ts';

export type Filter = {
	matches(event: TriagedEvent): boolean;
	/** The first fault; what could be understood filters all the same. */
	error: FilterError | null;
};

/**
 * Compiles a filter: bare words that must all match, `a|b`, `-x`, `"two words"`, `(…)`, and the fields of `fields.ts`
 * (`type: front: place: source: actor: state: is: tag: killed>=20 date:2016-05-14..16`). Arabic is compared without
 * harakat and letter variants, and a Latin name finds what is written in Arabic through the names the world knows.
 * The empty filter matches everything. Never throws.
 *
 * @param rule under which `killed` is compared.
 */
export const compileFilter = (query: string, world: World, rule: Rule = defaultRule): Filter => {
	const {node, error} = parseFilter(query);
	const errors: FilterError[] = error ? [error] : [];

	const compile = (part: FilterNode): Predicate | null => {
		// A word of marks alone (a lone tatweel) asks for nothing.
		if (part.kind === 'word') return fold(part.text).trim() === '' ? null : compileWord(part.text, world);
		if (part.kind === 'field') {
			const compiled = compileField(part, world, rule);
			if (typeof compiled === 'function') return compiled;
			errors.push(compiled);
			return null;
		}

		if (part.kind === 'not') {
			const inner = compile(part.node);
			return inner && (event => !inner(event));
		}

		const inner = part.nodes.map(compile).filter(predicate => predicate !== null);
		if (inner.length < 2) return inner[0] ?? null;
		return part.kind === 'and'
			? event => inner.every(predicate => predicate(event))
			: event => inner.some(predicate => predicate(event));
	};

	const predicate = node && compile(node);
	errors.sort((a, b) => a.at - b.at);
	return {matches: predicate ?? (() => true), error: errors[0] ?? null};
};
