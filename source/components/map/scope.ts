import type {FrontId} from '../../model/ids.ts';
import {type Frame, frameAround, kmFrom, type Point} from '../canvas/projection.ts';
import type {DrawnPlace} from './map-place.ts';

/** What part of the world the map shows: where most events are, everything, or one front. */
export type Scope = {kind: 'most'} | {kind: 'all'} | {kind: 'front'; front: FrontId};

/** Of the events, how many the scope `most` shows: what is left are single places far away, for which all others would shrink to a dot. */
const mostShare = 0.9;
/** What lies a little farther out than those is shown with them. */
const roundAbout = 1.3;

const weightedMedian = (values: readonly (readonly [value: number, weight: number])[]): number => {
	const sorted = [...values].sort(([a], [b]) => a - b);
	const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
	let sum = 0;
	for (const [value, weight] of sorted) {
		sum += weight;
		if (sum >= half) return value;
	}

	return 0;
};

/** The places nearest to the middle of the events that have nine in ten of them together, and what lies round about. */
const mostOf = (places: readonly DrawnPlace[]): DrawnPlace[] => {
	const middle: Point = {
		lat: weightedMedian(places.map(({at, events}) => [at.lat, events])),
		lon: weightedMedian(places.map(({at, events}) => [at.lon, events])),
	};
	const distance = ({at}: DrawnPlace): number => {
		const {east, north} = kmFrom(middle, at);
		return Math.hypot(east, north);
	};
	const all = places.reduce((sum, {events}) => sum + events, 0);
	let [sum, reach] = [0, 0];
	for (const place of [...places].sort((a, b) => distance(a) - distance(b))) {
		if (sum >= all * mostShare) break;
		reach = distance(place);
		sum += place.events;
	}

	return places.filter(place => distance(place) <= reach * roundAbout);
};

/** The places that a scope is about. */
const placesIn = (places: readonly DrawnPlace[], scope: Scope): readonly DrawnPlace[] => {
	if (scope.kind === 'all') return places;
	return scope.kind === 'most' ? mostOf(places) : places.filter(({front}) => front === scope.front);
};

/** How much closer one step of the zoom is. */
const zoomStep = 1.5;

/**
 * The frame of a scope.
 *
 * @param zoom steps closer, or negative away.
 * @param middle where the zoomed picture has its middle; null: where the scope has it.
 * @returns null where the scope has no place with a position.
 */
export const frameOf = (
	places: readonly DrawnPlace[],
	scope: Scope,
	{zoom, middle}: {zoom: number; middle: Point | null},
	size: {width: number; height: number},
): Frame | null => {
	const within = placesIn(places, scope);
	// Half a name beside the outermost places.
	const margin = {x: Math.min(16, Math.floor(size.width / 8)), y: Math.min(4, Math.floor(size.height / 8))};
	const frame = frameAround(
		(within.length > 0 ? within : places).map(({at}) => at),
		size,
		margin,
	);
	if (!frame) return null;
	return {middle: middle ?? frame.middle, kmPerDot: frame.kmPerDot / zoomStep ** zoom};
};
