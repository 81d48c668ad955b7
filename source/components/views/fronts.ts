import {keyFor} from '../../keymap/key-for.ts';
import {paragraph} from '../documents/document-line.ts';
import {frontDocument} from '../documents/front-document.ts';
import {bodyRows} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import {showEvents} from '../state/trail.ts';
import type {View} from './view.ts';

/** The table has three lines of frame and heading, and a rule divides it from the words below. */
const frame = 4;
/** A body with fewer lines has no room for words below the table; where it has, they get so many at the least. */
const leastForWords = 12;
const leastWords = 4;

/** How the fronts share the body: their table, a line under it where it does not hold all, and below a rule the front under the cursor in words. */
const split = (state: State): {list: number; pane: number} => {
	const body = bodyRows(state);
	const count = state.lists.fronts.rows.length;
	const withWords = body >= leastForWords;
	const free = Math.max(1, body - (withWords ? frame : frame - 1));
	const room = withWords ? Math.max(1, free - leastWords) : free;
	const more = count > room;
	const list = Math.max(1, more ? room - 1 : count);
	return {list, pane: withWords ? free - list - (more ? 1 : 0) : 0};
};

/** The sectors of the battle, and the one under the cursor in words. */
export const fronts: View = {
	name: 'fronts',
	title: 'Fronts',
	short: 'Fr',
	things: 'fronts',
	rows(data, listed) {
		const on = listed && data.frontsOf(listed);
		return [...data.fronts.entries()].flatMap(([index, {id}]) => (!on || on.has(id) ? [index] : []));
	},
	pageRows: state => split(state).list,
	// The frame above, the heading, the line under it.
	above: 3,
	idOf: (data, row) => data.fronts[row]?.id,
	rowOf(data, id) {
		const at = data.fronts.findIndex(front => front.id === id);
		return at < 0 ? undefined : at;
	},
	selection: () => 'front',
	event: () => null,
	open(state, row) {
		const front = state.data.fronts[row];
		return front ? showEvents(state, `front:${front.id}`, front.name) : state;
	},
	copied(state, row) {
		const front = state.data.fronts[row];
		return front ? [front.name, front.id] : [];
	},
	pane(state, row) {
		const front = state.data.fronts[row];
		const {pane} = split(state);
		const width = state.size.columns - 2;
		if (!front || pane === 0) return null;
		// To sum up a front of a large corpus takes longer than a key may: not at every letter.
		if (state.input?.kind === 'filter')
			return {
				lines: paragraph(
					`Summed up in words once the filter is kept: ${keyFor(state.keymap, 'filter', 'keep-filter')}.`,
					width,
					{dim: true},
				),
				rows: pane,
			};
		const listed =
			state.filter.text.trim() === ''
				? null
				: {events: state.lists.events.rows, disagreements: state.lists.disagreements.rows};
		return {lines: frontDocument(state.data, front, {rule: state.rule, listed, width}), rows: pane};
	},
};
