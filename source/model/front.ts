import type {ClaimType, DateRange, Extent} from './claim.ts';
import type {Toll} from './event.ts';
import type {ClaimId, DisagreementId, EventId, FrontId, PlaceId, SourceId} from './ids.ts';
import type {Rule} from './rule.ts';

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

/** A place that a side is told to have taken or left, as news. */
export type ControlChange = {
	date: DateRange;
	act: 'took' | 'left';
	side: string;
	/** The side by name. */
	name: string;
	place: PlaceId;
	placeName: string;
	extent: Extent | null;
	origins: SourceId[];
	claims: ClaimId[];
	/** The conflicts and denials over it, and who stands at their other sides. */
	disagreements: DisagreementId[];
	contestedBy: SourceId[];
	/** The same side is told to have taken it twice, with no loss in between, and this is one of the two. */
	repeated: boolean;
};

/** What is told of one sector, in figures and in words, under a rule. */
export type FrontSummary = Front & {
	rule: Rule;
	/** In the order of the days. */
	changes: ControlChange[];
	/** Tolls over several days, which are not added to `killed`: they may count the dead of its days again. */
	apart: {event: EventId; date: DateRange | null; killed: Toll}[];
	/** Worst of its conflicts and denials; null where there is none. */
	sharpest: DisagreementId | null;
	/** What is told of the latest day. */
	last: {date: DateRange; event: EventId; label: string} | null;
	/** A short paragraph, built from the rest. */
	words: string;
};
