import type {Event} from '../../model/event.ts';
import type {SourceId} from '../../model/ids.ts';

/**
 * Via whom origins reach the outlets of an event, where all that they say comes through others: those that share one channel are not
 * independent of it. Origins that are heard at first hand, too, are left out.
 */
export const viaWhom = ({claims}: Pick<Event, 'claims'>): Map<SourceId, SourceId[]> => {
	const channels = new Map<SourceId, Set<SourceId>>();
	const direct = new Set<SourceId>();
	for (const {attribution} of claims) {
		const [origin, ...via] = attribution;
		const last = via.at(-1);
		if (origin === undefined) continue;
		if (last === undefined) direct.add(origin);
		else channels.set(origin, (channels.get(origin) ?? new Set()).add(last));
	}

	return new Map(
		[...channels].filter(([origin]) => !direct.has(origin)).map(([origin, via]) => [origin, [...via].sort()]),
	);
};
