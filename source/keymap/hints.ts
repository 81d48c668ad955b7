import {keyName} from './key-name.ts';
import type {Keymap} from './keymap.ts';
import type {Situation} from './situation.ts';

/** One entry of the footer. */
export type Hint = {key: string; words: string; disabled: boolean};

/** What the footer offers here, in the order in which it may be cut off. */
export const hintsFor = (keymap: Keymap, situation: Situation): Hint[] => {
	const hints = keymap.bindingsOf(situation.context).flatMap(binding => {
		const key = binding.keys[0];
		if (!binding.hint || key === undefined) return [];
		const disabled = (binding.whyDisabled?.(situation) ?? null) !== null;
		// That there is nowhere to go back to is no offer.
		if (disabled && binding.id === 'leave') return [];
		return [{key: keyName(key), words: binding.hint, disabled, id: binding.id}];
	});
	// Moving is known to everybody; help and quit must be there on the narrowest screen.
	const first = [
		'help',
		'quit',
		'close-help',
		'back',
		'leave',
		'filter',
		'choose',
		'close-palette',
		'palette',
	];
	const last = ['open', 'next-view', 'next-event', 'next', 'previous'];
	const weight = ({id, disabled}: {id: string; disabled: boolean}): number => {
		if (first.includes(id) && !disabled) return first.indexOf(id) - first.length;
		// What works here is told before what does not.
		return disabled ? last.length + 1 : last.indexOf(id) + 1;
	};

	return hints
		.sort((one, other) => weight(one) - weight(other))
		.map(({key, words, disabled}) => ({key, words, disabled}));
};
