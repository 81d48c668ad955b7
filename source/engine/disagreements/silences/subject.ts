import type {Claim, Count} from '../../../model/claim.ts';
import type {Event} from '../../../model/event.ts';
import type {FrontId, PlaceId} from '../../../model/ids.ts';
import type {SilenceTopic} from '../../../model/silence.ts';
import {lengthOf, type Window, windowOf} from '../../events/days.ts';
import type {Geography} from '../../events/geography.ts';

/** What is told of a longer time nobody misses in the reports of its days. */
const mostDays = 3;
/** So many dead are news to everybody: three make a mass killing (United States, Public Law 112-265). */
export const fewestDead = 3;
/** Fronts that are no sector of their own: who tells of one place there need not look at another. */
const wide: ReadonlySet<string> = new Set(['city', 'elsewhere']);

/** An event that one would expect to be spoken of, and where and when. */
export type Subject = {
	event: Event;
	/** The first is what the event is mainly about. */
	topics: readonly [SilenceTopic, ...SilenceTopic[]];
	window: Window;
	/** Its places, without those that only hold others; empty where it is told of a city as a whole. */
	sharp: ReadonlySet<PlaceId>;
	/** The cities and governorates that its places lie in, or that it is told of. */
	broad: ReadonlySet<PlaceId>;
	/** What those lie in. */
	holders: ReadonlySet<PlaceId>;
	front: FrontId | null;
};

/** Whether a count is of the dead, or of dead and wounded in one figure. */
export const countsDead = ({what}: Count): boolean => what === 'killed' || what === 'casualties';

/** Who says who holds it is not silent of how it got there. */
const isGround = ({type}: Claim): boolean =>
	type === 'territory-gained' || type === 'territory-left' || type === 'control';

/** What of an event a claim speaks of. */
export const topicsOf = (claim: Claim): readonly SilenceTopic[] => [
	...(isGround(claim) ? (['ground'] as const) : []),
	...(claim.type === 'killing' || claim.counts.some(countsDead) ? (['deaths'] as const) : []),
	...(claim.type === 'capture' || claim.counts.some(({what}) => what === 'captured')
		? (['captures'] as const)
		: []),
];

const isNews = (claim: Claim): boolean => claim.modality === 'asserted' && !claim.background;

const manyDead = (claim: Claim): boolean =>
	claim.counts.some(count => countsDead(count) && count.min >= fewestDead);

/** The largest broad place over a place is the city it lies in, not the governorate: whoever reports from a governorate misses most of it. */
const cityOf = (geography: Geography, place: PlaceId): PlaceId | undefined =>
	geography.ancestorsOf(place).find(holder => geography.isBroad(holder));

/**
 * What an event is to be missed for: three dead or more, captives, ground that changed hands. Null for all else, and where no day or
 * place is told closely enough for anybody to have looked there.
 */
export const subjectOf = (event: Event, geography: Geography): Subject | null => {
	const window = windowOf(event.date);
	if (!window || lengthOf(window) > mostDays) return null;
	const told = event.claims.filter(isNews);
	const {sharp, broad} = geography.sharpen(event.places);
	const has = (topic: SilenceTopic): boolean => told.some(claim => topicsOf(claim).includes(topic));
	const topics: SilenceTopic[] = [
		// Of a city as a whole somebody always tells some gain.
		...(event.type.startsWith('territory-') && has('ground') && sharp.length > 0
			? (['ground'] as const)
			: []),
		...(told.some(manyDead) ? (['deaths'] as const) : []),
		...(event.type === 'capture' && has('captures') ? (['captures'] as const) : []),
	];
	const [first, ...others] = topics;
	const cities =
		sharp.length > 0
			? sharp.map(place => cityOf(geography, place)).filter(city => city !== undefined)
			: broad
				? [broad]
				: [];
	if (!first || (sharp.length === 0 && cities.length === 0)) return null;
	return {
		event,
		topics: [first, ...others],
		window,
		sharp: new Set(sharp),
		broad: new Set(cities),
		holders: new Set(cities.flatMap(city => geography.ancestorsOf(city))),
		front: event.front && !wide.has(event.front) ? event.front : null,
	};
};
