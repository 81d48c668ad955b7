import {type Completions, complete} from '../../query/completion/complete.ts';
import {createEditor, type Editor} from './editor.ts';
import {setFilter} from './filter.ts';
import type {State} from './state.ts';

/** What the keys of the filter's input are in the middle of; any other key ends it. */
export type FilterTyping =
	/** Going through what could stand at the cursor: `at` is put in place of what was typed in `before`. */
	| {kind: 'completing'; completions: Completions; at: number; before: Editor}
	/** Going through the filters used before: `at` is the one that stands there now; `before` was being typed. */
	| {kind: 'recalling'; at: number; before: string};

/** What could stand at the cursor of the filter that is typed. */
export const completionsAt = ({data, judgements}: State, {text, cursor}: Editor): Completions =>
	complete(text, cursor, {world: data.world, columns: data.columns, judgements});

const withText = (state: State, editor: Editor, filterTyping: FilterTyping | null): State =>
	setFilter({...state, input: {kind: 'filter', editor}, filterTyping}, editor.text);

const put = (state: State, typing: Extract<FilterTyping, {kind: 'completing'}>): State => {
	const {completions, at, before} = typing;
	const {from, to, list} = completions;
	const one = list[at]?.insert ?? '';
	const text = before.text.slice(0, from) + one + before.text.slice(to);
	return withText(state, {text, cursor: from + one.length}, typing);
};

/** Puts the next thing that could stand at the cursor there, or the one before. */
export const completeFilter = (state: State, by: 1 | -1): State => {
	if (state.input?.kind !== 'filter') return state;
	const {filterTyping: typing, input} = state;
	// Where there was only one, the next key completes what that one has begun: `pla`, `place:`, `place:al-joura`.
	if (typing?.kind === 'completing' && typing.completions.list.length > 1) {
		const {length} = typing.completions.list;
		return put(state, {...typing, at: (typing.at + by + length) % length});
	}

	const completions = completionsAt(state, input.editor);
	const {length} = completions.list;
	if (length === 0) return {...state, message: {text: 'There is nothing to complete here.', tone: 'info'}};
	return put(state, {kind: 'completing', completions, at: by > 0 ? 0 : length - 1, before: input.editor});
};

/** Puts a filter used before into the input; going on beyond the last, what was being typed. While there is a list to go through, goes through that. */
export const recallFilter = (state: State, by: 1 | -1): State => {
	if (state.input?.kind !== 'filter') return state;
	const {filterTyping: typing, kept} = state;
	if (typing?.kind === 'completing') return completeFilter(state, by > 0 ? -1 : 1);
	const {history} = kept;
	const before = typing?.before ?? state.input.editor.text;
	// What is on already is no step back.
	const start = history.at(-1) === before.trim() ? history.length - 1 : history.length;
	const at = (typing?.at ?? start) - by;
	if (at < 0 || history.length === 0)
		return {...state, message: {text: 'There is no earlier filter.', tone: 'info'}};
	if (at >= history.length) return withText(state, createEditor(before), null);
	return withText(state, createEditor(history[at] ?? ''), {kind: 'recalling', at, before});
};
