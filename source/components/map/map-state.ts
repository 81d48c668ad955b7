import type {Point} from '../canvas/projection.ts';
import type {Sizing} from './map-place.ts';
import type {Scope} from './scope.ts';

/** How the map is looked at: what no key changes is as `mapAtFirst` has it. */
export type MapState = {
	scope: Scope;
	/** Steps closer; negative: wider. */
	zoom: number;
	/** Where a zoomed picture has its middle; null: where the scope has it. */
	middle: Point | null;
	sizing: Sizing;
};

export const mapAtFirst: MapState = {scope: {kind: 'most'}, zoom: 0, middle: null, sizing: 'events'};
