import type {ClaimType} from '../../model/claim.ts';
import type {Disagreement} from '../../model/disagreement.ts';
import type {Event, Toll} from '../../model/event.ts';
import type {Front} from '../../model/front.ts';
import type {FrontId} from '../../model/ids.ts';
import {byFrequency} from '../events/by-frequency.ts';
import {sameList} from '../events/change.ts';
import {hull, windowOf} from '../events/days.ts';
import {distinctOrigins} from '../events/origin-of.ts';
import {sumTolls} from '../events/sum-tolls.ts';
import {type FrontEntry, frontOf, type World} from '../lexicon/entities.ts';
import {isCumulative, longestToll} from './cumulative.ts';

/** The dead of a front's events added up; tolls over several days only where there is nothing else, and then the highest alone. */
const killedOf = (events: readonly Event[]): Toll | null => {
	const single = events.filter(event => !isCumulative(event)).flatMap(event => event.killed ?? []);
	const days = sumTolls(single);
	return days ?? longestToll(events)?.killed ?? null;
};

const byTypeOf = (events: readonly Event[]): Partial<Record<ClaimType, number>> => {
	const count: Partial<Record<ClaimType, number>> = {};
	for (const type of events.map(event => event.type).sort()) count[type] = (count[type] ?? 0) + 1;
	return count;
};

const frontOfDisagreement = (
	{about}: Disagreement,
	events: ReadonlyMap<string, Event>,
	world: World,
): FrontId | null =>
	'event' in about ? (events.get(about.event)?.front ?? null) : frontOf(world, about.place);

/** What is told of one sector: its events, and the disagreements on them or on its places. */
type Told = {events: readonly Event[]; disagreements: readonly Disagreement[]};

const summarise = (entry: FrontEntry, {events, disagreements}: Told, world: World): Front => {
	const places = events.flatMap(event => event.places).filter(place => frontOf(world, place) === entry.id);
	return {
		id: entry.id,
		name: entry.name_en,
		date: hull(events.map(event => windowOf(event.date)).filter(window => window !== null)),
		events: events.map(event => event.id),
		byType: byTypeOf(events),
		places: byFrequency(places),
		outlets: [...new Set(events.flatMap(event => event.outlets))].sort(),
		origins: distinctOrigins(
			world,
			events.flatMap(event => event.origins),
		),
		killed: killedOf(events),
		disagreements: disagreements.map(disagreement => disagreement.id),
	};
};

const add = <Key, Value>(map: Map<Key, Value[]>, key: Key | null, value: Value): void => {
	if (key === null) return;
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
};

/** Sums up sectors; asked again, it sums up only those anew of which something else is told. */
export type Fronts = (events: readonly Event[], disagreements: readonly Disagreement[]) => Front[];

/**
 * What is told of each sector, in the order of the world's fronts; fronts of which nothing is told are left out. Events are given with their
 * tolls, disagreements worst first.
 */
export const createFronts = (world: World): Fronts => {
	const known = new Map<FrontId, Told & {front: Front}>();
	return (events, disagreements) => {
		const byId = new Map(events.map(event => [event.id as string, event]));
		const eventsOf = new Map<FrontId, Event[]>();
		const disagreementsOf = new Map<FrontId, Disagreement[]>();
		for (const event of events) add(eventsOf, event.front, event);
		for (const one of disagreements) add(disagreementsOf, frontOfDisagreement(one, byId, world), one);
		return [...world.fronts.values()].flatMap(entry => {
			const told = {events: eventsOf.get(entry.id) ?? [], disagreements: disagreementsOf.get(entry.id) ?? []};
			if (told.events.length === 0 && told.disagreements.length === 0) return [];
			const before = known.get(entry.id);
			if (
				before &&
				sameList(before.events, told.events) &&
				sameList(before.disagreements, told.disagreements)
			)
				return [before.front];
			const front = summarise(entry, told, world);
			known.set(entry.id, {...told, front});
			return [front];
		});
	};
};

/** The same, asked once. */
export const summariseFronts = (
	events: readonly Event[],
	disagreements: readonly Disagreement[],
	world: World,
): Front[] => createFronts(world)(events, disagreements);
