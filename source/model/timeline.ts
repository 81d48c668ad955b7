import type {DateRange, Extent, Manner, Modality} from './claim.ts';
import type {Quote} from './disagreement.ts';
import type {ActorId, ClaimId, Day, DisagreementId, FrontId, PlaceId, SourceId} from './ids.ts';
import type {Rule} from './rule.ts';

/**
 * What may be said of who has a place: took it, left it, holds it, lies around it, broke the ring around it, went into it, tries to get it,
 * fights there, is still inside it under attack, and the denials: did not take it, did not leave it, does not hold it.
 */
export const controlActs = [
	'took',
	'left',
	'holds',
	'besieges',
	'relieved',
	'entered',
	'tries',
	'fights',
	'holds-out',
	'not-took',
	'not-left',
	'not-holds',
] as const;
export type ControlAct = (typeof controlActs)[number];

/** A share of a place in per cent; `max` null is open above. */
export type Share = {min: number; max: number | null};

/** What one or more origins say alike of one place and one stretch of days. */
export type ControlEntry = {
	/** Null where no day is told, or one that is not in the calendar. */
	date: DateRange | null;
	act: ControlAct;
	/** The side meant: a camp (`isis`, `government`), an actor that belongs to none, or both sides of a fight joined by "+". */
	side: string;
	/** As the claims name them, most often named first. */
	actors: ActorId[];
	/** How much of the place; null where no limit is given. */
	extent: Extent | null;
	share: Share | null;
	/** How it is told to have happened; sources may differ. */
	manners: Manner[];
	/** `asserted`, or `unknown` where the text itself says that it is not confirmed. */
	modality: Modality;
	/** Told as old context, not as news. */
	background: boolean;
	/** Whether at least one claim names the place in its own sentence; else it was fetched from another. */
	firm: boolean;
	origins: SourceId[];
	outlets: SourceId[];
	claims: ClaimId[];
	quotes: Quote[];
	/** The conflicts and denials over control or extent that it takes part in. */
	disagreements: DisagreementId[];
	/** "ISIS took most of it". */
	words: string;
};

/** One side's part of a place, with who says so in which claims. */
export type Holder = {
	side: string;
	/** The side by name. */
	name: string;
	extent: Extent | null;
	share: Share | null;
	origins: SourceId[];
	claims: ClaimId[];
};

/** The days through which one origin tells of the same holders. Spans of one origin do not overlap; they may meet on a day of change. */
export type ControlSpan = {
	/** Several where they are channels of one body. */
	origins: SourceId[];
	from: Day;
	to: Day;
	holders: {side: string; name: string; extent: Extent | null}[];
	/** `lost`: this origin tells the end of it. `silent`: it says nothing later. */
	end: 'lost' | 'silent';
	claims: ClaimId[];
};

/** Days on which all who speak agree (`told`), on which they differ (`contested`), or on which nobody says who has the place (`gap`). */
export type ControlStretch = {
	status: 'told' | 'contested' | 'gap';
	from: Day;
	to: Day;
	holders: Holder[];
	/** Who tells of the contest, where one of these does. */
	disagreements: DisagreementId[];
};

/** The same side is told to have taken the place twice, and nobody tells that it lost it in between. */
export type ControlRepeat = {
	side: string;
	name: string;
	first: {day: Day; origins: SourceId[]; claims: ClaimId[]};
	again: {day: Day; origins: SourceId[]; claims: ClaimId[]};
	/** Days from the one to the other. */
	days: number;
	disagreements: DisagreementId[];
};

/**
 * Who has a place, under a rule. `held`: these do. `left`: those named in `left` do not, and nobody says who does. `contested`, `tie`: it cannot
 * be told. `parts`: a city or a wider area, where shares and parts are told instead. `untold`: nobody says.
 */
export type ControlStatement = {
	rule: Rule;
	status: 'held' | 'left' | 'contested' | 'tie' | 'parts' | 'untold';
	/** The latest day that it rests on. */
	day: Day | null;
	holders: Holder[];
	/** Sides that are told not to have it, or no longer. */
	left: Holder[];
	/** Those whose last word contradicts `holders`, under rules that choose. */
	against: Holder[];
	/** Who lies around it, or fights there, at that time. */
	around: {
		act: ControlAct;
		side: string;
		words: string;
		day: Day | null;
		origins: SourceId[];
		claims: ClaimId[];
	}[];
	/** It rests on nothing but what is told as background. */
	background: boolean;
	/** One sentence. */
	words: string;
};

/** How the places within a wider one stand, each counted once under the same rule. */
export type ControlParts = {
	held: {side: string; name: string; places: PlaceId[]}[];
	shared: PlaceId[];
	contested: PlaceId[];
	open: PlaceId[];
};

/** All that is told of who has one place, in the order of the days. */
export type Timeline = {
	place: PlaceId;
	name: string;
	front: FrontId | null;
	/** A city with its quarters, a governorate: sides share it, so that its spans are told by its parts. */
	broad: boolean;
	date: DateRange | null;
	origins: SourceId[];
	outlets: SourceId[];
	entries: ControlEntry[];
	spans: ControlSpan[];
	stretches: ControlStretch[];
	repeats: ControlRepeat[];
	/** Only of a broad place. */
	parts: ControlParts | null;
	current: ControlStatement;
};
