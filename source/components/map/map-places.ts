import {placeName} from '../../engine/events/names.ts';
import {frontOf, type Place, type World} from '../../engine/lexicon/entities.ts';
import type {PlaceId} from '../../model/ids.ts';
import type {Point} from '../canvas/projection.ts';
import type {HolderMark} from './holder-mark.ts';
import type {MapPlace, Unplaced} from './map-place.ts';
import type {PlaceFigures} from './place-figures.ts';

/** How far off a position of each precision may be, in kilometres: as the gazetteer defines them. */
const errors: Readonly<Record<Place['precision'], number>> = {exact: 0.1, near: 1, area: 5, unknown: 0};

const pointOf = (place: Place | undefined): Point | Unplaced => {
	if (place?.extent === 'line') return 'a road';
	if (place?.extent === 'region') return 'a wide area';
	if (!place || place.lat === null || place.lon === null) return 'no position';
	return {lat: place.lat, lon: place.lon};
};

/** The places that listed events name, those with the most events first; of as many by name. */
export const mapPlaces = (
	figures: ReadonlyMap<PlaceId, PlaceFigures>,
	world: World,
	holderOf: (place: PlaceId) => HolderMark,
): MapPlace[] =>
	[...figures]
		.map(([id, {events, killed}]): MapPlace => {
			const place = world.places.get(id);
			return {
				id,
				name: placeName(world, id),
				front: frontOf(world, id),
				at: pointOf(place),
				error: errors[place?.precision ?? 'unknown'],
				events,
				killed,
				holder: holderOf(id),
			};
		})
		.sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));

/** Where settlements lie of which nothing is listed: with them the valleys are seen. */
export const otherPoints = (world: World, listed: {has(id: PlaceId): boolean}): Point[] =>
	[...world.places.values()].flatMap(place => {
		const point = pointOf(place);
		return listed.has(place.id) || typeof point === 'string' ? [] : [point];
	});
