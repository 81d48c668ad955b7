import {placeName} from '../../engine/events/names.ts';
import {relist, setFilter} from './filter.ts';
import {pageRows} from './layout.ts';
import {selectedEvent, settle} from './lists.ts';
import {type State, type ViewName, viewNames} from './state.ts';

export const viewBeside = (view: ViewName, by: 1 | -1): ViewName =>
	viewNames[(viewNames.indexOf(view) + by + viewNames.length) % viewNames.length] ?? 'events';

/** Leaves a view for another; each keeps its place. */
export const switchView = (state: State, view: ViewName): State => {
	if (state.view === view) return state.detail ? {...state, detail: null} : state;
	return relist({...state, view, detail: null, paneTop: 0});
};

/** The filter with one field more, unless it says so already. */
const narrowed = (text: string, field: string): string =>
	text.split(/\s+/u).includes(field) ? text : `${text} ${field}`.trim();

const showEvents = (state: State, field: string, what: string): State => {
	const shown = switchView(setFilter(state, narrowed(state.filter.text, field)), 'events');
	const back = state.view === 'fronts' ? 'F' : 'D';
	return {
		...shown,
		message: {text: `The events of ${what}. Esc clears the filter, ${back} goes back.`, tone: 'info'},
	};
};

/** Opens what is behind the row: an event, or the events of a front or a place. */
export const open = (state: State): State => {
	const row = state.lists[state.view].rows[state.lists[state.view].cursor];
	if (row === undefined) return state;
	const {analysis, world} = state.data;
	if (state.view === 'fronts') {
		const front = analysis.fronts[row];
		return front ? showEvents(state, `front:${front.id}`, front.name) : state;
	}

	const event = selectedEvent(state);
	if (event !== null) {
		const list = state.lists.events;
		const at = list.rows.indexOf(event);
		const events = at < 0 ? list : settle({...list, cursor: at}, pageRows(state, 'events'));
		return {...state, detail: {event, top: 0}, lists: {...state.lists, events}};
	}

	const about = analysis.disagreements[row]?.about;
	return about && 'place' in about
		? showEvents(state, `place:${about.place}`, placeName(world, about.place))
		: state;
};
