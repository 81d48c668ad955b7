import type {Claim} from '../../model/claim.ts';
import type {ActorId, FrontId, PlaceId} from '../../model/ids.ts';
import type {Report} from '../../model/report.ts';
import {cumulativeDays, dayNumber, lengthOf, type Window, windowOf} from './days.ts';
import type {Geography} from './geography.ts';
import {groundTypes, type Leaving, type Mention, type Tale} from './mention.ts';
import {originOf} from './origin-of.ts';
import {mannersOf, type Wording, wordsUnder} from './wording.ts';

/** "Early in April" still places a happening, "in March" no longer does: a third of a month, the vaguest date Arabic reports give short of a month. */
const longestUsableDays = 10;

/**
 * Control is a state, not a happening. Background stands in an event only where it is an older happening of its own: a state that reaches
 * up to the day of publication, an undated aside within another clause, and "in March" are not.
 */
const standingOf = (
	claim: Claim,
	window: Window | null,
	nested: boolean,
	report: Report,
): Mention['standing'] | null => {
	if (claim.type === 'control') return null;
	if (!claim.background) return 'event';
	if (!window) return nested || !groundTypes.has(claim.type) ? null : 'hanging';
	if (report.published && window.to >= dayNumber(report.published)) return null;
	return lengthOf(window) > longestUsableDays ? 'hanging' : 'event';
};

const taleOf = (claim: Claim, window: Window | null, report: Report, wording: Wording): Tale => {
	const killed = claim.counts.filter(count => count.what === 'killed');
	if (claim.type === 'killing' && wording.says(wordsUnder(report, claim.span), 'executed'))
		return 'execution';
	if (claim.type === 'killing' && killed.length > 0 && killed.every(count => count.max === 1))
		return 'individual';
	const deaths = claim.counts.some(count => count.what === 'killed' || count.what === 'casualties');
	return deaths && window && lengthOf(window) >= cumulativeDays ? 'cumulative' : 'plain';
};

const leavingOf = (claim: Claim, report: Report, wording: Wording): Leaving | null => {
	if (claim.type !== 'territory-left') return null;
	const manners = mannersOf(claim, report, wording);
	if (manners.includes('by-agreement')) return 'deal';
	if (wording.says(wordsUnder(report, claim.span), 'lost')) return 'lost';
	return manners.includes('pushed-out') || manners.includes('by-force') ? 'pressed' : 'open';
};

/** An attack told by its axes, on several fronts and mainly on none, is the offensive as a whole. */
const isOffensive = (claim: Claim, sharp: readonly PlaceId[], geography: Geography): boolean => {
	if (claim.type !== 'assault' || sharp.length < 2) return false;
	const byFront = new Map<FrontId | null, number>();
	for (const place of sharp) {
		const front = geography.frontOf(place);
		byFront.set(front, (byFront.get(front) ?? 0) + 1);
	}

	return byFront.size > 1 && Math.max(...byFront.values()) * 2 <= sharp.length;
};

const mostFrequent = (names: readonly string[]): string | null => {
	const count = new Map<string, number>();
	for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
	return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
};

/** "… and took some of them away": a claim without a place that has the same people as the one before it happens where that did. */
const inheritedPlaces = (claim: Claim, before: Claim | undefined): PlaceId[] => {
	if (claim.places.length > 0 || !before || before.type !== claim.type) return claim.places;
	const people = (other: Claim): string =>
		[...other.actors, '>', ...other.targets, '@', other.attribution[0]].join(' ');
	return claim.targets.length > 0 && people(claim) === people(before) ? before.places : claim.places;
};

/** What reading asks of the data. */
export type Reader = {
	geography: Geography;
	wording: Wording;
	sidesOf(actors: readonly ActorId[]): ReadonlySet<string>;
};

/**
 * The claims of a report that may stand in an event, in reading order.
 *
 * @param ordered all of its claims, in reading order.
 */
export const readMentions = (
	report: Report,
	ordered: readonly Claim[],
	{geography, wording, sidesOf}: Reader,
): Mention[] => {
	let home: string | undefined;
	const homeOf = (): string => {
		home ??=
			mostFrequent(ordered.flatMap(claim => claim.places.map(place => geography.rootOf(place)))) ??
			`report ${report.id}`;
		return home;
	};
	const mentions: Mention[] = [];
	let covered = -1;
	let before: Claim | undefined;
	for (const claim of ordered) {
		const window = windowOf(claim.date);
		const nested = claim.span[1] <= covered;
		covered = Math.max(covered, claim.span[1]);
		const standing = standingOf(claim, window, nested, report);
		if (!standing) continue;
		const named = inheritedPlaces(claim, before);
		before = claim;
		const {sharp, broad} = geography.sharpen(named);
		const anchor = sharp[0] ?? broad;
		mentions.push({
			claim,
			report,
			index: mentions.length,
			origin: originOf(claim, report),
			sharp: isOffensive(claim, sharp, geography) ? [] : sharp,
			broad,
			root: anchor ? geography.rootOf(anchor) : homeOf(),
			fronts: geography.frontsOf(sharp),
			window,
			actors: sidesOf(claim.actors),
			victims: sidesOf(claim.targets),
			tale: taleOf(claim, window, report, wording),
			retaken: claim.type === 'territory-gained' && wording.says(wordsUnder(report, claim.span), 'retaken'),
			leaving: leavingOf(claim, report, wording),
			standing,
		});
	}

	return mentions;
};
