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

/** The fronts' table has three lines of frame and heading, and a rule divides it from the words below. */
const frontFrame = 4;
/** A body with fewer lines has no room for words below the table; where it has, they get so many at the least. */
const leastForWords = 12;
const leastWords = 4;

/** How the fronts share the body: their table, a line under it where it does not hold all, and below a rule the front under the cursor in words. */
export const splitFronts = (state: State): {list: number; more: boolean; pane: number} => {
	const body = bodyRows(state);
	const count = state.lists.fronts.rows.length;
	const withWords = body >= leastForWords;
	const free = Math.max(1, body - (withWords ? frontFrame : frontFrame - 1));
	const room = withWords ? Math.max(1, free - leastWords) : free;
	const more = count > room;
	const list = Math.max(1, more ? room - 1 : count);
	return {list, more, pane: withWords ? free - list - (more ? 1 : 0) : 0};
};

/** Rows of a view's list that are on the screen at once. */
export const pageRows = (state: State, view: ViewName): number => {
	if (view === 'fronts') return splitFronts(state).list;
	if (view === 'disagreements') return splitRows(state).list;
	return Math.max(1, bodyRows(state) - 1);
};
