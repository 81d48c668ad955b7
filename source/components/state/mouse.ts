import type {MouseReport} from '../../terminal/mouse.ts';
import {viewAt} from '../tab-layout.ts';
import {views} from '../views/views.ts';
import {bodyRows} from './layout.ts';
import {pageRows, settle} from './lists.ts';
import {moveBy, moveTo, scrollPane} from './move.ts';
import {moveChoice, paletteEntries} from './palette.ts';
import type {State} from './state.ts';
import {switchView} from './trail.ts';

/** What one step of the wheel scrolls. */
const step = 3;

/** Tabs and filter line. */
const aboveBody = 2;

/** The list further up or down, with the cursor where it is as long as its row is on the screen. */
const scrollList = (state: State, by: number): State => {
	const {view, lists} = state;
	const page = pageRows(state, view);
	const {rows, cursor, top: before} = lists[view];
	const top = Math.max(0, Math.min(rows.length - page, before + by));
	const list = settle({...lists[view], top, cursor: Math.max(top, Math.min(top + page - 1, cursor))}, page);
	return {...state, lists: {...lists, [view]: list}, paneTop: list.cursor === cursor ? state.paneTop : 0};
};

/** Whether the pointer is on the page below the list. */
const overPane = (state: State, row: number): boolean => {
	const {above} = views[state.view];
	return above !== undefined && row >= aboveBody + above + pageRows(state, state.view);
};

const turn = (state: State, by: number, {row}: MouseReport): State => {
	if (state.input?.kind === 'palette') return moveChoice(state, by);
	if (state.input) return state;
	if (state.help !== null || state.screen) return moveBy(state, {rows: by});
	if (views[state.view].above === undefined) return moveBy(state, {rows: by});
	return overPane(state, row) ? scrollPane(state, Math.sign(by)) : scrollList(state, by);
};

const click = (state: State, {column, row}: MouseReport): State => {
	const line = row - aboveBody;
	if (state.input?.kind === 'palette') {
		const cursor = state.choice.top + line;
		const isThere = line >= 0 && line < bodyRows(state) && cursor < paletteEntries(state).length;
		return isThere ? {...state, choice: {...state.choice, cursor}} : state;
	}

	if (state.input || state.help !== null) return state;
	if (row === 0) {
		const view = viewAt(state, column);
		return view === null ? state : switchView(state, view);
	}

	const {above} = views[state.view];
	if (state.screen || above === undefined) return state;
	const {rows, top} = state.lists[state.view];
	const at = line - above;
	const isRow = at >= 0 && at < pageRows(state, state.view) && top + at < rows.length;
	return isRow ? moveTo(state, top + at) : state;
};

/** What the mouse does: the wheel scrolls three rows, a click puts the cursor on a row or shows the view of a tab. */
export const point = (state: State, name: string, mouse: MouseReport): State => {
	if (name === 'click') return click(state, mouse);
	return turn(state, name === 'wheel-up' ? -step : step, mouse);
};
