import {identityOf} from '../engine/edits/claim-keys.ts';
import type {Names} from '../engine/edits/name-claims.ts';
import {editWords} from '../export/edit-words.ts';
import {dayWords} from '../export/signature-words.ts';
import type {Claim} from '../model/claim.ts';
import type {ClaimKey} from '../model/decision.ts';
import type {Edit, EditRecord} from '../model/edit.ts';
import type {Event} from '../model/event.ts';

/** The claims that an edit has put somewhere, and those it has put them with. */
const grouped = (edit: Edit): readonly ClaimKey[] => {
	if (edit.kind === 'merge') return edit.events.flatMap(({claims}) => claims);
	if (edit.kind === 'split') return edit.claims;
	return edit.kind === 'move' ? [...edit.claims, ...edit.to.claims] : [];
};

/** Who has corrected or added a claim last, and when; null where the correction was found again under another key. */
export const whoCorrected = (records: readonly EditRecord[], names: Names, claim: Claim): string | null => {
	const own = identityOf(names.claim(claim));
	const last = records.findLast(
		({edit}) => (edit.kind === 'correct' || edit.kind === 'add') && identityOf(edit.claim) === own,
	);
	return last ? dayWords(last) : null;
};

/** By which decisions an event's claims stand together or apart, in words: "merged e-1 and e-2 (leila, 2026-11-22)". */
export const whoGrouped = (
	records: readonly EditRecord[],
	names: Names,
	event: Pick<Event, 'id' | 'claims'>,
): string[] => {
	const own = new Set(names.event(event).claims.map(identityOf));
	return records
		.filter(
			({edit}) =>
				(edit.kind === 'split' && edit.from === event.id) ||
				grouped(edit).some(key => own.has(identityOf(key))),
		)
		.map(record => `${editWords(record.edit)} (${dayWords(record)})`);
};
