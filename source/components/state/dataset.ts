import type {World} from '../../engine/lexicon/entities.ts';
import type {Analysis} from '../../model/analysis.ts';
import type {Quote} from '../../model/disagreement.ts';
import type {Event} from '../../model/event.ts';
import type {EventId, ReportId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import type {TriagedEvent} from '../../model/triaged-event.ts';

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
	/** Where an event stands in `analysis.events`. */
	indexOf: ReadonlyMap<EventId, number>;
	/** The positions in the order of the days; what is not dated comes last. */
	byDate: readonly number[];
	compile(query: string): Filter;
};

/** Days are compared as text; events of one day stay in the analysis' order. */
const inOrderOfDays = (events: readonly Event[]): number[] => {
	const days = events.map(({date}) => date?.from ?? '9999');
	return events
		.map((_, index) => index)
		.sort((one, other) => {
			const [a = '', b = ''] = [days[one], days[other]];
			if (a === b) return one - other;
			return a < b ? -1 : 1;
		});
};

export const createDataset = (
	analysis: Analysis,
	world: World,
	compile: (query: string) => Filter,
): Dataset => ({
	analysis,
	world,
	reports: new Map(analysis.reports.map(report => [report.id, report])),
	indexOf: new Map(analysis.events.map((event, index) => [event.id, index])),
	byDate: inOrderOfDays(analysis.events),
	compile,
});

/** The words that a quote points at; empty where its report is not here. */
export const quotedWords = (data: Dataset, {report, span}: Quote): string =>
	data.reports.get(report)?.text.slice(span[0], span[1]) ?? '';
