import type {EventId} from '../../model/ids.ts';
import {counted} from '../words/figures.ts';
import {eventId} from './event-id.ts';
import {selectedEvent} from './lists.ts';
import {moveBy} from './move.ts';
import type {State} from './state.ts';

/** The ids of these rows of the list of events, both ends included, whichever comes first. */
const idsBetween = ({data, lists}: State, one: number, other: number): EventId[] =>
	lists.events.rows.slice(Math.min(one, other), Math.max(one, other) + 1).map(row => eventId(data, row));

const inList = ({view, screen}: State): boolean => view === 'events' && screen === null;

/**
 * The positions of the events that a decision is about: the marked ones in the order of the list, and after them those that are marked and not
 * listed now; without marks, and everywhere but in the list of events, the one under the cursor.
 */
export const markedOrCurrent = (state: State): number[] => {
	const {data, lists, marks} = state;
	if (marks.size === 0 || !inList(state)) {
		const current = selectedEvent(state);
		return current === null ? [] : [current];
	}

	const marked = new Set([...marks].flatMap(id => data.indexOf(id) ?? []));
	const listed = lists.events.rows.filter(row => marked.has(row));
	const seen = new Set(listed);
	return [...listed, ...[...marked].filter(row => !seen.has(row)).sort((one, other) => one - other)];
};

/** No marks, and no range that makes any. */
export const clearMarks = (state: State): State => ({...state, marks: new Set(), range: null});

const say = (state: State, text: string): State => ({...state, message: {text, tone: 'info'}});

/** Puts marks on these events, or takes them off where all have one. */
const toggle = (state: State, ids: readonly EventId[]): State => {
	const marks = new Set(state.marks);
	const isMarked = ids.every(id => marks.has(id));
	for (const id of ids)
		if (isMarked) marks.delete(id);
		else marks.add(id);
	return {...state, marks};
};

/** Marks the row under the cursor, or takes its mark off, and goes on; with a number so many rows. */
export const markRow = (state: State, count: number): State => {
	const {cursor} = state.lists.events;
	return moveBy(toggle(state, idsBetween(state, cursor, cursor + count - 1)), {rows: count});
};

/** Marks everything that the filter lists; where all of that is marked, it takes the marks off. */
export const markListed = (state: State): State => {
	const {length} = state.lists.events.rows;
	if (length === 0) return say(state, 'There is nothing here to mark.');
	const marked = toggle(state, idsBetween(state, 0, length - 1));
	return say(
		marked,
		marked.marks.size < state.marks.size
			? `Mark taken off ${counted(length, 'event')}.`
			: `Marked: ${counted(length, 'event')}. Keys that decide act on all of them.`,
	);
};

/** Ends a range; its marks stay. */
export const endRange = (state: State): State => (state.range === null ? state : {...state, range: null});

/** Begins a range at the cursor, or ends the one that there is. */
export const toggleRange = (state: State): State => {
	if (state.range) return say(endRange(state), `Marked: ${counted(state.marks.size, 'event')}.`);
	const {rows, cursor} = state.lists.events;
	const row = rows[cursor];
	if (row === undefined) return say(state, 'There is nothing here to mark.');
	const begun = {...state, range: {from: row, before: state.marks}};
	return say(stretchRange(begun), 'Range: motions stretch it, V or Esc ends it.');
};

/** Everything between where the range began and the cursor is marked, beside what was before. Without a range the same state. */
export const stretchRange = (state: State): State => {
	const {range, lists} = state;
	if (range === null) return state;
	const from = lists.events.rows.indexOf(range.from);
	if (from < 0 || !inList(state)) return endRange(state);
	return {
		...state,
		marks: new Set([...range.before, ...idsBetween(state, from, lists.events.cursor)]),
	};
};
