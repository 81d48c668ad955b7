import type {Analysed} from '../cache/analysed.ts';
import {digits, reportDigits} from '../engine/edits/claim-keys.ts';
import {file} from '../engine/events/filed.ts';
import type {ClaimKey} from '../model/decision.ts';
import type {Event} from '../model/event.ts';
import type {EventId, ReportId} from '../model/ids.ts';

/** All events there are now, as the placing of decisions asks for them: by id, and those few that tell of a report that was decided on. */
export type EventSource = {
	has(id: EventId): boolean;
	/** Those with a claim of the report of this key. */
	near(claim: Pick<ClaimKey, 'reportHash'>): readonly Event[];
};

const digitsOf = ({reportHash}: Pick<ClaimKey, 'reportHash'>): string => reportHash.slice(0, digits);

/** Events that are all there as objects. */
export const sourceOfEvents = (events: readonly Event[]): EventSource => {
	const ids = new Set(events.map(event => event.id));
	let byReport: Map<string, Event[]> | null = null;
	return {
		has: id => ids.has(id),
		near(claim) {
			// Most often each decision finds its event by the id, and nobody asks.
			if (!byReport) {
				byReport = new Map();
				for (const event of events)
					for (const report of new Set(event.claims.map(reportDigits))) file(byReport, report, event);
			}

			return byReport.get(digitsOf(claim)) ?? [];
		},
	};
};

/** Events that are read one by one. */
export const sourceOfAnalysed = (analysed: Analysed): EventSource => ({
	has: id => analysed.indexOf(id) !== undefined,
	near: claim =>
		analysed
			.eventsOfReport(`r-${digitsOf(claim)}` as ReportId)
			.flatMap(index => analysed.events.at(index) ?? []),
});

/** Either, as one. */
export const sourceFrom = (events: readonly Event[] | EventSource): EventSource =>
	'near' in events ? events : sourceOfEvents(events);
