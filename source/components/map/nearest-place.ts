import {kmFrom} from '../canvas/projection.ts';
import type {DrawnPlace} from './map-place.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** How far a place lies ahead in a direction, and how far aside of it, in kilometres. */
const bearing = (direction: Direction, {east, north}: {east: number; north: number}): [number, number] => {
	if (direction === 'up') return [north, Math.abs(east)];
	if (direction === 'down') return [-north, Math.abs(east)];
	return [direction === 'right' ? east : -east, Math.abs(north)];
};

/**
 * The place that lies next in a direction, within a quarter of the compass; what lies aside counts double, so that the cursor goes straight on
 * where it can. Of places at one and the same spot the order of the list decides. Null where there is none.
 */
export const nearestPlace = (
	places: readonly DrawnPlace[],
	from: DrawnPlace,
	direction: Direction,
): DrawnPlace | null => {
	let best: DrawnPlace | null = null;
	let least = Number.POSITIVE_INFINITY;
	for (const place of places) {
		const [ahead, aside] = bearing(direction, kmFrom(from.at, place.at));
		if (ahead <= 0 || aside > ahead) continue;
		const cost = ahead + 2 * aside;
		if (cost < least) [best, least] = [place, cost];
	}

	return best;
};
