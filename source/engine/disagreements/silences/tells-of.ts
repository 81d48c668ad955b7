import type {Claim} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import {sharedDays, type Window} from '../../events/days.ts';
import {mayBeSame, sidesOf} from '../../events/sides.ts';
import type {World} from '../../lexicon/entities.ts';
import type {Told} from './coverage.ts';
import type {Look} from './look.ts';
import {countsDead, type Subject} from './subject.ts';

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

const meets = <Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): boolean => {
	for (const one of a) if (b.has(one)) return true;
	return false;
};

/** How near a look is to a subject: its very place, its sector, its city, or neither. */
export const nearness = (subject: Subject, {places, broad, fronts}: Look): Near | null => {
	if (meets(subject.sharp, places)) return 'place';
	if (subject.front && fronts.has(subject.front)) return 'front';
	return (broad ? subject.broad.has(broad) : meets(subject.broad, places)) ? 'city' : null;
};

/** Whether something is of the days of a subject; what is not dated may be. */
export const inItsDays = (subject: Subject, window: Window | null): boolean =>
	window === null || sharedDays(window, subject.window) > 0;

/**
 * Whether a claim that stands in another event, or in none, may yet be about this one: grouping is careful, and to call somebody silent
 * who spoke is worse than to miss a silence. Deaths of the same side told of the sector, or of the city as a whole, may be these, and
 * captives of the same side taken anywhere in the city; a gain somewhere in the city is taken for this one only where the teller does not
 * look at the place itself.
 *
 * @param closely whether the teller speaks of the very place.
 */
export const tellsOf = (
	world: World,
	subject: Subject,
	{claim, topics, window, look}: Told,
	closely: boolean,
): boolean => {
	const told = topics.filter(topic => subject.topics.includes(topic));
	if (told.length === 0 || !inItsDays(subject, window)) return false;
	const near = nearness(subject, look);
	if (near === 'place') return true;
	const isVague = look.places.size === 0;
	if (near === null && !(isVague && (look.broad === null || subject.holders.has(look.broad)))) return false;
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
