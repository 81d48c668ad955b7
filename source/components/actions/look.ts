import {nextArabic} from '../state/choose-arabic.ts';
import {nextRule} from '../state/choose-rule.ts';
import {clearMarks, endRange} from '../state/marks.ts';
import {toggleWhy} from '../state/move.ts';
import {type State, type ViewName, viewNames} from '../state/state.ts';
import {goBack, switchView} from '../state/trail.ts';
import {currentRow, views} from '../views/views.ts';
import type {Act, Acts} from './action.ts';

const beside = (view: ViewName, by: 1 | -1): ViewName =>
	viewNames[(viewNames.indexOf(view) + by + viewNames.length) % viewNames.length] ?? 'events';

const open = (state: State): State => {
	const row = currentRow(state);
	return row === undefined ? state : views[state.view].open(state, row);
};

/** The marks of the list go before the list does. */
const leave = (state: State): State => {
	if (state.view !== 'events' || state.marks.size === 0) return goBack(state);
	return state.range ? endRange(state) : clearMarks(state);
};

const switches: Record<string, Act> = {};
for (const name of viewNames) switches[`view-${name}`] = state => switchView(state, name);

/** Going from one thing to another, and how it is shown. */
export const looks: Acts = {
	...switches,
	'next-view': state => switchView(state, beside(state.view, 1)),
	'previous-view': state => switchView(state, beside(state.view, -1)),
	open,
	back: goBack,
	leave,
	why: toggleWhy,
	rule: nextRule,
	arabic: nextArabic,
};
