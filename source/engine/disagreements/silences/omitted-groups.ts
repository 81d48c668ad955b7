import type {Event} from '../../../model/event.ts';
import type {ActorId, SourceId} from '../../../model/ids.ts';
import {sideOf} from '../../events/sides.ts';
import {blocOfAlignment, campOf} from '../../lexicon/camps.ts';
import {leavesOut} from '../../lexicon/counting.ts';
import type {World} from '../../lexicon/entities.ts';

/**
 * Which groups a source by its own method leaves out of this event's dead. A party to the war that omits civilians omits those whom its
 * own side is said to have hit, and nobody else's.
 */
export const omittedGroups = (
	world: World,
	event: Event,
	source: SourceId,
	groups: readonly ActorId[],
): ActorId[] => {
	const entry = world.sources.get(source);
	if (!entry?.method) return [];
	const bloc = blocOfAlignment(entry.alignment);
	const isOwnDeed =
		bloc === null || event.claims.some(({actors}) => actors.some(actor => sideOf(world, actor) === bloc));
	return groups.filter(group => {
		const camp = campOf({world}, group);
		return leavesOut(entry, camp) && (camp !== 'civilian' || isOwnDeed);
	});
};
