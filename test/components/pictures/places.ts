import type {Point} from '../../../source/components/canvas/projection.ts';
import {holderMarks} from '../../../source/components/map/holder-mark.ts';
import type {MapPlace} from '../../../source/components/map/map-place.ts';
import type {FrontId, PlaceId} from '../../../source/model/ids.ts';

/** Places of a map, the first with the most events. Nothing happened there. */
export const mapPlace = (
	id: string,
	at: MapPlace['at'],
	events: number,
	parts: Partial<MapPlace> = {},
): MapPlace => ({
	id: id as PlaceId,
	name: id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' '),
	front: 'west' as FrontId,
	at,
	error: 1,
	events,
	killed: null,
	holder: holderMarks[0] as MapPlace['holder'],
	...parts,
});

/** A point so many kilometres east and north of the middle of a made-up town. */
export const around = (east: number, north: number): Point => ({
	lat: 35.3 + north / 111.195,
	lon: 40.1 + east / (111.195 * Math.cos((35.3 * Math.PI) / 180)),
});
