import {equalDays, neighbours, sharesFront} from './refiner.ts';

/** "A blast was heard near A. It was a car bomb at the edge of B": an explosion without an author, and what the next claim says it was. */
export const explainedExplosion = neighbours(
	(a, b) =>
		a.claim.type === 'bombing' &&
		b.claim.type === 'bombing' &&
		a.origin === b.origin &&
		a.actors.size === 0 &&
		b.actors.size > 0 &&
		equalDays(a, b) &&
		sharesFront(a, b),
);
