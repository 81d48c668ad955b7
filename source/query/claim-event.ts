import {originOf, outletOf} from '../engine/events/origin-of.ts';
import {tollOf} from '../engine/events/toll.ts';
import {frontOf, type World} from '../engine/lexicon/entities.ts';
import type {Claim} from '../model/claim.ts';
import {untouched} from '../model/decision.ts';
import type {EventId} from '../model/ids.ts';
import type {Report} from '../model/report.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';

/**
 * A claim as an event of its own, so that one filter serves lists of claims too: what the claim itself says is
 * compared, with the decisions and the label of the event that it belongs to.
 */
export const claimEvent = (
	claim: Claim,
	report: Report,
	event: TriagedEvent | null,
	world: World,
): TriagedEvent => ({
	...(event ?? {...untouched, id: '' as EventId, label: '', disagreements: []}),
	type: claim.type,
	places: claim.places,
	front: claim.places.map(place => frontOf(world, place)).find(front => front !== null) ?? null,
	date: claim.date,
	claims: [claim],
	outlets: [outletOf(report)],
	origins: [originOf(claim, report)],
	killed: tollOf({claims: [claim]}, new Map([[report.id, report]]), world),
});
