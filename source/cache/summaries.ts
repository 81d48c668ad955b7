import type {World} from '../engine/lexicon/entities.ts';
import {type SpeakerLists, speakersOf} from '../engine/sources/speakers.ts';
import {summariseSources} from '../engine/sources/summarise-sources.ts';
import type {Analysis} from '../model/analysis.ts';
import type {SourceSummary} from '../model/source-summary.ts';
import {orderOfDays} from '../query/order-of-days.ts';
import {changeEvents, controlChanges, controlNow, type Told} from './control.ts';

/** The year that all dated events lie in; null where they lie in several, or none is dated. */
const year = ({events}: Analysis): string | null => {
	const years = new Set<string>();
	for (const {date} of events) if (date) years.add(date.from.slice(0, 4)).add(date.to.slice(0, 4));
	const [only = null] = years;
	return years.size === 1 ? only : null;
};

// Asked for twice: for itself, and for whose positions `speakers` tells.
const summed = new WeakMap<Analysis, SourceSummary[]>();

/** What each source said; its positions of disagreements are those of the analysis. */
const sources = (analysis: Analysis, world: World): SourceSummary[] => {
	const reports = new Map(analysis.reports.map(report => [report.id, report]));
	const made = summed.get(analysis) ?? summariseSources({...analysis, reports}, world);
	summed.set(analysis, made);
	return made;
};

/** Which of them tell each event, the events in the order of the days. */
const speakers = (analysis: Analysis, world: World): SpeakerLists => {
	const reports = new Map(analysis.reports.map(report => [report.id, report]));
	const events = orderOfDays(analysis.events).flatMap(index => analysis.events[index] ?? []);
	return speakersOf(events, reports, sources(analysis, world));
};

/**
 * Figures over a whole analysis that would take too long in answer to a key: made when the analysis is laid down, and read when somebody asks
 * (`Analysed.summary`). What they give must be JSON; another of them is a line here.
 */
export const summaries = {year, sources, speakers, controlNow, controlChanges, changeEvents} satisfies Record<
	string,
	(analysis: Analysis, world: World, told: Told) => unknown
>;

export type SummaryName = keyof typeof summaries;
export type Summary<Name extends SummaryName> = ReturnType<(typeof summaries)[Name]>;
