import {latinKey} from './arabic-layout.ts';
import {type Binding, type Context, contexts} from './binding.ts';
import {bindings as all} from './bindings.ts';
import {type KeyProblem, readOverrides} from './overrides.ts';
import {type Bound, settleKeys} from './settle-keys.ts';
import {isTyped} from './typing.ts';

/** The live keymap: which keys do what where. Help, footer, palette and the verb `keys` are made from it. */
export type Keymap = {
	/**
	 * The action that a key stands for in a context, or null. Outside the inputs, a key of an Arabic keyboard layout means what the same key
	 * means on a Latin one: nobody should have to switch layouts to press `v`.
	 */
	lookup(context: Context, key: string): Bound | null;
	/** The actions of a context with their keys there, in the order of the table. */
	bindingsOf(context: Context): readonly Bound[];
};

/** What the program's keymap becomes with the user's keys in it, as `keys` of the settings holds them, and what is wrong with those. */
export const createKeymap = (
	keys: Readonly<Record<string, readonly string[]>> = {},
	bindings: readonly Binding[] = all,
): {keymap: Keymap; problems: readonly KeyProblem[]} => {
	const {overrides, problems} = readOverrides(keys, bindings);
	const told = new Set<string>();
	/** The same in several contexts is one mistake. */
	const tell = (problem: KeyProblem): void => {
		const text = JSON.stringify(problem);
		if (!told.has(text)) problems.push(problem);
		told.add(text);
	};

	const settled = new Map(
		contexts.map(context => {
			const bound = settleKeys(context, bindings, overrides, tell);
			const byKey = new Map(bound.flatMap(one => one.keys.map(key => [key, one] as const)));
			return [context, {bound, byKey}] as const;
		}),
	);
	return {
		keymap: {
			lookup(context, key) {
				const byKey = settled.get(context)?.byKey;
				return byKey?.get(key) ?? (isTyped(context) ? null : byKey?.get(latinKey(key))) ?? null;
			},
			bindingsOf: context => settled.get(context)?.bound ?? [],
		},
		problems,
	};
};
