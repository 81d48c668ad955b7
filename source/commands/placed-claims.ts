import type {PlacedClaim} from '../export/claim-columns.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {claimEvent} from '../query/claim-event.ts';
import type {View} from './with-analysis.ts';

/** The claims that pass the filter, each with its event, in the order of the analysis. */
export const placedClaims = (view: View): PlacedClaim[] => {
	const eventOf = new Map<string, TriagedEvent>();
	for (const event of view.events) for (const claim of event.claims) eventOf.set(claim.id, event);
	return view.analysis.claims.flatMap(claim => {
		const event = eventOf.get(claim.id) ?? null;
		const report = view.reports.get(claim.report);
		const passes = report && view.matches(claimEvent(claim, report, event, view.lexicon.world));
		return passes ? [{...claim, event: event?.id ?? null}] : [];
	});
};
