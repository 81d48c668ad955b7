import type {Claim} from '../../../model/claim.ts';
import type {ActorId, PlaceId} from '../../../model/ids.ts';
import {sharedDays, windowOf} from '../../events/days.ts';
import type {Geography} from '../../events/geography.ts';
import {mayBeSame, sidesOf} from '../../events/sides.ts';
import type {World} from '../../lexicon/entities.ts';
import {countsDead, type Subject, topicsOf} from './subject.ts';

/** Whom a claim tells as dead or hit. */
export const victimsIn = (claim: Claim): ActorId[] => [
	...claim.counts.filter(countsDead).flatMap(({who}) => who ?? []),
	...claim.targets,
];

/** Whom a claim tells as taken. */
const captivesIn = (claim: Claim): ActorId[] => [
	...claim.counts.filter(({what}) => what === 'captured').flatMap(({who}) => who ?? []),
	...(claim.type === 'capture' ? claim.targets : []),
];

/** How near something is to an event. */
export type Near = 'place' | 'front' | 'city';

/** How near a claim is to a subject: its very place, its sector, its city, or neither. */
export const nearness = (subject: Subject, claim: Claim, geography: Geography): Near | null => {
	const {sharp, broad} = geography.sharpen(claim.places);
	const holds = (place: PlaceId): boolean =>
		subject.sharp.has(place) || geography.ancestorsOf(place).some(holder => subject.sharp.has(holder));
	if (sharp.some(holds)) return 'place';
	if (subject.front && sharp.some(place => geography.frontOf(place) === subject.front)) return 'front';
	if (broad) return subject.broad.has(broad) ? 'city' : null;
	const inCity = (place: PlaceId): boolean =>
		geography.ancestorsOf(place).some(holder => subject.broad.has(holder));
	return sharp.some(inCity) ? 'city' : null;
};

const holdsSubject = (geography: Geography, {broad}: Subject, place: PlaceId): boolean =>
	[...broad].some(city => geography.ancestorsOf(city).includes(place));

/** Whether a claim speaks of the days of a subject; one without a date may. */
export const inItsDays = ({window}: Subject, claim: Claim): boolean => {
	const own = windowOf(claim.date);
	return own === null || sharedDays(own, window) > 0;
};

/**
 * Whether a claim that stands in another event, or in none, may yet be about this one: grouping is careful, and to call somebody silent
 * who spoke is worse than to miss a silence. Deaths of the same side told of the sector, or of the city as a whole, may be these, and captives
 * of the same side anywhere in the city; a gain
 * somewhere in the city is taken for this one only where the teller does not look at the place itself.
 *
 * @param closely whether the teller speaks of the very place.
 */
export const tellsOf = (
	world: World,
	geography: Geography,
	subject: Subject,
	claim: Claim,
	closely: boolean,
): boolean => {
	const told = topicsOf(claim).filter(topic => subject.topics.includes(topic));
	if (told.length === 0 || !inItsDays(subject, claim)) return false;
	const near = nearness(subject, claim, geography);
	if (near === 'place') return true;
	const {sharp, broad} = geography.sharpen(claim.places);
	const isVague = sharp.length === 0;
	if (near === null && !(isVague && (broad === null || holdsSubject(geography, subject, broad))))
		return false;
	const sameIn = (peopleIn: (claim: Claim) => ActorId[]): boolean =>
		mayBeSame(sidesOf(world, subject.event.claims.flatMap(peopleIn)), sidesOf(world, peopleIn(claim)));
	return told.some(topic => {
		if (topic === 'ground') return isVague && !closely;
		// Captives are led away: whoever tells of some in the city may mean these.
		if (topic === 'captures') return sameIn(captivesIn);
		// Of a quarter of another sector they are other dead, unless the event is told of the whole city.
		return (near !== 'city' || isVague || subject.sharp.size === 0) && sameIn(victimsIn);
	});
};
