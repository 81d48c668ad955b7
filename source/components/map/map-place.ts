import type {FrontId, PlaceId} from '../../model/ids.ts';
import type {Point} from '../canvas/projection.ts';
import type {HolderMark} from './holder-mark.ts';

/** Why a place is listed and not drawn. */
export type Unplaced = 'no position' | 'a road' | 'a wide area';

/** A place of the map, with what the listed events tell of it. */
export type MapPlace = {
	id: PlaceId;
	name: string;
	front: FrontId | null;
	/** Where it is drawn; else why it is not. */
	at: Point | Unplaced;
	/** How far off it may be, in kilometres. */
	error: number;
	/** Listed events that name it. */
	events: number;
	/** The dead of those of them that name no other place, under the rule; `max` null: open above. Null where no figure is told. */
	killed: {min: number; max: number | null} | null;
	holder: HolderMark;
};

/** How the places are sized. */
export const sizings = ['events', 'killed'] as const;
export type Sizing = (typeof sizings)[number];

/** What sizes a place. */
export const sizeOf = (place: Pick<MapPlace, 'events' | 'killed'>, by: Sizing): number =>
	by === 'events' ? place.events : (place.killed?.max ?? place.killed?.min ?? 0);

/** A place with a position. */
export type DrawnPlace = MapPlace & {at: Point};

export const isDrawn = (place: MapPlace): place is DrawnPlace => typeof place.at !== 'string';
