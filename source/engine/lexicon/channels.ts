import type {ActorId, SourceId} from '../../model/ids.ts';
import type {World} from './entities.ts';

/** For whom sources speak when they say "our forces". */
export type Channels = {
	/** The side whose own channel a source is. */
	readonly own: ReadonlyMap<SourceId, ActorId>;
	/** That side, or the one whose channel is aligned as the source is; none for those who stand with no side of the war. */
	readonly sides: ReadonlyMap<SourceId, ActorId>;
};

/** @param channels of each side its channel, the first of an alignment standing for it. */
export const channelsOf = (
	{actors, sources}: World,
	channels: Readonly<Record<string, SourceId>>,
): Channels => {
	const pairs = Object.entries(channels) as [ActorId, SourceId][];
	const own = new Map<SourceId, ActorId>();
	const ofAlignment = new Map<string, ActorId>();
	const warring = new Set<string | undefined>(pairs.map(([actor]) => actors.get(actor)?.camp));
	for (const [actor, channel] of pairs) {
		if (!own.has(channel)) own.set(channel, actor);
		const alignment = sources.get(channel)?.alignment;
		if (alignment && warring.has(alignment) && !ofAlignment.has(alignment)) ofAlignment.set(alignment, actor);
	}

	const sides = new Map(own);
	for (const [id, {alignment}] of sources) {
		const side = own.get(id) ?? ofAlignment.get(alignment);
		if (side) sides.set(id, side);
	}

	return {own, sides};
};
