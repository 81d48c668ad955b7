import {lengthOf} from '../days.ts';
import {oneAfterAnother, within} from './refiner.ts';

/** A deal comes out over some days, and each report dates it by its own. */
const longestGap = 3;
/** A truce of weeks is no deal of a day. */
const longestDays = 7;

const sharesTwo = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	[...a].filter(side => b.has(side)).length > 1;

/** Two sides come to terms over a place: what is told of that within some days, by different reports, is one deal, whenever each heard of it. */
export const oneDeal = oneAfterAnother(
	({claim, sharp, window, standing, actors}) =>
		claim.type === 'agreement' &&
		standing === 'event' &&
		!claim.background &&
		actors.size > 1 &&
		window &&
		lengthOf(window) <= longestDays
			? sharp
			: [],
	(before, later) => within(longestGap, before, later) && sharesTwo(before.actors, later.actors),
);
