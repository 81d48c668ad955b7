import type {World} from '../../engine/lexicon/entities.ts';
import type {ActorId, FrontId, PlaceId, SourceId} from '../../model/ids.ts';

/** `abu-dawud` → "Abu Dawud": for a person whom no table lists. */
const fromId = (id: string): string =>
	id
		.split('-')
		.map(word => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');

export const placeName = (world: World, id: PlaceId): string => world.places.get(id)?.name_en ?? fromId(id);

export const actorName = (world: World, id: ActorId): string => world.actors.get(id)?.name_en ?? fromId(id);

/** `outlet` is what a report says in its own voice, where nobody knows whose report it is. */
export const sourceName = (world: World, id: SourceId): string =>
	id === 'outlet' ? 'own voice' : (world.sources.get(id)?.name_en ?? fromId(id));

export const frontName = (world: World, id: FrontId): string => world.fronts.get(id)?.name_en ?? fromId(id);

/** "Amaq (isis)"; the alignment stays away where nobody knows it. */
export const alignedName = (world: World, id: SourceId): string => {
	const alignment = world.sources.get(id)?.alignment ?? 'unknown';
	return alignment === 'unknown' ? sourceName(world, id) : `${sourceName(world, id)} (${alignment})`;
};
