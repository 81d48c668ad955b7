import type {ClaimType, DateRange} from './claim.ts';
import type {Toll} from './event.ts';
import type {DisagreementId, EventId, FrontId, PlaceId, SourceId} from './ids.ts';

/** What is told of one sector of the battle. */
export type Front = {
	id: FrontId;
	name: string;
	date: DateRange | null;
	events: EventId[];
	byType: Partial<Record<ClaimType, number>>;
	places: PlaceId[];
	/** Who published, sorted. */
	outlets: SourceId[];
	origins: SourceId[];
	/** Over the front's events; null where no figure is told. */
	killed: Toll | null;
	/** In order of rank. */
	disagreements: DisagreementId[];
};
