import {mayBeSame} from '../sides.ts';
import {oneAfterAnother, within} from './refiner.ts';

/** A deal comes out over some days, and each report dates the handing over by its own. */
const longestGap = 3;

/** A side gives up a place under a deal once: reports that tell of it within some days tell of one handing over. */
export const handedOver = oneAfterAnother(
	({claim, sharp, window, standing, leaving, actors}) =>
		leaving === 'deal' &&
		claim.modality === 'asserted' &&
		standing === 'event' &&
		!claim.background &&
		actors.size > 0 &&
		window
			? sharp
			: [],
	(before, later) => within(longestGap, before, later) && mayBeSame(before.actors, later.actors),
);
