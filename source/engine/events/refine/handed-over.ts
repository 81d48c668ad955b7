import {gapBetween} from '../days.ts';
import type {Mention} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import type {Join, Refiner} from './refiner.ts';

/** A deal comes out over some days, and each report dates the handing over by its own. */
const longestGap = 3;

/** A side gives up a place under a deal once: reports that tell of it within some days tell of one handing over. */
export const handedOver: Refiner = {
	unitsOf: ({claim, sharp, window, standing, leaving, actors}) =>
		leaving === 'deal' &&
		claim.modality === 'asserted' &&
		standing === 'event' &&
		!claim.background &&
		actors.size > 0 &&
		window
			? sharp
			: [],
	joinsIn(told, {groupOf}) {
		const ordered = told.toSorted((a, b) => (a.window?.from ?? 0) - (b.window?.from ?? 0));
		return ordered.slice(1).flatMap((later, index): Join[] => {
			const before = ordered[index] as Mention;
			const isNear = later.window && before.window && gapBetween(before.window, later.window) <= longestGap;
			const isOne = isNear && before.report !== later.report && mayBeSame(before.actors, later.actors);
			return isOne && groupOf(before) !== groupOf(later) ? [[before, later]] : [];
		});
	},
};
