import type {Claim, ClaimType, DateRange} from './claim.ts';
import type {ActorId, ClaimId, DisagreementId, EventId, FrontId, PlaceId, SourceId} from './ids.ts';

/** One figure of the dead, and who tells it: the latest of each voice. */
export type TollPosition = {
	sources: SourceId[];
	/** The claims whose counts give the figure. */
	claims: ClaimId[];
	/** The groups counted, sorted; none: a figure over everybody, or over people nobody names. */
	groups: ActorId[];
	min: number;
	/** null: open above ("more than 20"). */
	max: number | null;
};

/**
 * What the sources together say of the dead, by every rule (`model/rule.ts`): low ≤ best ≤ high, and low ≤ majority ≤ high. Figures of
 * two sides are added; low, best, high as in UCDP GED.
 */
export type Toll = {
	low: number;
	best: number;
	/** null: the highest figure told is open above ("more than 20"). */
	high: number | null;
	/** What most origins say; tied: as many say another figure, and this is the lowest of those. */
	majority: {min: number; max: number | null; tied: boolean};
	/** From the lowest to the highest. */
	positions: TollPosition[];
};

/** A cluster of claims, from any number of reports, about one happening. */
export type Event = {
	id: EventId;
	type: ClaimType;
	/** A short title in the language of the interface, from type, actors and places. */
	label: string;
	/** Most often named first. */
	places: PlaceId[];
	front: FrontId | null;
	/** The shortest range that the claims agree on; null where none is dated. */
	date: DateRange | null;
	/** In order of report date, report id and position in the report. */
	claims: Claim[];
	/** Who published, sorted. */
	outlets: SourceId[];
	/** Who said it first, as far as the texts tell, sorted: what corroboration counts. */
	origins: SourceId[];
	killed: Toll | null;
	disagreements: DisagreementId[];
	/** An analyst has put its claims together, or taken some out: the engine would have grouped them otherwise. */
	regrouped?: true;
};
