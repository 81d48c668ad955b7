import type {Disagreement} from '../../model/disagreement.ts';
import type {Event} from '../../model/event.ts';
import type {Front} from '../../model/front.ts';
import type {FrontId} from '../../model/ids.ts';
import {sameList} from '../events/change.ts';
import {file} from '../events/filed.ts';
import {distinctOrigins} from '../events/origin-of.ts';
import {type FrontEntry, frontOf, type World} from '../lexicon/entities.ts';
import {type Share, shareOf, sumShares} from './share-of-front.ts';

/** Sums up sectors; asked again, it sums up only those events anew among which something changed. */
export type Fronts = (events: readonly Event[], disagreements: readonly Disagreement[]) => Front[];

/** An event ends a stretch where its id ends so, one in 16: so that stretches stay the same when events come between. */
const stretchEnd = '0';

const stretchesOf = (events: readonly Event[]): Event[][] => {
	const stretches: Event[][] = [];
	let open: Event[] = [];
	for (const event of events) {
		if (open.length === 0) stretches.push(open);
		open.push(event);
		if (event.id.at(-1) === stretchEnd) open = [];
	}

	return stretches;
};

/** Most first; of equals the one that stands first. */
const byCount = <Name>(counts: ReadonlyMap<Name, number>): Name[] =>
	[...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);

const frontFrom = (
	{id, name_en}: FrontEntry,
	share: Share,
	disagreements: readonly Disagreement[],
	world: World,
): Front => ({
	id,
	name: name_en,
	date: share.date,
	events: share.events,
	byType: Object.fromEntries([...share.types].sort(([a], [b]) => (a < b ? -1 : 1))),
	places: byCount(share.places),
	outlets: [...share.outlets].sort(),
	origins: distinctOrigins(world, share.origins),
	// Tolls over several days only where there is nothing else, and then the highest alone.
	killed: share.killed ?? share.campaign,
	disagreements: disagreements.map(disagreement => disagreement.id),
});

/** One sector, with what was made of it when it was asked for last. */
const createFront = (entry: FrontEntry, world: World) => {
	let shares = new Map<Event, {events: readonly Event[]; share: Share}>();
	let before: {events: readonly Event[]; disagreements: readonly Disagreement[]; front: Front} | null = null;
	return (events: readonly Event[], disagreements: readonly Disagreement[]): Front => {
		if (before && sameList(before.events, events) && sameList(before.disagreements, disagreements))
			return before.front;
		const now: typeof shares = new Map();
		for (const stretch of stretchesOf(events)) {
			const [first] = stretch as [Event, ...Event[]];
			const known = shares.get(first);
			const same = known && sameList(known.events, stretch);
			now.set(first, same ? known : {events: stretch, share: shareOf(world, entry.id, stretch)});
		}

		shares = now;
		const front = frontFrom(
			entry,
			sumShares([...now.values()].map(({share}) => share)),
			disagreements,
			world,
		);
		before = {events, disagreements, front};
		return front;
	};
};

/**
 * What is told of each sector, in the order of the world's fronts; fronts of which nothing is told are left out. Events are given with their
 * tolls, disagreements worst first.
 */
export const createFronts = (world: World): Fronts => {
	const fronts = [...world.fronts.values()].map(entry => ({
		id: entry.id,
		summarise: createFront(entry, world),
	}));
	return (events, disagreements) => {
		const byId = new Map(events.map(event => [event.id, event]));
		const eventsOf = new Map<FrontId, Event[]>();
		const disagreementsOf = new Map<FrontId, Disagreement[]>();
		for (const event of events) if (event.front !== null) file(eventsOf, event.front, event);
		for (const one of disagreements) {
			const {about} = one;
			const front = 'event' in about ? (byId.get(about.event)?.front ?? null) : frontOf(world, about.place);
			if (front !== null) file(disagreementsOf, front, one);
		}

		return fronts.flatMap(({id, summarise}) => {
			const [own, told] = [eventsOf.get(id) ?? [], disagreementsOf.get(id) ?? []];
			return own.length === 0 && told.length === 0 ? [] : [summarise(own, told)];
		});
	};
};

/** The same, asked once. */
export const summariseFronts = (
	events: readonly Event[],
	disagreements: readonly Disagreement[],
	world: World,
): Front[] => createFronts(world)(events, disagreements);
