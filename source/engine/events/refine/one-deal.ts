import {gapBetween, lengthOf} from '../days.ts';
import type {Mention} from '../mention.ts';
import type {Join, Refiner} from './refiner.ts';

/** A deal comes out over some days, and each report dates it by its own. */
const longestGap = 3;
/** A truce of weeks is no deal of a day. */
const longestDays = 7;

const sharesTwo = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	[...a].filter(side => b.has(side)).length > 1;

/** Two sides come to terms over a place: what is told of that within some days, by different reports, is one deal, whenever each heard of it. */
export const oneDeal: Refiner = {
	unitsOf: ({claim, sharp, window, standing, actors}) =>
		claim.type === 'agreement' &&
		standing === 'event' &&
		!claim.background &&
		actors.size > 1 &&
		window &&
		lengthOf(window) <= longestDays
			? sharp
			: [],
	joinsIn(told, {groupOf}) {
		const ordered = told.toSorted((a, b) => (a.window?.from ?? 0) - (b.window?.from ?? 0));
		return ordered.slice(1).flatMap((deal, index): Join[] => {
			const before = ordered[index] as Mention;
			const isNear = deal.window && before.window && gapBetween(before.window, deal.window) <= longestGap;
			const isOne = isNear && before.report !== deal.report && sharesTwo(before.actors, deal.actors);
			return isOne && groupOf(before) !== groupOf(deal) ? [[before, deal]] : [];
		});
	},
};
