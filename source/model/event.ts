import type {Claim, ClaimType, DateRange} from './claim.ts';
import type {DisagreementId, EventId, FrontId, PlaceId, SourceId} from './ids.ts';

/** What the sources together say of the dead: GED-like low, best, high, with who says what. */
export type Toll = {
	low: number;
	best: number;
	/** null: the highest figure told is open above ("more than 20"). */
	high: number | null;
	positions: {sources: SourceId[]; min: number; max: number | null}[];
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
};
