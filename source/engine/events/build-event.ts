import type {Claim, ClaimType} from '../../model/claim.ts';
import type {Event} from '../../model/event.ts';
import type {EventId, FrontId, PlaceId, SourceId} from '../../model/ids.ts';
import {remoteViolence} from '../claims/claim-groups.ts';
import type {World} from '../lexicon/entities.ts';
import {stableId} from '../text/hash.ts';
import {byFrequency} from './by-frequency.ts';
import {commonRange, type Window} from './days.ts';
import type {Geography} from './geography.ts';
import {labelOf} from './label.ts';
import type {Group} from './mention.ts';
import {distinctOrigins, outletOf} from './origin-of.ts';
import type {Wording} from './wording.ts';

/** What most claims tell; a strike with its dead is the strike, however many tell the dead alone (as ACLED codes it). */
const typeOf = (types: readonly ClaimType[]): ClaimType => {
	const struck = types.filter(type => remoteViolence.has(type));
	return byFrequency(struck.length > 0 ? struck : types)[0] as ClaimType;
};

/** The front of most of the places named; where only the city is named, the city's own. */
const frontOfGroup = (group: Group, isSharp: boolean, geography: Geography): FrontId | null => {
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
	// One way through the claims: there are many, and each way fetches all of them into the processor's cache.
	const types: ClaimType[] = [];
	const claims: Claim[] = [];
	const placesNamed: PlaceId[] = [];
	const windows: Window[] = [];
	const outlets = new Set<SourceId>();
	const origins = new Set<SourceId>();
	let isSharp = false;
	for (const {claim, report, origin, window, sharp} of group) {
		types.push(claim.type);
		claims.push(claim);
		placesNamed.push(...claim.places);
		if (window) windows.push(window);
		outlets.add(outletOf(report));
		origins.add(origin);
		isSharp ||= sharp.length > 0;
	}

	const type = typeOf(types);
	const named = byFrequency(placesNamed);
	const narrow = named.filter(place => !geography.isBroad(place));
	const wide = named.filter(place => geography.isBroad(place));
	// Told of a city as a whole: no claim names anything narrower, or those that do name the axes of one offensive.
	const places = isSharp ? [...narrow, ...wide] : [...wide, ...narrow];
	return {
		id: eventIdOf(first.claim),
		type,
		label: labelOf(group, type, places, world, geography, wording),
		places,
		front: frontOfGroup(group, isSharp, geography),
		date: commonRange(windows),
		claims,
		outlets: [...outlets].sort(),
		origins: distinctOrigins(world, origins),
		killed: null,
		disagreements: [],
	};
};
