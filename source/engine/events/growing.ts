import type {PlaceId} from '../../model/ids.ts';
import {likeness} from './days.ts';
import {type Mention, placeOverlap, samePlaces} from './mention.ts';
import {mayBeSame} from './sides.ts';

/** Windows must share half of their days: "yesterday" meets "yesterday or today", not "within three days". */
const leastLikeness = 0.5;
/** Half of the shorter list of places must be shared. */
const leastOverlap = 0.5;

/** A group that still grows, and what its claims say together. Most stay small: lists that are gone through are quicker than sets. */
export type Growing = {
	members: [Mention, ...Mention[]];
	places: readonly PlaceId[];
	actors: ReadonlySet<string>;
	victims: ReadonlySet<string>;
	figures: readonly string[];
};

const noFigures: readonly never[] = [];

const figuresOf = ({claim: {counts}}: Mention): readonly string[] =>
	counts.length === 0
		? noFigures
		: counts
				.filter(count => count.min > 2)
				.map(count => `${count.what} ${count.who} ${count.min} ${count.max}`);

/** Whether one mouth tells it in the same report already. */
const isToldBy = ({report, origin}: Mention, {members}: Growing): boolean =>
	members.some(member => member.report === report && member.origin === origin);

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
		samePlaces(mention.sharp, group.places) &&
		!isToldBy(mention, group)
	);
};

/** A toll of both sides stands with the tolls of the side that it counts first. */
const countsItsSideFirst = ({victims}: Mention, group: Growing): boolean => {
	if (victims.size < 2) return false;
	const [first] = victims;
	return first !== undefined && group.victims.has(first);
};

/** How well a mention fits a group; 0 where it does not. */
export const fitOf = (mention: Mention, group: Growing): number => {
	const place = mention.sharp.length === 0 ? 1 : placeOverlap(mention.sharp, group.places);
	const time = timesMeet(mention, group);
	if (place < leastOverlap || time === 0 || !partiesMeet(mention, group)) return 0;
	const named = mention.actors.size > 0 && group.actors.size > 0 && mayBeSame(mention.actors, group.actors);
	const figure = figuresOf(mention).some(text => group.figures.includes(text));
	return (
		place + time + (named ? 0.5 : 0) + (figure ? 0.25 : 0) + (countsItsSideFirst(mention, group) ? 0.25 : 0)
	);
};

/** A list with what another adds to it; the same list where that is nothing. */
const withAll = <One>(list: readonly One[], more: readonly One[]): readonly One[] => {
	if (list.length === 0) return more;
	const fresh = more.filter(one => !list.includes(one));
	return fresh.length > 0 ? [...list, ...fresh] : list;
};

/** The same of sets. */
const withSides = (set: ReadonlySet<string>, more: ReadonlySet<string>): ReadonlySet<string> => {
	if (set.size === 0) return more;
	for (const side of more) if (!set.has(side)) return new Set([...set, ...more]);
	return set;
};

/** Puts a mention to a group. */
export const grow = (group: Growing, mention: Mention): void => {
	group.members.push(mention);
	group.places = withAll(group.places, mention.sharp);
	group.actors = withSides(group.actors, mention.actors);
	group.victims = withSides(group.victims, mention.victims);
	group.figures = withAll(group.figures, figuresOf(mention));
};

/** A group of one mention. */
export const begin = (mention: Mention): Growing => ({
	members: [mention],
	places: mention.sharp,
	actors: mention.actors,
	victims: mention.victims,
	figures: figuresOf(mention),
});
