import type {Analysis} from '../model/analysis.ts';
import type {Disagreement} from '../model/disagreement.ts';
import type {ClaimId, DisagreementId, EventId, ReportId} from '../model/ids.ts';
import {findDisagreements} from './disagreements/find-disagreements.ts';
import type {Grouping} from './edits/apply-edits.ts';
import type {Item} from './edits/item.ts';
import {groupEvents} from './events/group-events.ts';
import {byPublication, inReadingOrder} from './events/read-mentions.ts';
import {tollOf} from './events/toll.ts';
import {createWording, type Wording} from './events/wording.ts';
import {summariseFronts} from './fronts/summarise-fronts.ts';
import type {World} from './lexicon/entities.ts';

/** A report given twice is one report. */
const distinct = (items: readonly Item[]): Item[] => {
	const byId = new Map<ReportId, Item>();
	for (const item of items) if (!byId.has(item.report.id)) byId.set(item.report.id, item);
	return [...byId.values()].sort((a, b) => byPublication(a.report, b.report));
};

/** Which disagreements touch which event: those about it, and those about a place that rest on its claims. */
const byEvent = (
	disagreements: readonly Disagreement[],
	eventOf: ReadonlyMap<ClaimId, EventId>,
): Map<EventId, DisagreementId[]> => {
	const found = new Map<EventId, DisagreementId[]>();
	for (const disagreement of disagreements) {
		const touched = new Set(
			disagreement.positions.flatMap(position => position.claims.flatMap(claim => eventOf.get(claim) ?? [])),
		);
		if ('event' in disagreement.about) touched.add(disagreement.about.event);
		for (const event of touched) found.set(event, [...(found.get(event) ?? []), disagreement.id]);
	}

	return found;
};

export type AnalyseOptions = {
	/** The words under a claim's span that tell how much, how and with what; the shipped ones by default. */
	wording?: Wording;
	/** What an analyst decided about which claims stand together, as `applyEdits` gives it. */
	grouping?: readonly Grouping[];
};

/**
 * All that the engine makes of a set of reports: events, the toll of each, disagreements, fronts. Pure: the same reports give the same
 * analysis, byte for byte, in whatever order they come; a report that comes twice changes nothing.
 */
export const analyse = (
	items: readonly Item[],
	world: World,
	{wording = createWording(), grouping = []}: AnalyseOptions = {},
): Analysis => {
	const own = distinct(items);
	const reports = own.map(item => item.report);
	const claims = own.flatMap(item => [...item.claims].sort(inReadingOrder));
	const reportOf = new Map(reports.map(report => [report.id, report]));
	const grouped = groupEvents(claims, reports, world, wording, grouping);
	const disagreements = findDisagreements(grouped, claims, reports, world, wording);
	const eventOf = new Map(grouped.flatMap(event => event.claims.map(claim => [claim.id, event.id] as const)));
	const touching = byEvent(disagreements, eventOf);
	const events = grouped.map(event => ({
		...event,
		killed: tollOf(event, reportOf, world),
		disagreements: touching.get(event.id) ?? [],
	}));
	return {reports, claims, events, fronts: summariseFronts(events, disagreements, world), disagreements};
};
