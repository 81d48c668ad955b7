import type {ActorId} from '../../../model/ids.ts';
import type {Mention} from '../mention.ts';
import {mayBeSame, protectedSide} from '../sides.ts';
import type {Refiner} from './refiner.ts';

/** Who is hurt in every war: naming them tells no two happenings apart. */
const anybody = new Set(['civilians', 'women', 'children', 'detainees']);

const distinctive = (mention: Mention): ActorId[] =>
	mention.victims.has(protectedSide) ? mention.claim.targets.filter(target => !anybody.has(target)) : [];

/**
 * "Medical staff were taken", says one report of the city, and others on that day say where: a group that few happenings have is enough
 * to find the place by, where only one happening of that day fits.
 */
export const distinctiveGroup: Refiner = scene => {
	const sharp = new Map<string, Mention[]>();
	const key = (mention: Mention, who: ActorId): string =>
		[mention.claim.type, who, mention.root, mention.window?.from, mention.window?.to].join('|');
	for (const group of scene.groups)
		for (const mention of group)
			if (mention.sharp.length > 0 && mention.window)
				for (const who of distinctive(mention)) {
					const list = sharp.get(key(mention, who));
					if (list) list.push(mention);
					else sharp.set(key(mention, who), [mention]);
				}

	for (const group of scene.groups) {
		const [first] = group;
		if (group.length > 1 || first.sharp.length > 0 || !first.window) continue;
		for (const who of distinctive(first)) {
			const fits = (sharp.get(key(first, who)) ?? []).filter(other => mayBeSame(first.actors, other.actors));
			if (fits[0] && new Set(fits.map(other => scene.joints.groupOf(other))).size === 1) {
				scene.joints.join(fits[0], first);
				break;
			}
		}
	}
};
