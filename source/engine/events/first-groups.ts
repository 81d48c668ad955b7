import {type Change, sameList} from './change.ts';
import {joinByPlace} from './join-by-place.ts';
import {type Meeting, meetingOf} from './meeting.ts';
import type {Group, Mention} from './mention.ts';

/** The groups that stand at the beginning, and stay up to date while mentions are added. */
export type FirstGroups = {
	add(mentions: readonly Mention[]): Change;
	groupOf(mention: Mention): Group;
};

/** Those already there that a new one can touch: whoever shares a key with it, whoever shares one with those, and so on. */
const reachedBy = (
	fresh: readonly Meeting[],
	byKey: ReadonlyMap<string, readonly Meeting[]>,
): Set<Meeting> => {
	const reached = new Set<Meeting>();
	const keys = new Set<string>();
	const open = [...fresh];
	for (let meeting = open.pop(); meeting; meeting = open.pop())
		for (const key of meeting.keys) {
			if (keys.has(key)) continue;
			keys.add(key);
			for (const other of byKey.get(key) ?? []) {
				if (reached.has(other)) continue;
				reached.add(other);
				open.push(other);
			}
		}

	return reached;
};

/**
 * Joins mentions by place and day. Mentions that share no key never meet, not even through others: so new ones leave all that they do not
 * reach as it was.
 */
export const createFirstGroups = (): FirstGroups => {
	const byKey = new Map<string, Meeting[]>();
	const groups = new Map<Mention, Group>();
	return {
		groupOf: mention => groups.get(mention) as Group,
		add(mentions) {
			const fresh = mentions.filter(mention => mention.standing === 'event').map(meetingOf);
			const reached = reachedBy(fresh, byKey);
			for (const meeting of fresh)
				for (const key of meeting.keys) {
					const list = byKey.get(key);
					if (list) list.push(meeting);
					else byKey.set(key, [meeting]);
				}

			const gone = new Set<Group>();
			for (const {mention} of reached) gone.add(groups.get(mention) as Group);
			const come = new Set<Group>();
			for (const group of joinByPlace([...reached, ...fresh])) {
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
