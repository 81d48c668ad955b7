import type {ActorId} from '../../model/ids.ts';
import {blocOf, isBelligerent, isCivilian} from '../lexicon/camps.ts';
import type {World} from '../lexicon/entities.ts';

/** Civilians, medical staff, journalists …: whoever international humanitarian law protects from attack. */
export const protectedSide = 'protected';

/**
 * The side an actor stands on, so that "the army" and "the army and its allies" meet in one happening; one that belongs to no camp is a side
 * of its own.
 */
export const sideOf = (world: World, actor: ActorId): string => {
	if (isCivilian({world}, actor)) return protectedSide;
	return isBelligerent({world}, actor) ? blocOf({world}, actor) : actor;
};

/** The sides of several actors. */
export const sidesOf = (world: World, actors: readonly ActorId[]): ReadonlySet<string> =>
	new Set(actors.map(actor => sideOf(world, actor)));

/** The same for a whole corpus: few lists of actors are named, and each over and over. */
export const createSides = (world: World) => {
	const known = new Map<string, ReadonlySet<string>>();
	return (actors: readonly ActorId[]): ReadonlySet<string> => {
		const key = actors.length === 1 ? (actors[0] as string) : actors.join(' ');
		const found = known.get(key) ?? sidesOf(world, actors);
		known.set(key, found);
		return found;
	};
};

/** Whether two sets of sides may be the same people: one names nobody, or both name a common side. */
export const mayBeSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
	if (a.size === 0 || b.size === 0) return true;
	for (const side of a) if (b.has(side)) return true;
	return false;
};
