import type {PlaceId} from '../../../model/ids.ts';
import type {Geography} from '../geography.ts';
import type {Group, Mention} from '../mention.ts';
import {mayBeSame, protectedSide} from '../sides.ts';
import type {Join, Refiner} from './refiner.ts';

/** A raid that killed fewer is one of many of its day. */
const leastDead = 3;

const isStrike = ({claim, window, sharp, standing, tale}: Mention): boolean =>
	claim.type === 'air-strike' &&
	claim.modality === 'asserted' &&
	!claim.background &&
	standing === 'event' &&
	tale !== 'cumulative' &&
	sharp.length === 1 &&
	window !== null &&
	window.from === window.to;

const killsCivilians = (group: Group): boolean =>
	group.some(
		({claim, victims}) =>
			victims.has(protectedSide) && claim.counts.some(({what, min}) => what === 'killed' && min >= leastDead),
	);

const ownersOf = (group: Group): Set<string> =>
	new Set(group.flatMap(({claim, actors}) => (claim.type === 'air-strike' ? [...actors] : [])));

const placesOf = (group: Group): Set<PlaceId> => new Set(group.flatMap(({sharp}) => sharp));

/** Groups at two places side by side, of which no report tells both. */
const mayBeOne = (a: Group, b: Group, geography: Geography): boolean => {
	const reports = new Set(a.map(({report}) => report.id));
	const [one, other] = [placesOf(a), placesOf(b)];
	return (
		b.every(({report}) => !reports.has(report.id)) &&
		[...one].every(
			place => !other.has(place) && geography.besideOf(place).some(beside => other.has(beside)),
		) &&
		mayBeSame(ownersOf(a), ownersOf(b)) &&
		killsCivilians(a) &&
		killsCivilians(b)
	);
};

/**
 * A raid on the ferries is told of the village on one bank and of the town on the other: where on one day each of two places side by side has one
 * deadly raid, and no report knows of both, it is one.
 */
export const oneRaid = (geography: Geography): Refiner => ({
	unitsOf: mention =>
		isStrike(mention)
			? mention.sharp.flatMap(place =>
					geography
						.besideOf(place)
						.map(beside => `${[place, beside].sort().join('+')}|${mention.window?.from}`),
				)
			: [],
	joinsIn(told, {groupOf}) {
		const groups = [...new Set(told.map(groupOf))];
		const [a, b] = groups;
		if (!a || !b || groups.length !== 2 || !mayBeOne(a, b, geography)) return [];
		const [first, second] = [a, b].map(group => told.find(mention => groupOf(mention) === group));
		return first && second ? [[first, second] satisfies Join] : [];
	},
});
