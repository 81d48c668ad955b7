import type {PlaceId} from '../../model/ids.ts';
import {lengthOf, likeness} from './days.ts';
import type {Meeting} from './meeting.ts';
import {type Group, inOrder, type Mention, placeOverlap, samePlaces} from './mention.ts';
import {mayBeSame} from './sides.ts';

/** Windows must share half of their days: "yesterday" meets "yesterday or today", not "within three days". */
const leastLikeness = 0.5;
/** Half of the shorter list of places must be shared. */
const leastOverlap = 0.5;

/** A group that still grows, and what its claims say together. */
type Growing = {
	members: [Mention, ...Mention[]];
	places: Set<PlaceId>;
	actors: Set<string>;
	victims: Set<string>;
	/** Who tells it in which report. */
	tellers: Set<string>;
	figures: Set<string>;
};

const figuresOf = (mention: Mention): string[] =>
	mention.claim.counts
		.filter(count => count.min > 2)
		.map(count => `${count.what} ${count.who} ${count.min} ${count.max}`);

const tellerOf = ({report, origin}: Mention): string => `${report.id} ${origin}`;

const timesMeet = (mention: Mention, group: Growing): number => {
	const [first] = group.members;
	if (!mention.window || !first.window) return 1;
	const share = likeness(mention.window, first.window);
	if (share >= leastLikeness) return share;
	// One report that tells the same of the same place tells it once: "since Saturday" holds its own "today".
	const holds = mention.window.from <= first.window.from && first.window.to <= mention.window.to;
	if (!holds || first.report.id !== mention.report.id || mention.tale !== 'plain') return 0;
	const isRoad = mention.claim.type === 'access' && mention.sharp.length > 0;
	return isRoad || samePlaces(mention.sharp, first.sharp) ? share : 0;
};

const partiesMeet = (mention: Mention, group: Growing): boolean => {
	const {type} = mention.claim;
	if ((type === 'killing' || type === 'capture') && !mayBeSame(mention.victims, group.victims)) return false;
	if (mayBeSame(mention.actors, group.actors)) return true;
	// Whose aircraft they were is what sources quarrel about most: the same place and day, told by another voice or report, is the same raid.
	return (
		type === 'air-strike' &&
		mention.sharp.length > 0 &&
		mention.sharp.length === group.places.size &&
		mention.sharp.every(place => group.places.has(place)) &&
		!group.tellers.has(tellerOf(mention))
	);
};

/** How well a mention fits a group; 0 where it does not. */
const fitOf = (mention: Mention, group: Growing): number => {
	const place = mention.sharp.length === 0 ? 1 : placeOverlap(mention.sharp, group.places);
	const time = timesMeet(mention, group);
	if (place < leastOverlap || time === 0 || !partiesMeet(mention, group)) return 0;
	const named = mention.actors.size > 0 && group.actors.size > 0 && mayBeSame(mention.actors, group.actors);
	const figure = figuresOf(mention).some(text => group.figures.has(text));
	return place + time + (named ? 0.5 : 0) + (figure ? 0.25 : 0);
};

const grow = (group: Growing, mention: Mention): void => {
	for (const place of mention.sharp) group.places.add(place);
	for (const side of mention.actors) group.actors.add(side);
	for (const side of mention.victims) group.victims.add(side);
	for (const text of figuresOf(mention)) group.figures.add(text);
	group.tellers.add(tellerOf(mention));
};

const narrowestFirst = (a: Mention, b: Mention): number =>
	(a.window ? lengthOf(a.window) : Infinity) - (b.window ? lengthOf(b.window) : Infinity) ||
	b.sharp.length - a.sharp.length ||
	b.actors.size - a.actors.size ||
	inOrder(a, b);

/**
 * Joins claims of one type that name common places on like days with people who may be the same. Each claim meets only the groups that
 * stand under one of its places and days, so the work grows with the claims, not with their pairs. The sharpest dates and the longest
 * lists come first, so that what one text tells in one list gathers what others tell piece by piece.
 */
export const joinByPlace = (meetings: readonly Meeting[]): Group[] => {
	const groups: Growing[] = [];
	const index = new Map<string, Growing[]>();
	for (const {mention, keys} of meetings.toSorted((a, b) => narrowestFirst(a.mention, b.mention))) {
		let best: Growing | null = null;
		let bestFit = 0;
		const seen: Growing[] = [];
		for (const key of keys) {
			for (const group of index.get(key) ?? []) {
				if (seen.includes(group)) continue;
				if (keys.length > 1) seen.push(group);
				const value = fitOf(mention, group);
				if (value > bestFit) [best, bestFit] = [group, value];
			}
		}

		if (best) best.members.push(mention);
		else {
			best = {
				members: [mention],
				places: new Set(),
				actors: new Set(),
				victims: new Set(),
				tellers: new Set(),
				figures: new Set(),
			};
			groups.push(best);
		}

		grow(best, mention);
		for (const key of keys) {
			const list = index.get(key);
			if (!list) index.set(key, [best]);
			else if (!list.includes(best)) list.push(best);
		}
	}

	return groups.map(group => group.members.sort(inOrder));
};
