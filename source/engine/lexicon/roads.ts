import type {PlaceId} from '../../model/ids.ts';
import type {World} from './entities.ts';

/** Finds roads by the places that they join, as `ends` in the gazetteer says. */
export type Roads = {
	between: (one: PlaceId, other: PlaceId) => PlaceId | null;
	/** The one road that leads to a place; null where there are several. */
	to: (end: PlaceId) => PlaceId | null;
};

/** The roads of the gazetteer, by their ends. */
export const roadsOf = (world: World): Roads => {
	const byEnd = new Map<PlaceId, Set<PlaceId>>();
	for (const {id, ends = []} of world.places.values())
		for (const end of ends) byEnd.set(end, (byEnd.get(end) ?? new Set()).add(id));
	const at = (end: PlaceId): PlaceId[] => [...(byEnd.get(end) ?? [])];
	return {
		between: (one, other) => at(one).find(id => one !== other && byEnd.get(other)?.has(id)) ?? null,
		to: end => {
			const [first, second] = at(end);
			return second === undefined ? (first ?? null) : null;
		},
	};
};
