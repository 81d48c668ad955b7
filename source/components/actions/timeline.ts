import {dayNumber} from '../../engine/events/days.ts';
import type {Day} from '../../model/ids.ts';
import {pageRows, settle} from '../state/lists.ts';
import type {State} from '../state/state.ts';
import {countedDays} from '../timeline/looked.ts';
import {kindOfRow, numberOfChange} from '../timeline/row-numbers.ts';
import type {Acts} from './action.ts';

const withCursor = (state: State, cursor: number): State => {
	const list = settle({...state.lists.timeline, cursor}, pageRows(state, 'timeline'));
	return {...state, lists: {...state.lists, timeline: list}};
};

/** From the days to the first change of control from then on, and from a change to its days. */
const cross = (state: State): State => {
	const {rows, cursor} = state.lists.timeline;
	const {rows: days} = countedDays(state.data, state.lists.events.rows, state.rule);
	const {kind, value} = kindOfRow(rows[cursor] ?? 0);
	const {changeAt} = state.data.control;
	if (kind === 'change') {
		const from = dayNumber(changeAt(value)?.date.from ?? ('' as Day));
		const at = days.findIndex(
			row =>
				row.kind !== 'undated' &&
				(row.kind === 'gap'
					? row.from <= from && from <= row.to
					: row.bin.from <= from && from <= row.bin.to),
		);
		return withCursor(state, Math.max(0, at));
	}

	if (rows.length === days.length)
		return {
			...state,
			message: {text: 'No place is told to have changed hands in these events.', tone: 'info'},
		};
	const row = days[cursor];
	const from = !row || row.kind === 'undated' ? 0 : row.kind === 'gap' ? row.from : row.bin.from;
	const told = rows.slice(days.length);
	const at = told.findIndex(number => {
		const change = changeAt(number - numberOfChange(0));
		return change !== undefined && dayNumber(change.date.from) >= from;
	});
	return withCursor(state, days.length + (at < 0 ? told.length - 1 : at));
};

/** Looking at the timeline. */
export const timelineActs: Acts = {'timeline-cross': cross};
