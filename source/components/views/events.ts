import type {EventId} from '../../model/ids.ts';
import {eventLines} from '../copied-text.ts';
import {previewDocument} from '../documents/preview-document.ts';
import {openEvent} from '../screens/event.ts';
import {eventAt} from '../state/event-at.ts';
import {bodyRows} from '../state/layout.ts';
import {previewRows} from '../state/preview.ts';
import type {View} from './view.ts';

/** The events, in the order of the days. */
export const events: View = {
	name: 'events',
	title: 'Events',
	short: 'Ev',
	things: 'events',
	rows: (data, listed) => [...(listed ?? data.byDate)],
	// A heading above them, and a rule above the preview.
	pageRows(state) {
		const below = previewRows(state);
		return Math.max(1, bodyRows(state) - 1 - (below > 0 ? below + 1 : 0));
	},
	above: 1,
	idOf: (data, row) => data.events.at(row)?.id,
	rowOf: (data, id) => data.indexOf(id as EventId),
	selection: () => 'event',
	event: (_, row) => row,
	open: (state, row) => openEvent(state, row),
	pane(state) {
		const rows = previewRows(state);
		if (rows === 0) return null;
		// As long as the cursor moves, that of where it was: lines that come and go with every key cost more than all else.
		const event = eventAt(state, state.preview.of);
		return {lines: event ? previewDocument(state.data, event, state.size.columns - 2) : [], rows};
	},
	copied(state, row) {
		const event = eventAt(state, row);
		return event ? eventLines(state.data, event) : [];
	},
};
