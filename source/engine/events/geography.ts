import type {FrontId, PlaceId} from '../../model/ids.ts';
import {frontOf, type Place, type World} from '../lexicon/entities.ts';

/** A place that holds this many others of the gazetteer is named where a text does not know, or does not care, where exactly. */
const manyChildren = 8;
const broadKinds = new Set(['governorate', 'country']);
/** What one garrison can hold: fighting spills over from one to the next, which it does not between quarters or villages. */
const postKinds = new Set([
	'hospital',
	'checkpoint',
	'building',
	'depot',
	'base',
	'roundabout',
	'bridge',
	'camp',
	'road',
]);

/** From one bank of the Euphrates to the other, or across one base: kilometres. Villages of the valley lie further from each other. */
const besideKilometres = 2.1;
const kilometresOfDegree = 111.2;
/** Quarters touch each other, and are told apart all the same. */
const isQuarter = ({kind}: Place): boolean => kind === 'neighbourhood';

type Sharpened = {sharp: readonly PlaceId[]; broad: PlaceId | null};

/** The gazetteer as grouping needs it. */
export type Geography = {
	/** A city with its quarters, a governorate, a country: a claim on it alone says only "somewhere there". */
	isBroad(place: PlaceId): boolean;
	/** A checkpoint, a building: one position among several that are fought over together. */
	isPost(place: PlaceId): boolean;
	/** Parents, nearest first. */
	ancestorsOf(place: PlaceId): readonly PlaceId[];
	/** The places that lie so close that reports take one for the other: the other bank at a ferry, the base beside a village; quarters never do. */
	besideOf(place: PlaceId): readonly PlaceId[];
	/** The governorate a place lies in, else its topmost ancestor below a country. */
	rootOf(place: PlaceId): PlaceId;
	/** The places without those that merely hold another of the list; the broad ones only where nothing sharper is named. */
	sharpen(places: readonly PlaceId[]): Sharpened;
	frontOf(place: PlaceId): FrontId | null;
	frontsOf(places: readonly PlaceId[]): readonly FrontId[];
};

/** Prepares the gazetteer once for a whole corpus. */
export const createGeography = (world: World): Geography => {
	const children = new Map<PlaceId, number>();
	for (const place of world.places.values())
		if (place.parent) children.set(place.parent, (children.get(place.parent) ?? 0) + 1);
	const known = new Map<PlaceId, readonly PlaceId[]>();
	const ancestorsOf = (place: PlaceId): readonly PlaceId[] => {
		const found = known.get(place);
		if (found) return found;
		const chain: PlaceId[] = [];
		for (let parent = world.places.get(place)?.parent; parent; parent = world.places.get(parent)?.parent) {
			if (chain.includes(parent)) break;
			chain.push(parent);
		}

		known.set(place, chain);
		return chain;
	};

	const broadPlaces = new Set(
		[...world.places.values()]
			.filter(({id, kind}) => broadKinds.has(kind) || (children.get(id) ?? 0) >= manyChildren)
			.map(({id}) => id),
	);
	const roots = new Map<PlaceId, PlaceId>();
	const rootOf = (place: PlaceId): PlaceId => {
		const found = roots.get(place);
		if (found) return found;
		const chain = [place, ...ancestorsOf(place)].filter(id => world.places.get(id)?.kind !== 'country');
		const root = chain.at(-1) ?? place;
		roots.set(place, root);
		return root;
	};
	const alone = new Map<PlaceId, Sharpened>();
	const isBroad = (place: PlaceId): boolean => broadPlaces.has(place);
	const areBeside = (one: Place, other: Place): boolean => {
		if (one.id === other.id || one.lat === null || one.lon === null) return false;
		if (other.lat === null || other.lon === null) return false;
		const north = Math.abs(one.lat - other.lat) * kilometresOfDegree;
		if (north > besideKilometres || isQuarter(other) || isBroad(other.id)) return false;
		const east = (one.lon - other.lon) * Math.cos((one.lat * Math.PI) / 180) * kilometresOfDegree;
		return Math.hypot(north, east) <= besideKilometres;
	};
	const beside = new Map<PlaceId, readonly PlaceId[]>();
	const besideOf = (id: PlaceId): readonly PlaceId[] => {
		const found = beside.get(id);
		if (found) return found;
		const place = world.places.get(id);
		const list =
			!place || isQuarter(place) || isBroad(id)
				? []
				: [...world.places.values()].filter(other => areBeside(place, other)).map(other => other.id);
		beside.set(id, list);
		return list;
	};
	return {
		isBroad,
		besideOf,
		ancestorsOf,
		isPost: place => postKinds.has(world.places.get(place)?.kind ?? ''),
		rootOf,
		sharpen(places) {
			const [only] = places;
			if (only && places.length === 1) {
				// Most claims name one place, and few places are named: made once, they cost nothing.
				const known = alone.get(only);
				if (known) return known;
				const made = isBroad(only) ? {sharp: [], broad: only} : {sharp: [only], broad: null};
				alone.set(only, made);
				return made;
			}

			const own: PlaceId[] = [];
			for (const place of places)
				if (!own.includes(place) && !places.some(other => ancestorsOf(other).includes(place)))
					own.push(place);
			const sharp = own.filter(place => !isBroad(place));
			return {sharp, broad: sharp.length > 0 ? null : (own[0] ?? null)};
		},
		frontOf: place => frontOf(world, place),
		frontsOf(places) {
			const fronts: FrontId[] = [];
			for (const place of places) {
				const front = frontOf(world, place);
				if (front !== null && !fronts.includes(front)) fronts.push(front);
			}

			return fronts;
		},
	};
};
