import {readParts} from '../../corrections/part-text.ts';
import {newParts, partsOf} from '../../engine/edits/correct-claim.ts';
import {createNames, type Names} from '../../engine/edits/name-claims.ts';
import type {Claim} from '../../model/claim.ts';
import {editableParts} from '../../model/edit.ts';
import type {ClaimId} from '../../model/ids.ts';
import {createForm, type FormValues} from '../form/form.ts';
import {partField} from '../form/part-field.ts';
import {chosenClaim} from '../screens/event.ts';
import {openForm} from '../screens/form.ts';
import {eventAt} from './event-at.ts';
import {keyOn} from './key-on.ts';
import {selectedEvent} from './lists.ts';
import {clearMarks, markedOrCurrent} from './marks.ts';
import {send} from './send.ts';
import type {State} from './state.ts';

const say = (state: State, text: string): State => ({...state, message: {text, tone: 'info'}});

/** How edits name these claims, and events of them. */
const namesOf = ({data}: State, claims: readonly Claim[]): Names =>
	createNames(
		[...new Set(claims.map(({report}) => report))].flatMap(id => {
			const report = data.reports.get(id);
			return report ? [{report, claims: [...data.claimsOf(id)]}] : [];
		}),
	);

/** The claim that a key is about: of an opened event the chosen one, else the first of the event. */
const claimMeant = (state: State): Claim | null => {
	const {screen} = state;
	if (screen?.kind === 'event') return chosenClaim(state, screen);
	return eventAt(state, selectedEvent(state))?.claims[0] ?? null;
};

const saveCorrection = (state: State, id: ClaimId, values: FormValues): State => {
	const {data} = state;
	const claim = data.claimOf(id);
	if (!claim) return state;
	const after = newParts(claim, readParts(data.world, values, claim));
	if (Object.keys(after).length === 0) return say(state, 'The claim says so already: nothing is changed.');
	const index = data.eventOfClaim(id);
	const event = (index === undefined ? undefined : data.events.at(index)?.id) ?? null;
	const ref = namesOf(state, [claim]).claim(claim);
	return send(state, {
		kind: 'edit',
		edits: [{kind: 'correct', claim: ref, event, before: partsOf(claim, after), after}],
		done: `Claim corrected (${keyOn(state, 'undo')} undoes): ${Object.keys(after).join(', ')}`,
	});
};

/** Opens a form with the parts of a claim; what they said stays beside what is written. */
export const openCorrection = (state: State): State => {
	const claim = claimMeant(state);
	if (!claim) return say(state, 'There is no claim here to correct.');
	const form = createForm(
		'What the claim says, as you read it',
		editableParts.map(part => partField(state.data.world, part, claim)),
	);
	return openForm(state, form, (left, values) => saveCorrection(left, claim.id, values));
};

/** Makes one event of the marked ones; of one marked and the one under the cursor. */
export const mergeMarked = (state: State): State => {
	const marked = markedOrCurrent(state);
	const current = selectedEvent(state);
	const rows = marked.length === 1 && current !== null ? [...new Set([...marked, current])] : marked;
	const events = rows.flatMap(index => eventAt(state, index) ?? []);
	if (events.length < 2)
		return say(state, `Two events at the least: mark them with ${keyOn(state, 'mark')}.`);
	const names = namesOf(
		state,
		events.flatMap(({claims}) => claims),
	);
	return send(clearMarks(state), {
		kind: 'edit',
		edits: [{kind: 'merge', events: events.map(names.event)}],
		done: `${events.length} events made one (${keyOn(state, 'undo')} undoes)`,
	});
};

/** Marks the chosen claim of the opened event, or takes its mark off. */
export const markClaim = (state: State): State => {
	const {screen} = state;
	const claim = screen?.kind === 'event' ? chosenClaim(state, screen) : null;
	if (screen?.kind !== 'event' || !claim) return state;
	const marked = screen.marked ?? [];
	const isMarked = marked.includes(claim.id);
	const next = isMarked ? marked.filter(id => id !== claim.id) : [...marked, claim.id];
	const chosen = eventAt(state, state.data.indexOf(screen.event))?.claims.indexOf(claim) ?? 0;
	return {...state, screen: {...screen, claim: chosen, marked: next}};
};

/** Makes an event of its own of the marked claims of the opened event, or of the chosen one. */
export const splitOff = (state: State): State => {
	const {screen} = state;
	const event = screen?.kind === 'event' ? eventAt(state, state.data.indexOf(screen.event)) : undefined;
	if (screen?.kind !== 'event' || !event) return state;
	const marked = new Set(screen.marked ?? []);
	const chosen = screen.claim === undefined ? undefined : event.claims[screen.claim]?.id;
	const claims = event.claims.filter(({id}) => (marked.size > 0 ? marked.has(id) : id === chosen));
	if (claims.length === 0)
		return say(
			state,
			`Choose a claim with ${keyOn(state, 'next-of-claims')}, or mark several with ${keyOn(state, 'mark-claim')}.`,
		);
	if (claims.length === event.claims.length)
		return say(state, 'The event has no other claims: there is nothing to split off.');
	const names = namesOf(state, claims);
	const {marked: _, ...unmarked} = screen;
	return send(
		{...state, screen: unmarked},
		{
			kind: 'edit',
			edits: [{kind: 'split', claims: claims.map(names.claim), from: event.id}],
			done: `Split off ${claims.length} of ${event.claims.length} claims (${keyOn(state, 'undo')} undoes)`,
		},
	);
};
