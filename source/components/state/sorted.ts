import type {FrontId} from '../../model/ids.ts';
import {sortKeys, sortRows} from '../../query/columns/sort-keys.ts';
import {typeName} from '../words/event-words.ts';
import {frontName} from '../words/names.ts';
import {pageRows, replaceRows, settle} from './lists.ts';
import type {State} from './state.ts';

/** Rows of events in the order that was chosen; what is the same there stays in the order of the days. */
export const inChosenOrder = (
	{data, judgements, rule, table}: Pick<State, 'data' | 'judgements' | 'rule' | 'table'>,
	rows: number[],
): number[] => {
	if (table.sort === null || rows.length === 0) return rows;
	const keys = sortKeys(data.columns, judgements, table.sort.by, {
		rule,
		typeName,
		frontName: id => frontName(data.world, id as FrontId),
	});
	return sortRows(rows, keys, table.sort.down);
};

/** The list of events in the order that is chosen now: no row comes or goes, and the cursor stays on its event. */
export const resort = (state: State): State => {
	const list = state.lists.events;
	// Positions are in the order of the days.
	const rows = inChosenOrder(state, Array.from(Uint32Array.from(list.rows).sort()));
	const events = settle(replaceRows(list, rows), pageRows(state, 'events'));
	return {...state, lists: {...state.lists, events}};
};
