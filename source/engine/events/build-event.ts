import type {Claim, ClaimType} from '../../model/claim.ts';
import type {Event} from '../../model/event.ts';
import type {EventId, FrontId, PlaceId} from '../../model/ids.ts';
import {remoteViolence} from '../claims/claim-groups.ts';
import type {World} from '../lexicon/entities.ts';
import {stableId} from '../text/hash.ts';
import {byFrequency} from './by-frequency.ts';
import {commonRange} from './days.ts';
import type {Geography} from './geography.ts';
import {labelOf} from './label.ts';
import type {Group} from './mention.ts';
import {distinctOrigins, outletOf} from './origin-of.ts';
import type {Wording} from './wording.ts';

/** What most claims tell; a strike with its dead is the strike, however many tell the dead alone (as ACLED codes it). */
const typeOf = (group: Group): ClaimType => {
	const types = group.map(mention => mention.claim.type);
	const struck = types.filter(type => remoteViolence.has(type));
	return byFrequency(struck.length > 0 ? struck : types)[0] as ClaimType;
};

/** Told of a city as a whole: no claim names anything narrower, or those that do name the axes of one offensive. */
const isBroadGroup = (group: Group): boolean => group.every(mention => mention.sharp.length === 0);

/** The front of most of the places named; where only the city is named, the city's own. */
const frontOfGroup = (group: Group, geography: Geography): FrontId | null => {
	const isSharp = group.some(({sharp}) => sharp.length > 0);
	const isBroad = group.some(({broad}) => broad !== null);
	const fronts: FrontId[] = [];
	for (const {sharp, broad, claim} of group)
		for (const place of isSharp ? sharp : isBroad ? [broad] : claim.places) {
			const front = place && geography.frontOf(place);
			if (front) fronts.push(front);
		}

	return byFrequency(fronts)[0] ?? null;
};

/** The id of the event whose earliest claim this is. The claim's id stands for its report, its type as it was read, its span and its ordinal. */
export const eventIdOf = ({id}: Pick<Claim, 'id'>): EventId => stableId('e', id) as EventId;

/** Makes an event of a group; its toll and its disagreements come later. */
export const buildEvent = (group: Group, world: World, geography: Geography, wording: Wording): Event => {
	const [first] = group;
	const type = typeOf(group);
	const named = byFrequency(group.flatMap(mention => mention.claim.places));
	const sharp = named.filter(place => !geography.isBroad(place));
	const broad = named.filter(place => geography.isBroad(place));
	const places: PlaceId[] = isBroadGroup(group) ? [...broad, ...sharp] : [...sharp, ...broad];
	return {
		id: eventIdOf(first.claim),
		type,
		label: labelOf(group, type, places, world, geography, wording),
		places,
		front: frontOfGroup(group, geography),
		date: commonRange(group.map(mention => mention.window).filter(window => window !== null)),
		claims: group.map(mention => mention.claim),
		outlets: [...new Set(group.map(mention => outletOf(mention.report)))].sort(),
		origins: distinctOrigins(
			world,
			group.map(mention => mention.origin),
		),
		killed: null,
		disagreements: [],
	};
};
