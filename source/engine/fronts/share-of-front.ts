import type {ClaimType, DateRange} from '../../model/claim.ts';
import type {Event, Toll} from '../../model/event.ts';
import type {EventId, FrontId, PlaceId, SourceId} from '../../model/ids.ts';
import {sumTolls} from '../events/sum-tolls.ts';
import {frontOf, type World} from '../lexicon/entities.ts';
import {isCumulative} from './cumulative.ts';

/** What some events of a sector add to its summary. */
export type Share = {
	events: EventId[];
	date: DateRange | null;
	types: Map<ClaimType, number>;
	/** How often each place of the sector is named, by when it first is. */
	places: Map<PlaceId, number>;
	outlets: Set<SourceId>;
	origins: Set<SourceId>;
	/** The dead of single events added up. */
	killed: Toll | null;
	/** The highest toll of several days. */
	campaign: Toll | null;
};

/** Days as they are written sort as they follow. */
const hull = (a: DateRange | null, b: DateRange | null): DateRange | null =>
	a && b ? {from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to} : (a ?? b);

const higher = (a: Toll | null, b: Toll | null): Toll | null => {
	if (!a || !b) return a ?? b;
	return b.best > a.best || (b.best === a.best && b.low > a.low) ? b : a;
};

const count = <Name>(counts: Map<Name, number>, name: Name, more = 1): void => {
	counts.set(name, (counts.get(name) ?? 0) + more);
};

const empty = (): Share => ({
	events: [],
	date: null,
	types: new Map(),
	places: new Map(),
	outlets: new Set(),
	origins: new Set(),
	killed: null,
	campaign: null,
});

/** What these events add. */
export const shareOf = (world: World, front: FrontId, events: readonly Event[]): Share => {
	const share = empty();
	const tolls: Toll[] = [];
	for (const event of events) {
		share.events.push(event.id);
		share.date = hull(share.date, event.date);
		count(share.types, event.type);
		for (const place of event.places) if (frontOf(world, place) === front) count(share.places, place);
		for (const outlet of event.outlets) share.outlets.add(outlet);
		for (const origin of event.origins) share.origins.add(origin);
		if (!event.killed) continue;
		if (isCumulative(event)) share.campaign = higher(share.campaign, event.killed);
		else tolls.push(event.killed);
	}

	share.killed = sumTolls(tolls);
	return share;
};

/** What several shares, in the order of their events, add together. */
export const sumShares = (shares: readonly Share[]): Share => {
	const sum = empty();
	for (const share of shares) {
		for (const event of share.events) sum.events.push(event);
		sum.date = hull(sum.date, share.date);
		for (const [type, times] of share.types) count(sum.types, type, times);
		for (const [place, times] of share.places) count(sum.places, place, times);
		for (const outlet of share.outlets) sum.outlets.add(outlet);
		for (const origin of share.origins) sum.origins.add(origin);
		sum.campaign = higher(sum.campaign, share.campaign);
	}

	sum.killed = sumTolls(shares.flatMap(share => share.killed ?? []));
	return sum;
};
