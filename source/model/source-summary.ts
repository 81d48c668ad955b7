import type {Facet} from './disagreement.ts';
import type {ClaimId, Day, FrontId, SourceId} from './ids.ts';

/** Another source, and in how many claims it is met. */
export type Relay = {source: SourceId; claims: number};

/** Who says otherwise than a source, how often, and over what, the facet most often at issue first. */
export type Opponent = {source: SourceId; disagreements: number; facets: Facet[]};

/**
 * What one source said, as far as the reports tell. Plain values, so that it can be laid down as it is. Behind `claims`, `reports`, `events` and
 * `alone` stand the events of the filter `source:ID`; they are not listed, as one source may tell of most of 100,000.
 */
export type SourceSummary = {
	id: SourceId;
	name: string;
	alignment: string;
	/** "agency", "monitor", "person" …; null where the source is not listed. */
	kind: string | null;
	/** Claims of which it is the nearest speaker, or which a report of its own makes in its own voice. */
	claims: number;
	reports: number;
	events: number;
	/** Events that nobody else tells of: outlets that pass its words on, and its own other channels, are nobody else. */
	alone: number;
	/** Conflicts and denials in which it takes a position. */
	contradicted: number;
	/** How often it gave a figure anew. */
	revised: number;
	/** Denials in which it is the one who denies. */
	denied: number;
	/** The first and the last day on which a report with its words was published. */
	first: Day | null;
	last: Day | null;
	/** The fronts on which it tells of events, most events first. */
	fronts: {id: FrontId; events: number}[];
	/** Most disagreements first. */
	against: Opponent[];
	/** Whose words its reports and bulletins pass on, and who passes on its words; most claims first. */
	relays: Relay[];
	relayedBy: Relay[];
	/** Positions in the list of disagreements, in its order (worst first): of conflicts and denials, and of revisions. */
	contradictions: number[];
	revisions: number[];
	/** The last of its claims that are news, the newest first; at most `latestClaims`. */
	latest: ClaimId[];
};

/** So many of the last things that a source said are kept at hand. */
export const latestClaims = 5;
