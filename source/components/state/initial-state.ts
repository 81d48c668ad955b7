import type {ArabicMode} from '../../model/arabic-mode.ts';
import {defaultRule, type Rule} from '../../model/rule.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import type {Dataset} from './dataset.ts';
import {setFilter} from './filter.ts';
import {rowsFor} from './lists.ts';
import {countReviewed} from './reviewed.ts';
import type {List, State} from './state.ts';

const listOf = (rows: readonly number[]): List => ({rows, cursor: 0, top: 0});

/** The first screen: the events, narrowed by a filter if one is given. */
export const initialState = (
	data: Dataset,
	options: {
		events: readonly TriagedEvent[];
		size: {columns: number; rows: number};
		undoable: boolean;
		filter?: string;
		rule?: Rule;
		arabic?: ArabicMode;
		notice?: string;
		readOnly?: string | null;
	},
): State => {
	const rows = rowsFor(data, options.events, null);
	const state: State = {
		data,
		events: options.events,
		size: options.size,
		view: 'events',
		lists: {
			events: listOf(rows.events),
			fronts: listOf(rows.fronts),
			disagreements: listOf(rows.disagreements),
		},
		reviewed: countReviewed(options.events, rows.events),
		filter: {text: '', error: null},
		input: null,
		detail: null,
		rule: options.rule ?? defaultRule,
		arabic: options.arabic ?? 'off',
		why: false,
		paneTop: 0,
		help: null,
		message: options.notice ? {text: options.notice, tone: 'info'} : null,
		undoable: options.undoable,
		readOnly: options.readOnly ?? null,
		outbox: [],
	};
	return options.filter ? setFilter(state, options.filter) : state;
};
