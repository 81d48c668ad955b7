import type {Claim} from '../../model/claim.ts';
import type {ClaimKey} from '../../model/decision.ts';
import type {ClaimRef, EventRef} from '../../model/edit.ts';
import type {Event} from '../../model/event.ts';
import type {ClaimId} from '../../model/ids.ts';
import {keyOf, wholeKeys} from './claim-keys.ts';
import type {Item} from './item.ts';

/** How edits name what they are about. */
export type Names = {
	claim(claim: Claim): ClaimRef;
	event(event: Pick<Event, 'id' | 'claims'>): EventRef;
};

/** @param items as they were read, before anything was corrected or dropped: what is dropped still counts among its equals. */
export const createNames = (items: readonly Item[]): Names => {
	const reports = new Map(items.map(item => [item.report.id, item]));
	const known = new Map<string, ReadonlyMap<ClaimId, ClaimKey>>();
	const keysIn = (claim: Claim): ReadonlyMap<ClaimId, ClaimKey> => {
		const found = known.get(claim.report);
		const item = reports.get(claim.report);
		if (found || !item) return found ?? new Map();
		const made = new Map([...wholeKeys(item.report, item.claims)].map(([{id}, key]) => [id, key]));
		known.set(claim.report, made);
		return made;
	};
	const key = (claim: Claim): ClaimKey => keysIn(claim).get(claim.id) ?? keyOf(claim);
	return {
		claim: claim => ({...key(claim), claim: claim.id}),
		event: ({id, claims}) => ({event: id, claims: claims.map(key)}),
	};
};
