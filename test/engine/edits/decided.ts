import {analyse} from '../../../source/engine/analyse.ts';
import {applyEdits} from '../../../source/engine/edits/apply-edits.ts';
import {createNames} from '../../../source/engine/edits/name-claims.ts';
import type {Analysis} from '../../../source/model/analysis.ts';
import type {Claim} from '../../../source/model/claim.ts';
import type {ClaimParts, Edit} from '../../../source/model/edit.ts';
import type {Event} from '../../../source/model/event.ts';
import {type Item, world} from '../story.ts';

/** The analysis of reports on which an analyst has decided. */
export const decided = (items: readonly Item[], edits: readonly Edit[]): Analysis => {
	const applied = applyEdits(items, edits);
	return analyse(applied.items, world, {grouping: applied.grouping});
};

/** The event in which a claim stands. */
export const eventWith = ({events}: Analysis, claim: Pick<Claim, 'id'>): Event | undefined =>
	events.find(event => event.claims.some(({id}) => id === claim.id));

/** Writes edits about the claims of these reports. */
export const editsOn = (items: readonly Item[]) => {
	const names = createNames(items);
	return {
		merge: (...events: Event[]): Edit => ({kind: 'merge', events: events.map(names.event)}),
		split: (from: Event, claims: readonly Claim[]): Edit => ({
			kind: 'split',
			from: from.id,
			claims: claims.map(names.claim),
		}),
		move: (claims: readonly Claim[], to: Event): Edit => ({
			kind: 'move',
			claims: claims.map(names.claim),
			to: names.event(to),
		}),
		correct: (claim: Claim, after: ClaimParts): Edit => ({
			kind: 'correct',
			claim: names.claim(claim),
			event: null,
			before: {},
			after,
		}),
		drop: (claim: Claim): Edit => ({kind: 'drop', claim: names.claim(claim), event: null}),
	};
};
