import type {PlaceId} from '../../model/ids.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import type {Dataset, Filter} from './dataset.ts';
import type {List, State, ViewName} from './state.ts';

const everything = (length: number): number[] => Array.from({length}, (_, index) => index);

/** Which rows each view lists under a filter: its events, the fronts they lie on, and the disagreements about them and their places. */
export const rowsFor = (
	data: Dataset,
	events: readonly TriagedEvent[],
	filter: Filter | null,
): Record<ViewName, number[]> => {
	const {fronts, disagreements} = data.analysis;
	if (filter === null)
		return {
			events: [...data.byDate],
			fronts: everything(fronts.length),
			disagreements: everything(disagreements.length),
		};

	const rows: Record<ViewName, number[]> = {events: [], fronts: [], disagreements: []};
	const places = new Set<PlaceId>();
	const listed = new Set<string>();
	const onFronts = new Set<string>();
	for (const index of data.byDate) {
		const event = events[index];
		if (!event || !filter.matches(event)) continue;
		rows.events.push(index);
		listed.add(event.id);
		for (const place of event.places) places.add(place);
		if (event.front) onFronts.add(event.front);
	}

	for (const [index, front] of fronts.entries()) if (onFronts.has(front.id)) rows.fronts.push(index);
	for (const [index, {about}] of disagreements.entries()) {
		if ('event' in about ? listed.has(about.event) : places.has(about.place)) rows.disagreements.push(index);
	}

	return rows;
};

/** Keeps the cursor inside the list and the cursor's row on the screen. */
export const settle = (list: List, page: number): List => {
	const cursor = Math.max(0, Math.min(list.cursor, list.rows.length - 1));
	const highest = Math.max(0, list.rows.length - page);
	const top = Math.max(0, Math.min(highest, Math.max(cursor - page + 1, Math.min(list.top, cursor))));
	return cursor === list.cursor && top === list.top ? list : {...list, cursor, top};
};

/** The list with other rows and the cursor on the same thing, or in the same place where that is gone. */
export const replaceRows = (list: List, rows: readonly number[]): List => {
	const selected = list.rows[list.cursor];
	const found = selected === undefined ? -1 : rows.indexOf(selected);
	if (found < 0) return {rows, cursor: Math.min(list.cursor, Math.max(0, rows.length - 1)), top: list.top};
	return {rows, cursor: found, top: Math.max(0, list.top + found - list.cursor)};
};

/** The position in `events` that the screen's keys act on, or null. */
export const selectedEvent = (state: State): number | null => {
	if (state.detail) return state.detail.event;
	const list = state.lists[state.view];
	const row = list.rows[list.cursor];
	if (row === undefined || state.view === 'fronts') return null;
	if (state.view === 'events') return row;
	const about = state.data.analysis.disagreements[row]?.about;
	return about && 'event' in about ? (state.data.indexOf.get(about.event) ?? null) : null;
};
