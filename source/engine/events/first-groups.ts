import {type Change, sameList} from './change.ts';
import {joinByPlace} from './join-by-place.ts';
import {type Meeting, Meetings, type Spot} from './meeting.ts';
import type {Group, Mention} from './mention.ts';

/** The groups that stand at the beginning, and stay up to date while mentions are added. */
export type FirstGroups = {
	add(mentions: readonly Mention[]): Change;
	groupOf(mention: Mention): Group;
};

/** All that new ones can touch, with them: whoever shares a spot with one, whoever shares one with those, and so on. */
const reachedBy = (fresh: readonly Meeting[]): Meeting[] => {
	const reached = [...fresh];
	const seen = new Set(fresh);
	const spots = new Set<Spot>();
	for (const meeting of reached)
		for (const spot of meeting.spots) {
			if (spots.has(spot)) continue;
			spots.add(spot);
			for (const other of spot.meetings) {
				if (seen.has(other)) continue;
				seen.add(other);
				reached.push(other);
			}
		}

	return reached;
};

/**
 * Joins mentions by place and day. Mentions that share no spot never meet, not even through others: so new ones leave all that they do not
 * reach as it was.
 */
export const createFirstGroups = (): FirstGroups => {
	const meetings = new Meetings();
	const groups = new Map<Mention, Group>();
	return {
		groupOf: mention => groups.get(mention) as Group,
		add(mentions) {
			const isFirst = groups.size === 0;
			const fresh = mentions
				.filter(mention => mention.standing === 'event')
				.map(mention => meetings.enter(mention));
			const reached = isFirst ? fresh : reachedBy(fresh);
			const gone = new Set<Group>();
			for (const {mention} of reached) {
				const before = groups.get(mention);
				if (before) gone.add(before);
			}

			const come = new Set<Group>();
			for (const group of joinByPlace(reached)) {
				const before = groups.get(group[0]);
				if (before && sameList(before, group)) {
					gone.delete(before);
					continue;
				}

				come.add(group);
				for (const mention of group) groups.set(mention, group);
			}

			for (const mention of mentions) {
				if (mention.standing === 'event') continue;
				const alone: Group = [mention];
				groups.set(mention, alone);
				come.add(alone);
			}

			return {gone, come};
		},
	};
};
