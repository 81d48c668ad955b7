import type {EventId} from '../../model/ids.ts';
import {eventLines} from '../copied-text.ts';
import {openEvent} from '../screens/event.ts';
import {eventAt} from '../state/event-at.ts';
import {bodyRows} from '../state/layout.ts';
import type {View} from './view.ts';

/** The events, in the order of the days. */
export const events: View = {
	name: 'events',
	title: 'Events',
	short: 'Ev',
	things: 'events',
	rows: (data, listed) => [...(listed ?? data.byDate)],
	// A heading above them.
	pageRows: state => Math.max(1, bodyRows(state) - 1),
	above: 1,
	idOf: (data, row) => data.events.at(row)?.id,
	rowOf: (data, id) => data.indexOf(id as EventId),
	selection: () => 'event',
	event: (_, row) => row,
	open: (state, row) => openEvent(state, row),
	copied(state, row) {
		const event = eventAt(state, row);
		return event ? eventLines(state.data, event) : [];
	},
};
