import {nearest} from '../engine/text/nearest.ts';
import {type Binding, type Context, contexts} from './binding.ts';
import {readKey} from './read-key.ts';

/** The keys that the user gives an action, everywhere or in one context. */
export type Override = {
	id: string;
	/** null: wherever the action is. */
	context: Context | null;
	keys: readonly string[];
	/** As the settings name it: "verify", "detail.why". */
	name: string;
};

/** What is wrong with a user's keys; `where` leads to it from `keys` on. */
export type KeyProblem = {where: readonly PropertyKey[]; problem: string; remedy: string};

const didYouMean = (word: string, names: readonly string[], otherwise: string): string => {
	const near = nearest(word, names);
	return near ? `Did you mean "${near}"?` : otherwise;
};

const listed = '"deirez-tui keys" lists the actions.';

/** The action and context that a name stands for, or what is wrong with it. */
const readName = (
	name: string,
	bindings: readonly Binding[],
): {id: string; context: Context | null} | {problem: string; remedy: string} => {
	const dot = name.indexOf('.');
	const id = name.slice(dot + 1);
	const binding = bindings.find(one => one.id === id);
	if (!binding) {
		const ids = bindings.map(one => one.id);
		return {problem: `there is no action "${id}"`, remedy: didYouMean(id, ids, listed)};
	}

	if (dot < 0) return {id, context: null};
	const given = name.slice(0, dot);
	const context = contexts.find(one => one === given);
	if (!context)
		return {
			problem: `there is no context "${given}"`,
			remedy: didYouMean(given, contexts, `There are: ${contexts.join(', ')}.`),
		};
	if (!binding.contexts.includes(context))
		return {
			problem: `"${id}" is no action of "${context}"`,
			remedy: `It is one of: ${binding.contexts.join(', ')}.`,
		};
	return {id, context};
};

/**
 * Reads the user's keys as the settings hold them, by action ("verify") or context and action ("detail.why"). What is wrong is left out
 * and told; an action none of whose keys is right is left as it was.
 */
export const readOverrides = (
	given: Readonly<Record<string, readonly string[]>>,
	bindings: readonly Binding[],
): {overrides: Override[]; problems: KeyProblem[]} => {
	const overrides: Override[] = [];
	const problems: KeyProblem[] = [];
	for (const [name, texts] of Object.entries(given)) {
		const read = readName(name, bindings);
		if ('problem' in read) {
			problems.push({where: [name], ...read});
			continue;
		}

		const keys: string[] = [];
		for (const [index, text] of texts.entries()) {
			const result = readKey(text);
			if ('key' in result) keys.push(result.key);
			else problems.push({where: [name, index], ...result});
		}

		if (keys.length > 0 || texts.length === 0) overrides.push({...read, keys: [...new Set(keys)], name});
	}

	return {overrides, problems};
};
