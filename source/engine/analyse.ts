import type {Analysis} from '../model/analysis.ts';
import type {Claim} from '../model/claim.ts';
import type {Report} from '../model/report.ts';
import {groupEvents} from './events/group-events.ts';
import {findDisagreements} from './disagreements/find-disagreements.ts';
import type {World} from './lexicon/entities.ts';

export const analyse = (items: readonly {report: Report; claims: Claim[]}[], world: World): Analysis => {
	const reports = items.map(i => i.report);
	const claims = items.flatMap(i => i.claims);
	const events = groupEvents(claims, reports, world);
	const disagreements = findDisagreements(events, claims, reports, world);
	return {reports, claims, events, fronts: [], disagreements};
};
