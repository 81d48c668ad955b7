import type {Quote} from '../../model/disagreement.ts';
import {wordAt} from '../reader/report-layout.ts';
import {chooseOfClaims, chosenClaim, openEvent} from '../screens/event.ts';
import {quoteAt} from '../screens/matrix.ts';
import {chooseClaim, openReader} from '../screens/reader.ts';
import {ordinalOf, pageOf} from '../screens/report-of.ts';
import {withSelection} from '../screens/selecting.ts';
import {selectedEvent} from '../state/lists.ts';
import type {State} from '../state/state.ts';
import {openScreen} from '../state/trail.ts';
import {currentRow} from '../views/views.ts';
import type {Acts} from './action.ts';

/** The words that the cursor is on, as a claim or a position quotes them; null where there are none. */
const quoteUnder = (state: State): Quote | null => {
	const {screen, data, view} = state;
	if (screen?.kind === 'event') return chosenClaim(state, screen);
	if (screen?.kind === 'matrix') return quoteAt(state, screen);
	const row = currentRow(state);
	const position = view === 'disagreements' && row !== undefined ? data.disagreements.at(row) : undefined;
	const quote = position?.positions[0]?.quotes[0];
	if (quote) return quote;
	const index = selectedEvent(state);
	const claim = index === null ? undefined : data.events.at(index)?.claims[0];
	return claim ? {report: claim.report, span: claim.span} : null;
};

const read = (state: State): State => {
	const quote = quoteUnder(state);
	return quote
		? openReader(state, quote)
		: {...state, message: {text: 'No words of a report stand behind this.', tone: 'info'}};
};

const ofReader = (state: State, by: number): State =>
	state.screen?.kind === 'reader' ? chooseClaim(state, state.screen, by) : state;

const openClaim = (state: State): State => {
	const index = selectedEvent(state);
	if (index !== null) return openEvent(state, index);
	const text =
		'This claim is in no event: it tells who holds a place, or is old context. Choose another one with ] or [.';
	return {...state, message: {text, tone: 'info'}};
};

/** Begins to select words where the current claim begins, or where one has scrolled to. */
const select = (state: State): State => {
	const {screen} = state;
	const page = screen?.kind === 'reader' ? pageOf(state, screen.report) : null;
	if (screen?.kind !== 'reader' || !page || page.layout.words.length === 0) return state;
	const {layout, heading, claims} = page;
	const line = Math.max(0, screen.top - heading.length);
	const first = layout.firstOf[line] ?? 0;
	const claim = claims[ordinalOf(page, screen.claim)];
	const of = claim ? wordAt(layout, claim.span[0]) : -1;
	const selection = {at: of >= first ? of : first, from: null};
	const opened = {kind: 'selecting', report: screen.report, selection, top: screen.top} as const;
	return withSelection(openScreen(state, opened), page, opened, selection);
};

/** Reading reports. */
export const reading: Acts = {
	read,
	'read-claim': read,
	'next-of-claims': (state, count) => chooseOfClaims(state, count ?? 1),
	'previous-of-claims': (state, count) => chooseOfClaims(state, -(count ?? 1)),
	'next-claim': (state, count) => ofReader(state, count ?? 1),
	'previous-claim': (state, count) => ofReader(state, -(count ?? 1)),
	'open-claim': openClaim,
	'select-words': select,
};
