import type {Binding, Context} from './binding.ts';
import type {KeyProblem, Override} from './overrides.ts';
import {isTyped, types} from './typing.ts';

/** An action in one context, with the keys that it has there. */
export type Bound = Binding & {overridden: boolean};

/** Without these nobody finds the way out, or the way. */
const essential: ReadonlySet<string> = new Set(['interrupt', 'quit', 'help']);

type Claim = {binding: Binding; keys: string[]; override: Override | null; rank: number};

/** The override that holds in a context: the one for that context before the one for all. */
const overrideFor = (overrides: readonly Override[], id: string, context: Context): Override | null =>
	overrides.find(one => one.id === id && one.context === context) ??
	overrides.find(one => one.id === id && one.context === null) ??
	null;

const claimOf = (
	binding: Binding,
	context: Context,
	overrides: readonly Override[],
	tell: (problem: KeyProblem) => void,
): Claim => {
	const override = overrideFor(overrides, binding.id, context);
	const usual: Claim = {binding, keys: [...binding.keys], override: null, rank: overrides.length * 2};
	if (!override) return usual;
	const typed = isTyped(context) ? override.keys.filter(types) : [];
	const keys = override.keys.filter(key => !typed.includes(key));
	// Said of one that is for this context alone; a key for everywhere else is well there.
	if (override.context !== null)
		for (const key of typed)
			tell({
				where: [override.name, override.keys.indexOf(key)],
				problem: `in "${context}" the key "${key}" types`,
				remedy: 'Take one with Ctrl or Alt.',
			});
	if (keys.length === 0 && typed.length > 0) return usual;
	if (keys.length === 0 && essential.has(binding.id)) {
		tell({
			where: [override.name],
			problem: `"${binding.id}" must have a key, and keeps ${binding.keys.join(', ')}`,
			remedy: 'Give it another one.',
		});
		return usual;
	}

	const place = overrides.indexOf(override);
	return {binding, keys, override, rank: override.context === null ? overrides.length + place : place};
};

/** Who has a key that several claim: the user before the program, one context before all, what stands first before what follows. */
const settleKey = (key: string, claims: readonly Claim[], tell: (problem: KeyProblem) => void): void => {
	const claimants = claims.filter(({keys}) => keys.includes(key)).sort((one, other) => one.rank - other.rank);
	const needing = claimants.filter(({binding, keys}) => essential.has(binding.id) && keys.length === 1);
	const first = needing.find(({override}) => !override) ?? needing[0] ?? claimants[0];
	for (const claim of claimants) {
		if (claim === first || !first) continue;
		claim.keys.splice(claim.keys.indexOf(key), 1);
		const told = claim.override ?? first.override;
		if (!told) continue;
		tell({
			where: [told.name],
			problem: `"${key}" is for "${first.binding.id}" and not for "${claim.binding.id}"`,
			remedy: claim.override
				? 'Take another key for one of them.'
				: `If that is meant, give "${claim.binding.id}" other keys, or none: [].`,
		});
	}
};

/**
 * The actions of a context with the keys that they have there, the user's in place of the program's. A key is for one action: which, and
 * everything else that cannot be as the user wrote it, is told.
 */
export const settleKeys = (
	context: Context,
	bindings: readonly Binding[],
	overrides: readonly Override[],
	tell: (problem: KeyProblem) => void,
): Bound[] => {
	const claims = bindings
		.filter(binding => binding.contexts.includes(context))
		.map(binding => claimOf(binding, context, overrides, tell));
	for (const key of new Set(claims.flatMap(({keys}) => keys))) settleKey(key, claims, tell);
	// One of these that lost all that the user gave it, to another of these, has its own again.
	const lost = claims.find(({binding, keys}) => essential.has(binding.id) && keys.length === 0)?.override;
	if (lost) {
		const others = overrides.filter(override => override !== lost);
		return settleKeys(context, bindings, others, tell);
	}

	return claims.map(({binding, keys, override}) => ({...binding, keys, overridden: override !== null}));
};
