import type {ActorId, SourceId} from '../../../model/ids.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';

/**
 * The side of the war for which a source says "our forces": the one whose channel it is, else the one whose channel is aligned as it is; of
 * several speakers the nearest that has one. Null for those who stand with none.
 */
export const speakerSide = (
	speakers: readonly SourceId[],
	{world, reportingWords}: Lexicon,
): ActorId | null => {
	const channels = Object.entries(reportingWords.channels) as [ActorId, SourceId][];
	const sideOf = (id: SourceId): ActorId | undefined => {
		const alignment = world.sources.get(id)?.alignment;
		const isWarring =
			alignment !== undefined && channels.some(([actor]) => world.actors.get(actor)?.camp === alignment);
		const own = channels.find(([, channel]) => channel === id);
		const aligned = channels.find(
			([, channel]) => isWarring && world.sources.get(channel)?.alignment === alignment,
		);
		return (own ?? aligned)?.[0];
	};

	for (const id of speakers) {
		const side = sideOf(id);
		if (side) return side;
	}

	return null;
};
