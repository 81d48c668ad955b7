import {begin, fitOf, type Growing, grow} from './growing.ts';
import type {Meeting} from './meeting.ts';
import {type Group, inOrder} from './mention.ts';
import {putInOrder} from './sorted.ts';

/**
 * Joins claims of one type that name common places on like days with people who may be the same. Each claim meets only the groups that
 * stand at one of its spots, so the work grows with the claims, not with their pairs. The sharpest dates and the longest lists come first,
 * so that what one text tells in one list gathers what others tell piece by piece.
 */
export const joinByPlace = (meetings: readonly Meeting[]): Group[] => {
	const groups: Growing[] = [];
	for (const {mention, spots} of meetings.toSorted(
		(a, b) => a.rank - b.rank || inOrder(a.mention, b.mention),
	)) {
		let best: Growing | null = null;
		let bestFit = 0;
		const seen: Growing[] = [];
		for (const spot of spots) {
			for (const group of spot.groups) {
				if (seen.includes(group)) continue;
				if (spots.length > 1) seen.push(group);
				const value = fitOf(mention, group);
				if (value > bestFit) [best, bestFit] = [group, value];
			}
		}

		if (best) grow(best, mention);
		else {
			best = begin(mention);
			groups.push(best);
		}

		for (const spot of spots) if (!spot.groups.includes(best)) spot.groups.push(best);
	}

	for (const {spots} of meetings) for (const spot of spots) spot.groups.length = 0;
	return groups.map(group => putInOrder(group.members, inOrder));
};
