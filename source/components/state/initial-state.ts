import {createKeymap, type Keymap} from '../../keymap/keymap.ts';
import type {ArabicMode} from '../../model/arabic-mode.ts';
import type {Judgement} from '../../model/judgement.ts';
import {defaultRule, type Rule} from '../../model/rule.ts';
import type {SourceGrades} from '../../model/source-grade.ts';
import {type KeptFilters, noFilters} from '../../store/filters.ts';
import {mapAtFirst} from '../map/map-state.ts';
import type {Dataset} from './dataset.ts';
import {setFilter} from './filter.ts';
import {rowsFor} from './lists.ts';
import {countReviewed} from './reviewed.ts';
import {type List, type State, type ViewName, viewNames} from './state.ts';
import {plainTable} from './table-choice.ts';

const listOf = (rows: readonly number[]): List => ({rows, cursor: 0, top: 0});

/** The first screen: the events, narrowed by a filter if one is given. */
export const initialState = (
	data: Dataset,
	options: {
		/** What is decided, by the events' positions. */
		judgements?: readonly (Judgement | undefined)[];
		/** How sources are graded. */
		grades?: SourceGrades;
		size: {columns: number; rows: number};
		undoable: boolean;
		filter?: string;
		kept?: KeptFilters;
		rule?: Rule;
		arabic?: ArabicMode;
		/** Where it is not given, the program's own. */
		keymap?: Keymap;
		notice?: string;
		readOnly?: string | null;
	},
): State => {
	const judgements = options.judgements ?? [];
	const rows = rowsFor(data, judgements, null);
	const lists = {} as Record<ViewName, List>;
	for (const name of viewNames) lists[name] = listOf(rows[name]);
	const state: State = {
		data,
		keymap: options.keymap ?? createKeymap().keymap,
		judgements,
		grades: options.grades ?? new Map(),
		size: options.size,
		view: 'events',
		lists,
		reviewed: countReviewed(judgements, rows.events),
		filter: {text: '', error: null},
		input: null,
		filterTyping: null,
		kept: options.kept ?? noFilters,
		naming: false,
		screen: null,
		trail: [],
		marks: new Set(),
		range: null,
		table: plainTable,
		preview: {shown: false, of: null},
		count: '',
		rule: options.rule ?? defaultRule,
		arabic: options.arabic ?? 'off',
		why: false,
		map: mapAtFirst,
		paneTop: 0,
		help: null,
		helpQuery: '',
		choice: {cursor: 0, top: 0},
		recent: [],
		message: options.notice ? {text: options.notice, tone: 'info'} : null,
		undoable: options.undoable,
		readOnly: options.readOnly ?? null,
		outbox: [],
	};
	return options.filter ? setFilter(state, options.filter) : state;
};
