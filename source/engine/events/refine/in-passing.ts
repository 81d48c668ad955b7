import {gapBetween} from '../days.ts';
import type {Mention} from '../mention.ts';
import {equalSides, type Join, type Refiner} from './refiner.ts';

/** Reports that recall a taking agree on the day within so many days. */
const longestGap = 3;

const recalls = (a: Mention, b: Mention): boolean =>
	a.report !== b.report &&
	equalSides(a.actors, b.actors) &&
	a.retaken === b.retaken &&
	a.window !== null &&
	b.window !== null &&
	gapBetween(a.window, b.window) <= longestGap;

/** "It had taken the town on the third", recalls one report in passing; "on the fifth", another: a place is taken once in so few days. */
export const inPassing: Refiner = {
	unitsOf: ({claim, sharp, window, standing, actors}) =>
		claim.type === 'territory-gained' &&
		claim.modality === 'asserted' &&
		standing === 'event' &&
		window &&
		actors.size > 0
			? sharp
			: [],
	joinsIn(told, {groupOf}) {
		const ordered = told.toSorted((a, b) => (a.window?.from ?? 0) - (b.window?.from ?? 0));
		return ordered.slice(1).flatMap((later, index): Join[] => {
			// Whatever else is told of the place in between, such as that another took it, stands between the two.
			const before = ordered[index] as Mention;
			const isRecalled = before.claim.background && later.claim.background;
			return isRecalled && recalls(before, later) && groupOf(before) !== groupOf(later)
				? [[before, later]]
				: [];
		});
	},
};
