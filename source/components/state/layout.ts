import type {State, ViewName} from './state.ts';

/** Tabs and filter line above the body, message line and footer below it. */
const chrome = 4;

/** Lines of the body. */
export const bodyRows = (state: State): number => Math.max(1, state.size.rows - chrome);

/** How the disagreements share the body: their list, and below a rule the positions of the one under the cursor. */
export const splitRows = (state: State): {list: number; pane: number} => {
	// A heading above the list and a rule under it.
	const free = Math.max(2, bodyRows(state) - 2);
	const wanted = Math.min(12, Math.max(3, Math.floor(free * 0.3)));
	const list = Math.max(1, Math.min(wanted, state.lists.disagreements.rows.length));
	return {list, pane: Math.max(1, free - list)};
};

/** Rows of a view's list that are on the screen at once. */
export const pageRows = (state: State, view: ViewName): number => {
	const body = bodyRows(state);
	// The fronts' table has three lines of frame and heading; where it does not hold all, a line under it says so.
	if (view === 'fronts') {
		const room = Math.max(1, body - 3);
		return state.lists.fronts.rows.length > room ? Math.max(1, room - 1) : room;
	}

	if (view === 'disagreements') return splitRows(state).list;
	return Math.max(1, body - 1);
};
