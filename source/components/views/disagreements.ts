import type {DisagreementId} from '../../model/ids.ts';
import {disagreementLines} from '../copied-text.ts';
import {panelDocument} from '../documents/positions-document.ts';
import {openDisagreement} from '../screens/matrix.ts';
import {bodyRows} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import type {View} from './view.ts';

/** How the disagreements share the body: their list, and below a rule the positions of the one under the cursor. */
const split = (state: State): {list: number; pane: number} => {
	// A heading above the list and a rule under it.
	const free = Math.max(2, bodyRows(state) - 2);
	const wanted = Math.min(12, Math.max(3, Math.floor(free * 0.3)));
	const list = Math.max(1, Math.min(wanted, state.lists.disagreements.rows.length));
	return {list, pane: Math.max(1, free - list)};
};

/** Where sources disagree, worst first. */
export const disagreements: View = {
	name: 'disagreements',
	title: 'Disagreements',
	short: 'Dis',
	things: 'disagreements',
	rows(data, listed) {
		const all = Array.from({length: data.disagreements.length}, (_, index) => index);
		if (!listed) return all;
		const events = new Set(listed);
		const places = data.placesOf(listed);
		return all.filter(index => {
			const place = data.placeOf(index);
			return place === null ? events.has(data.eventOf(index) ?? -1) : places.has(place);
		});
	},
	pageRows: state => split(state).list,
	above: 1,
	idOf: (data, row) => data.disagreements.at(row)?.id,
	rowOf: (data, id) => data.disagreementIndexOf(id as DisagreementId),
	selection: ({data}, row) => (data.eventOf(row) === null ? 'place' : 'event'),
	event: ({data}, row) => data.eventOf(row),
	open: openDisagreement,
	copied(state, row) {
		const disagreement = state.data.disagreements.at(row);
		return disagreement ? disagreementLines(state.data, disagreement) : [];
	},
	pane(state, row) {
		const width = state.size.columns - 2;
		return {lines: panelDocument(state.data, row, width), rows: split(state).pane};
	},
};
