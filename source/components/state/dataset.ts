import {createSilences, type SilencesOf} from '../../engine/disagreements/silences/silences-of.ts';
import type {World} from '../../engine/lexicon/entities.ts';
import type {Analysis} from '../../model/analysis.ts';
import type {Claim} from '../../model/claim.ts';
import type {Quote} from '../../model/disagreement.ts';
import type {Event} from '../../model/event.ts';
import type {ClaimId, EventId, ReportId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import type {Rule} from '../../model/rule.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';
import {orderOfDays} from '../../query/order-of-days.ts';

/** A compiled filter, as `query/filter.ts` makes it. */
export type Filter = {
	matches(event: TriagedEvent): boolean;
	error: {at: number; message: string} | null;
};

/** What the dashboard shows: the analysis, with what finds things in it. It does not change while the dashboard runs. */
export type Dataset = {
	analysis: Analysis;
	world: World;
	reports: ReadonlyMap<ReportId, Report>;
	claimOf(id: ClaimId): Claim | undefined;
	/** Who says nothing of an event, where that means something. */
	silencesOf: SilencesOf;
	/** Where an event stands in `analysis.events`. */
	indexOf: ReadonlyMap<EventId, number>;
	/** The positions in the order of the days; what is not dated comes last. */
	byDate: readonly number[];
	/** The year that all dated events lie in; null where they lie in several. */
	year: string | null;
	compile(query: string, rule: Rule): Filter;
	/** What a rule reads, in a sentence; null for one that is not of this program. */
	explain(rule: string): string | null;
};

const oneYear = (events: readonly Event[]): string | null => {
	const years = new Set<string>();
	for (const {date} of events) if (date) years.add(date.from.slice(0, 4)).add(date.to.slice(0, 4));
	const [year = null] = years;
	return years.size === 1 ? year : null;
};

export const createDataset = (
	analysis: Analysis,
	world: World,
	{compile, explain}: Pick<Dataset, 'compile' | 'explain'>,
): Dataset => {
	let claims: Map<ClaimId, Claim> | null = null;
	return {
		analysis,
		world,
		reports: new Map(analysis.reports.map(report => [report.id, report])),
		claimOf(id) {
			// With the first question: the events, which come first on the screen, ask none.
			claims ??= new Map(analysis.claims.map(claim => [claim.id, claim]));
			return claims.get(id);
		},
		silencesOf: createSilences(analysis, world),
		indexOf: new Map(analysis.events.map((event, index) => [event.id, index])),
		byDate: orderOfDays(analysis.events),
		year: oneYear(analysis.events),
		compile,
		explain,
	};
};

/** The words that a quote points at; empty where its report is not here. */
export const quotedWords = (data: Dataset, {report, span}: Quote): string =>
	data.reports.get(report)?.text.slice(span[0], span[1]) ?? '';
