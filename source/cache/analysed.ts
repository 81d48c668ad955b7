import type {Names} from '../engine/edits/name-claims.ts';
import type {Claim} from '../model/claim.ts';
import type {Disagreement} from '../model/disagreement.ts';
import type {Event} from '../model/event.ts';
import type {Front} from '../model/front.ts';
import type {ClaimId, DisagreementId, EventId, FrontId, PlaceId, ReportId} from '../model/ids.ts';
import type {Report} from '../model/report.ts';
import type {Rule} from '../model/rule.ts';
import type {Silence} from '../model/silence.ts';
import type {Timeline} from '../model/timeline.ts';
import type {EventColumns} from '../query/columns/event-columns.ts';
import type {Summary, SummaryName} from './summaries.ts';

/** A list whose things are made when they are asked for. Those asked for last are the same objects when asked for again. */
export type Pieces<Thing> = {
	readonly length: number;
	/** Undefined where there is none, and where a file of the cache turns out to be damaged (`Analysed.fault`). */
	at(index: number): Thing | undefined;
};

/** A front, with positions in the lists of the analysis in place of ids. */
export type AnalysedFront = Omit<Front, 'events' | 'disagreements'> & {
	/** Ascending, and so in the order of the days. */
	readonly events: Uint32Array;
	/** Worst first. */
	readonly disagreements: Uint32Array;
};

/** What a list of reports shows of one. */
export type ReportHead = Pick<Report, 'id' | 'outlet' | 'published' | 'title'>;

/** In the order of publication; the undated last. */
export type AnalysedReports = Pieces<Report> & {
	get(id: ReportId): Report | undefined;
	indexOf(id: ReportId): number | undefined;
	/** Without the texts, so that a long list of them is quick. */
	readonly heads: Pieces<ReportHead>;
};

/** What a filter and a sort ask of disagreements, at the same positions. */
export type DisagreementColumns = {
	/** The position of the event that it is about; -1 where it is about a place. */
	readonly event: Int32Array;
	/** The place that it is about, as a position in `places`; -1 where it is about an event. */
	readonly place: Int32Array;
	readonly places: readonly PlaceId[];
	/** Positions in `facets` and `disagreementKinds` of the model. */
	readonly facet: Uint8Array;
	readonly kind: Uint8Array;
	/** 0..1 */
	readonly rank: Float64Array;
};

/** Who is told to have which place, under each rule. */
export type AnalysedTimelines = {
	/** Every place of whose control something is told, sorted. */
	readonly places: readonly PlaceId[];
	of(place: PlaceId, rule: Rule): Timeline | undefined;
};

/**
 * An analysis from which single things are taken: as objects in memory (`in-memory.ts`), or laid down in a file or bytes (`open-analysed.ts`),
 * from which they are read when somebody asks. Both give the same. It never changes: after an import or an edit there is another one.
 *
 * Events stand in the order of the days, as every list shows them (`query/order-of-days.ts`): a position is a row of the unfiltered table.
 */
export type Analysed = {
	/** From what it was made (`analysis-key.ts`); null where it is not to be kept. */
	readonly key: string | null;
	/** What was to be told about the reports when they were read, a line each. */
	readonly problems: readonly string[];
	readonly events: Pieces<Event>;
	/** What filters and sorts ask of events, at the same positions. */
	readonly columns: EventColumns;
	/** Worst first. */
	readonly disagreements: Pieces<Disagreement>;
	readonly disagreementColumns: DisagreementColumns;
	readonly fronts: readonly AnalysedFront[];
	readonly reports: AnalysedReports;
	/** How many claims there are, those of no event among them. */
	readonly claimCount: number;
	/** How edits name claims and events. */
	readonly names: Names;
	readonly timelines: AnalysedTimelines;
	indexOf(id: EventId): number | undefined;
	disagreementIndexOf(id: DisagreementId): number | undefined;
	claimOf(id: ClaimId): Claim | undefined;
	/** The position of the event that a claim is part of; undefined for a claim of none. */
	eventOfClaim(id: ClaimId): number | undefined;
	/** All claims of a report, in the order of the words. */
	claimsOf(report: ReportId): readonly Claim[];
	/** The positions of the events that a report tells of, ascending. */
	eventsOfReport(report: ReportId): readonly number[];
	/** The positions of those about an event, or about a place, worst first. */
	disagreementsOf(event: number): readonly number[];
	disagreementsOfPlace(place: PlaceId): readonly number[];
	/** Who says nothing of an event, where that means something; the most telling first. */
	silencesOf(event: number): readonly Silence[];
	/** A front in words, over all its events. */
	frontWords(front: FrontId, rule: Rule): string;
	/** One of the figures over the whole analysis; undefined only where there is a fault. */
	summary<Name extends SummaryName>(name: Name): Summary<Name> | undefined;
	/**
	 * Why something could not be given: the file turned out to be damaged, and is to be made anew. null as long as all is well.
	 */
	readonly fault: string | null;
	/** Lets go of the file. */
	close(): void;
};
