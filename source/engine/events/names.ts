import type {ActorId, PlaceId, SourceId} from '../../model/ids.ts';
import type {World} from '../lexicon/entities.ts';

const fromId = (id: string): string =>
	id.replaceAll('-', ' ').replaceAll(/(?<= |^)[a-z]/g, letter => letter.toUpperCase());

/** The English name of an actor; its id in words where the data do not know it. */
export const actorName = (world: World, id: ActorId): string => world.actors.get(id)?.name_en ?? fromId(id);

/** The English name of a place, without what the gazetteer adds in brackets or after a stroke; its id in words where it is not listed. */
export const placeName = (world: World, id: PlaceId): string => {
	const name = world.places.get(id)?.name_en;
	if (name === undefined) return fromId(id);
	return /[(/]/.test(name) ? name.replace(/\s*\([^)]*\)/g, '').replace(/\s+\/.*$/, '') : name;
};

/** The English name of a source; of a person or outlet who is not listed, the id in words. */
export const sourceName = (world: World, id: SourceId): string =>
	world.sources.get(id)?.name_en ?? fromId(id);
