import {dayFromNumber} from '../../engine/events/days.ts';
import {changeWords} from '../../export/change-words.ts';
import {openEvent} from '../screens/event.ts';
import type {Dataset} from '../state/dataset.ts';
import {bodyRows} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import {showEvents} from '../state/trail.ts';
import {countedDays, timelineRows} from '../timeline/looked.ts';
import {idOfRow, kindOfRow, numberOfRow, rowOfId} from '../timeline/row-numbers.ts';
import type {Row} from '../timeline/rows.ts';
import {timelineLayout} from '../timeline/timeline-document.ts';
import {rowWords} from '../timeline/timeline-words.ts';
import type {View} from './view.ts';

/** The row of days with this number. */
const rowOf = ({data, lists, rule}: State, number: number): Row | undefined =>
	countedDays(data, lists.events.rows, rule).rows.find(row => numberOfRow(row) === number);

/** The first event that tells of the change of control in this row; null where it is no change. */
const eventOf = ({control}: Dataset, row: number): number | null => {
	const {kind, value} = kindOfRow(row);
	return kind === 'change' ? (control.eventsOf(value)[0] ?? null) : null;
};

/** The days of a row as a filter writes them. */
const daysField = (from: number, to: number): string =>
	from === to ? `date:${dayFromNumber(from)}` : `date:${dayFromNumber(from)}..${dayFromNumber(to)}`;

/** What happened day by day, and when places changed hands. */
export const timeline: View = {
	name: 'timeline',
	title: 'Timeline',
	short: 'Ti',
	things: 'events',
	rows: timelineRows,
	pageRows(state) {
		const {rows} = state.lists.timeline;
		const changes = rows.filter(row => kindOfRow(row).kind === 'change').length;
		return timelineLayout(bodyRows(state), changes).table;
	},
	idOf: (_, row) => idOfRow(row),
	rowOf: (_, id) => rowOfId(id),
	selection({data}, row) {
		if (eventOf(data, row) !== null) return 'event';
		return kindOfRow(row).kind === 'gap' ? null : 'days';
	},
	event: ({data}, row) => eventOf(data, row),
	open(state, number) {
		const event = eventOf(state.data, number);
		if (event !== null) return openEvent(state, event);
		const row = rowOf(state, number);
		if (row?.kind === 'undated') return showEvents(state, 'is:undated', 'no day');
		if (row?.kind !== 'bin') return state;
		const {from, to} = row.bin;
		const days = from === to ? dayFromNumber(from) : `${dayFromNumber(from)} to ${dayFromNumber(to)}`;
		return showEvents(state, daysField(from, to), days);
	},
	copied(state, number) {
		const {kind, value} = kindOfRow(number);
		const {data, rule} = state;
		const change = kind === 'change' ? data.control.changeAt(value) : undefined;
		if (change) return [changeWords(change, data.world)];
		const row = rowOf(state, number);
		return row ? [rowWords(row, rule, 0)] : [];
	},
};
