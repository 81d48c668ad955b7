import type {ClaimType} from '../../model/claim.ts';
import type {Disagreement} from '../../model/disagreement.ts';
import type {Event, Toll} from '../../model/event.ts';
import type {Front} from '../../model/front.ts';
import type {FrontId} from '../../model/ids.ts';
import {byFrequency} from '../events/by-frequency.ts';
import {hull, lengthOf, windowOf} from '../events/days.ts';
import {distinctOrigins} from '../events/origin-of.ts';
import {sumTolls} from '../events/sum-tolls.ts';
import {frontOf, type World} from '../lexicon/entities.ts';

/** A toll over so many days is a campaign's, and would count the dead of single days twice (ACLED, UCDP). */
const cumulativeDays = 3;

const isCumulative = (event: Event): boolean => {
	const window = windowOf(event.date);
	return window !== null && lengthOf(window) >= cumulativeDays;
};

/** The dead of a front's events added up; tolls over several days only where there is nothing else, and then the highest alone. */
const killedOf = (events: readonly Event[]): Toll | null => {
	const single = events.filter(event => !isCumulative(event)).flatMap(event => event.killed ?? []);
	const days = sumTolls(single);
	if (days) return days;
	const long = events.flatMap(event => event.killed ?? []).sort((a, b) => b.best - a.best || b.low - a.low);
	return long[0] ?? null;
};

const byTypeOf = (events: readonly Event[]): Partial<Record<ClaimType, number>> => {
	const count: Partial<Record<ClaimType, number>> = {};
	for (const type of events.map(event => event.type).sort()) count[type] = (count[type] ?? 0) + 1;
	return count;
};

const frontOfDisagreement = (
	disagreement: Disagreement,
	events: ReadonlyMap<string, Event>,
	world: World,
): FrontId | null =>
	'event' in disagreement.about
		? (events.get(disagreement.about.event)?.front ?? null)
		: frontOf(world, disagreement.about.place);

/**
 * What is told of each sector, in the order of the world's fronts; fronts of which nothing is told are left out.
 *
 * @param events with their tolls.
 * @param disagreements worst first.
 */
export const summariseFronts = (events: Event[], disagreements: Disagreement[], world: World): Front[] => {
	const byId = new Map(events.map(event => [event.id as string, event]));
	const eventsOf = new Map<FrontId, Event[]>();
	for (const event of events) {
		if (event.front === null) continue;
		const list = eventsOf.get(event.front);
		if (list) list.push(event);
		else eventsOf.set(event.front, [event]);
	}

	const disagreementsOf = new Map<FrontId, Disagreement[]>();
	for (const disagreement of disagreements) {
		const front = frontOfDisagreement(disagreement, byId, world);
		if (front === null) continue;
		const list = disagreementsOf.get(front);
		if (list) list.push(disagreement);
		else disagreementsOf.set(front, [disagreement]);
	}

	return [...world.fronts.values()].flatMap(entry => {
		const own = eventsOf.get(entry.id) ?? [];
		const told = disagreementsOf.get(entry.id) ?? [];
		if (own.length === 0 && told.length === 0) return [];
		const places = own.flatMap(event => event.places).filter(place => frontOf(world, place) === entry.id);
		return [
			{
				id: entry.id,
				name: entry.name_en,
				date: hull(own.map(event => windowOf(event.date)).filter(window => window !== null)),
				events: own.map(event => event.id),
				byType: byTypeOf(own),
				places: byFrequency(places),
				outlets: [...new Set(own.flatMap(event => event.outlets))].sort(),
				origins: distinctOrigins(
					world,
					own.flatMap(event => event.origins),
				),
				killed: killedOf(own),
				disagreements: told.map(disagreement => disagreement.id),
			},
		];
	});
};
