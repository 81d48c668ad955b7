import type {SourceId} from '../../model/ids.ts';
import {sourceFacts, sourceInWords} from '../documents/source-document.ts';
import {openSource} from '../screens/source.ts';
import {bodyRows} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import type {View} from './view.ts';

/** How the sources share the body: their list, and below a rule the one under the cursor in words. */
const split = (state: State): {list: number; pane: number} => {
	// A heading above the list and a rule under it.
	const free = Math.max(2, bodyRows(state) - 2);
	const list = Math.max(1, Math.min(Math.ceil(free * 0.5), state.lists.sources.rows.length));
	return {list, pane: Math.max(1, free - list)};
};

/** Who says what, how often alone, against whom: most claims first; under a filter those that tell of most of the listed events. */
export const sources: View = {
	name: 'sources',
	title: 'Sources',
	short: 'So',
	things: 'sources',
	rows(data, listed) {
		const all = [...data.sources.keys()];
		if (!listed) return all;
		const {events} = data.spoken(listed);
		const count = (row: number): number => events[row] ?? 0;
		return all.filter(row => count(row) > 0).sort((a, b) => count(b) - count(a) || a - b);
	},
	pageRows: state => split(state).list,
	idOf: (data, row) => data.sources[row]?.id,
	rowOf(data, id) {
		const at = data.sources.findIndex(source => source.id === (id as SourceId));
		return at < 0 ? undefined : at;
	},
	selection: () => 'source',
	event: () => null,
	open: openSource,
	copied(state, row) {
		const source = state.data.sources[row];
		return source ? [source.name, source.id, ...sourceFacts(state, source)] : [];
	},
	pane(state, row) {
		const source = state.data.sources[row];
		if (!source) return null;
		return {lines: sourceInWords(state, source, state.size.columns - 2), rows: split(state).pane};
	},
};
