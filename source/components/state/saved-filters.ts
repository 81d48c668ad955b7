import {isFilterDigit, withNamed, withUsed} from '../../store/filters.ts';
import {relist, setFilter} from './filter.ts';
import {send} from './send.ts';
import type {State} from './state.ts';

const say = (state: State, text: string): State => ({...state, message: {text, tone: 'info'}});

/** Keeps the filter that was typed, and notes that it was used. */
export const keepFilter = (state: State): State => {
	const closed: State = {...state, input: null, filterTyping: null};
	const {text, error} = state.filter;
	const kept = withUsed(state.kept, text);
	if (kept === state.kept || error) return closed;
	return send({...closed, kept}, {kind: 'use-filter', filter: text});
};

/** Asks under which digit the filter is to be saved. */
export const askDigit = (state: State): State => ({...state, naming: true});

export const leaveNaming = (state: State): State => ({...state, naming: false});

/** Saves the filter that is on under a digit; where none is on, frees the digit. */
export const nameFilter = (state: State, digit: string): State => {
	const asked = leaveNaming(state);
	if (!isFilterDigit(digit)) return asked;
	const {text} = state.filter;
	const before = state.kept.named[digit];
	if (text === '' && before === undefined) return say(asked, `Nothing is saved under ${digit}.`);
	const named = send(
		{...asked, kept: withNamed(state.kept, digit, text)},
		{kind: 'name-filter', digit, filter: text},
	);
	if (text === '') return say(named, `No longer saved under ${digit}: ${before}`);
	return say(
		named,
		before === undefined || before === text
			? `Saved under ${digit}: ${text}`
			: `Saved under ${digit}, in place of ${before}: ${text}`,
	);
};

/** The filter that is saved under what was typed as a count, where that is one digit. */
export const savedUnder = ({kept}: Pick<State, 'kept'>, count: string): string | null =>
	isFilterDigit(count) ? (kept.named[count] ?? null) : null;

/** Puts on the filter that is saved under a digit. */
export const applySaved = (state: State, digit: number | null): State => {
	if (digit === null) return state;
	const filter = savedUnder(state, String(digit));
	if (filter === null)
		return say(state, `No filter is saved under ${digit}. To save the one that is on: ' and ${digit}`);
	const shown = setFilter({...state, screen: null}, filter);
	return say(shown.filter.error ? shown : relist(shown), `Filter ${digit}: ${filter}`);
};
