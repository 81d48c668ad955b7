import type {ActorId} from '../../../model/ids.ts';
import type {Mention} from '../mention.ts';
import {mayBeSame, protectedSide} from '../sides.ts';
import type {Join, Refiner} from './refiner.ts';

/** Who is hurt in every war: naming them tells no two happenings apart. */
const anybody = new Set(['civilians', 'women', 'children', 'detainees']);

const distinctive = (mention: Mention): ActorId[] =>
	mention.victims.has(protectedSide) ? mention.claim.targets.filter(target => !anybody.has(target)) : [];

/**
 * "Medical staff were taken", says one report of the city, and others on that day say where: a group that few happenings have is enough
 * to find the place by, where only one happening of that day fits.
 */
export const distinctiveGroup: Refiner = {
	unitsOf: mention =>
		mention.window && mention.standing === 'event' && distinctive(mention).length > 0
			? [[mention.claim.type, mention.root, mention.window.from, mention.window.to].join('|')]
			: [],
	joinsIn: (told, {groupOf}) =>
		told.flatMap((vague): Join[] => {
			if (vague.sharp.length > 0 || groupOf(vague).length > 1) return [];
			for (const who of distinctive(vague)) {
				const fits = told.filter(
					other =>
						other.sharp.length > 0 &&
						distinctive(other).includes(who) &&
						mayBeSame(vague.actors, other.actors),
				);
				if (fits[0] && new Set(fits.map(groupOf)).size === 1) return [[fits[0], vague]];
			}

			return [];
		}),
};
