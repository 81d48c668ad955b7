import {sourceName as nameOfSource} from '../../engine/events/names.ts';
import type {World} from '../../engine/lexicon/entities.ts';
import type {FrontId, SourceId} from '../../model/ids.ts';

/** `outlet` is what a report says in its own voice, where nobody knows whose report it is. */
export const sourceName = (world: World, id: SourceId): string =>
	id === 'outlet' ? 'own voice' : nameOfSource(world, id);

export const frontName = (world: World, id: FrontId): string => world.fronts.get(id)?.name_en ?? id;

/** "Amaq (isis)"; the alignment stays away where nobody knows it. */
export const alignedName = (world: World, id: SourceId): string => {
	const alignment = world.sources.get(id)?.alignment ?? 'unknown';
	return alignment === 'unknown' ? sourceName(world, id) : `${sourceName(world, id)} (${alignment})`;
};
