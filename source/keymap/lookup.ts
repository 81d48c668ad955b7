import {latinKey} from './arabic-layout.ts';
import type {Binding, Context} from './binding.ts';
import {bindings} from './bindings.ts';

const tables = new Map<Context, Map<string, Binding>>();
for (const binding of bindings) {
	for (const context of binding.contexts) {
		const table = tables.get(context) ?? new Map<string, Binding>();
		for (const key of binding.keys) table.set(key, binding);
		tables.set(context, table);
	}
}

/**
 * The action that a key stands for in a context, or null. Outside the inputs, a key of an Arabic keyboard layout means
 * what the same key means on a Latin one: nobody should have to switch layouts to press `v`.
 */
export const lookup = (context: Context, key: string): Binding | null => {
	const table = tables.get(context);
	return table?.get(key) ?? table?.get(latinKey(key)) ?? null;
};

/** The actions of a context, in the keymap's order. */
export const bindingsOf = (context: Context): Binding[] =>
	bindings.filter(binding => binding.contexts.includes(context));
