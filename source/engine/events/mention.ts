import type {Claim, ClaimType} from '../../model/claim.ts';
import type {FrontId, PlaceId, SourceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import type {Window} from './days.ts';
import {byPublication} from './reading-order.ts';

/**
 * What sort of happening a claim tells, where its type does not say: an execution is no battle death (UCDP: one-sided violence), one man's
 * death no toll, the toll of several days no day's toll.
 */
export type Tale = 'plain' | 'individual' | 'execution' | 'cumulative';

/** Given up under a deal, under pressure, to who took it; or as the words leave open. */
export type Leaving = 'deal' | 'pressed' | 'lost' | 'open';

/** A claim with all that grouping asks of it. */
export type Mention = {
	claim: Claim;
	report: Report;
	/** Position among the claims of its report that may stand in events. */
	index: number;
	origin: SourceId;
	/** Its places, without those that only hold another; empty where it names none or nothing narrower than a city. */
	sharp: readonly PlaceId[];
	/** The city or governorate it speaks of, where `sharp` is empty. */
	broad: PlaceId | null;
	/** The governorate. */
	root: string;
	fronts: readonly FrontId[];
	window: Window | null;
	actors: ReadonlySet<string>;
	victims: ReadonlySet<string>;
	tale: Tale;
	/** Ground that is told to be won back. */
	retaken: boolean;
	/** How ground was given up, as the words tell; null for anything else. */
	leaving: Leaving | null;
	/** hanging: background without a usable date, which stands in an event only if it leads to or goes on with another claim. */
	standing: 'event' | 'hanging';
};

/** By day of publication, report, place in the text: the order of all mentions, whichever reports there are. */
export const inOrder = (a: Mention, b: Mention): number =>
	a.report === b.report ? a.index - b.index : byPublication(a.report, b.report);

/** Claims that tell of one happening, in order; never empty. */
export type Group = readonly [Mention, ...Mention[]];

/** The types in which ground is fought for: one story is often told in several of them. */
export const groundTypes: ReadonlySet<ClaimType> = new Set<ClaimType>([
	'assault',
	'armed-clash',
	'territory-gained',
	'territory-left',
	'siege',
]);

/** Whether two lists hold the same places. */
export const samePlaces = (a: readonly PlaceId[], b: readonly PlaceId[]): boolean =>
	a.length === b.length && a.every(place => b.includes(place));

/** Shared places over the shorter list, 0..1. */
export const placeOverlap = (a: readonly PlaceId[], b: readonly PlaceId[]): number => {
	let shared = 0;
	for (const place of a) if (b.includes(place)) shared++;
	return shared === 0 ? 0 : shared / Math.min(a.length, b.length);
};
