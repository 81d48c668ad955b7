import type {State, ViewName} from '../state/state.ts';
import {disagreements} from './disagreements.ts';
import {events} from './events.ts';
import {fronts} from './fronts.ts';
import {map} from './map.ts';
import {sources} from './sources.ts';
import {timeline} from './timeline.ts';
import type {Pane, View} from './view.ts';

/** Every view by its name. What views do leads back to their lists: each is looked up when it is asked for, not while the modules load. */
export const views: Readonly<Record<ViewName, View>> = {
	get events() {
		return events;
	},
	get fronts() {
		return fronts;
	},
	get disagreements() {
		return disagreements;
	},
	get sources() {
		return sources;
	},
	get timeline() {
		return timeline;
	},
	get map() {
		return map;
	},
};

/** The row under the cursor of the view that is shown; undefined where its list is empty. */
export const currentRow = ({view, lists}: State): number | undefined => lists[view].rows[lists[view].cursor];

/** The page under the list that is shown. */
export const paneOf = (state: State): Pane | null => {
	const row = currentRow(state);
	return (row === undefined ? null : views[state.view].pane?.(state, row)) ?? null;
};
