import {isFilterDigit} from '../../store/filters.ts';
import type {KeyEvent} from '../../terminal/keys.ts';
import type {Action} from './reduce.ts';
import {contextOf, isTyping, situationOf} from './situation.ts';
import type {State} from './state.ts';

/** The action that a key stands for on this screen; null where it means nothing. A disabled one says why. */
export const press = (state: State, key: KeyEvent): Action | null => {
	if (key.mouse) return {type: 'point', name: key.name, mouse: key.mouse};
	const context = contextOf(state);
	const binding = state.keymap.lookup(context, key.name);
	if (!binding && state.count !== '') return {type: 'uncount'};
	if (!binding) return isTyping(state) ? {type: 'type', key} : null;
	if (binding.id === 'count' || binding.id === 'name-filter') return {type: 'digit', digit: key.name};
	// A digit alone is no count of an opening.
	if (binding.id === 'open' && isFilterDigit(state.count)) return {type: 'do', id: 'apply-filter'};
	const why = binding.whyDisabled?.(situationOf(state)) ?? null;
	return why === null ? {type: 'do', id: binding.id} : {type: 'say', message: {text: why, tone: 'info'}};
};
