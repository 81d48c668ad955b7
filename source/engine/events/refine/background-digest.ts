import {sharedDays} from '../days.ts';
import {groundTypes, type Mention, samePlaces} from '../mention.ts';
import {neighbours} from './refiner.ts';

const daysTouch = (a: Mention, b: Mention): boolean =>
	!a.window || !b.window || sharedDays(a.window, b.window) > 0;

const samePlace = (a: Mention, b: Mention): boolean =>
	samePlaces(a.sharp, b.sharp) && (a.sharp.length > 0 || (a.broad !== null && a.broad === b.broad));

/**
 * An older story told in passing ("early in April it attacked A and B, killed tens, took arms and withdrew after some days") is one
 * happening, whatever types its sentences have; and an undated one at the place of the news is how that began.
 */
export const backgroundDigest = neighbours((a, b) => {
	if (!a.claim.background || !samePlace(a, b) || !daysTouch(a, b)) return false;
	const leadsUp = a.standing === 'hanging' && groundTypes.has(b.claim.type) && b.sharp.length > 0;
	return b.claim.background || leadsUp;
});
