import {groundTypes, type Mention, samePlaces} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import {equalDays, equalSides, type Join, type Refiner, sameDays} from './refiner.ts';

const sentenceEnd = /[.!?؟\n]/;

/** So many claims further on, a text has gone over to something else. */
const reach = 2;

const inside = (inner: Mention, outer: Mention): boolean =>
	inner.claim.span[0] >= outer.claim.span[0] && inner.claim.span[1] <= outer.claim.span[1];

const namesSide = (a: Mention, b: Mention): boolean =>
	a.actors.size > 0 && b.actors.size > 0 && mayBeSame(a.actors, b.actors);

/** The same place, or one tells of the city and the other of a part of it. */
const placesMeet = (a: Mention, b: Mention): boolean =>
	a.root === b.root && (a.sharp.length === 0 || b.sharp.length === 0 || samePlaces(a.sharp, b.sharp));

const equalPlaces = (a: Mention, b: Mention): boolean => samePlaces(a.sharp, b.sharp) && a.broad === b.broad;

/** "Killed in the clashes at X", "withdrew without any resistance": the clash told with it is its circumstance. */
const isCircumstance = (part: Mention, host: Mention): boolean => {
	if (part.claim.type !== 'armed-clash') return false;
	if (part.claim.modality !== 'denied') return inside(part, host) && host.claim.type === 'killing';
	return groundTypes.has(host.claim.type) && host.index < part.index && equalDays(part, host);
};

/** "… in an attempt to retake", "sent reinforcements to win back": the aim of what was told just before. */
const isAim = (part: Mention, host: Mention): boolean =>
	(part.claim.modality === 'attempted' || part.claim.modality === 'intended') &&
	groundTypes.has(part.claim.type) &&
	host.index < part.index &&
	(groundTypes.has(host.claim.type) || host.claim.type === 'reinforcement') &&
	namesSide(part, host);

/** "… and so tightened the ring", "… and advanced in the quarter": what a side gained by the attack just told. */
const isResult = (part: Mention, host: Mention): boolean =>
	host.index < part.index &&
	namesSide(part, host) &&
	equalSides(part.actors, host.actors) &&
	((part.claim.type === 'siege' && host.claim.type === 'territory-gained') ||
		(part.claim.type === 'territory-gained' && host.claim.type === 'assault'));

/** "They attacked, and took A and B": the onset of what is told next. */
const isOnset = (part: Mention, host: Mention): boolean =>
	part.claim.type === 'assault' &&
	host.claim.type === 'territory-gained' &&
	part.index < host.index &&
	equalSides(part.actors, host.actors) &&
	part.sharp.length === 0;

/** "They won back A after a surprise attack": in one sentence, of one place, the attack is how it was taken. */
const isStorming = (part: Mention, host: Mention): boolean =>
	part.claim.type === 'assault' &&
	part.claim.modality === 'asserted' &&
	host.claim.type === 'territory-gained' &&
	host.claim.modality === 'asserted' &&
	host.index < part.index &&
	part.actors.size > 0 &&
	equalSides(part.actors, host.actors) &&
	equalPlaces(part, host) &&
	part.sharp.length > 0 &&
	!sentenceEnd.test(host.report.text.slice(host.claim.span[1], part.claim.span[0]));

/** "They took A and B and forced the others out of them": one change of hands seen from both sides. */
const isOtherSide = (part: Mention, host: Mention): boolean => {
	if (part.claim.type !== 'territory-left' || part.actors.size === 0 || !equalPlaces(part, host))
		return false;
	return (
		(host.claim.type === 'territory-gained' || host.claim.type === 'siege') &&
		!mayBeSame(part.actors, host.actors)
	);
};

const belongs = (part: Mention, host: Mention): boolean =>
	part.claim.type !== host.claim.type &&
	part.origin === host.origin &&
	sameDays(part, host) &&
	placesMeet(part, host) &&
	(isCircumstance(part, host) ||
		isAim(part, host) ||
		isResult(part, host) ||
		isOnset(part, host) ||
		isStorming(part, host) ||
		isOtherSide(part, host));

const hostOf = (part: Mention, told: readonly Mention[]): Mention | undefined => {
	const near = told
		.slice(Math.max(0, part.index - reach), part.index + reach + 1)
		.filter(host => host !== part && host.standing === 'event' && belongs(part, host));
	const distance = (host: Mention): number => Math.abs(host.index - part.index);
	return near.sort(
		(a, b) => Number(equalPlaces(part, b)) - Number(equalPlaces(part, a)) || distance(a) - distance(b),
	)[0];
};

/**
 * A text tells one happening in several types: the attack, its aim, what it brought. A claim that no other report and no other sentence
 * repeats as a happening of its own is an aspect of the one told beside it, by the same voice, of the same day and place.
 */
export const aspects: Refiner = {
	unitsOf: 'reports',
	joinsIn(told, {groupOf}) {
		const joins: Join[] = [];
		const hosts = new Set<Mention>();
		for (const part of told) {
			if (part.standing !== 'event' || hosts.has(part) || groupOf(part).length > 1) continue;
			const host = hostOf(part, told);
			if (!host) continue;
			joins.push([host, part]);
			hosts.add(host);
		}

		return joins;
	},
};
