import {equalSides, oneAfterAnother, within} from './refiner.ts';

/** Reports that recall a taking agree on the day within so many days. */
const longestGap = 3;

/** "It had taken the town on the third", recalls one report in passing; "on the fifth", another: a place is taken once in so few days. */
export const inPassing = oneAfterAnother(
	({claim, sharp, window, standing, actors}) =>
		claim.type === 'territory-gained' &&
		claim.modality === 'asserted' &&
		standing === 'event' &&
		window &&
		actors.size > 0
			? sharp
			: [],
	(before, later) =>
		before.claim.background &&
		later.claim.background &&
		equalSides(before.actors, later.actors) &&
		before.retaken === later.retaken &&
		within(longestGap, before, later),
);
