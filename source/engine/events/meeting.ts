import {lengthOf} from './days.ts';
import type {Mention} from './mention.ts';

/** Longer windows are looked up by their ends only. */
const longestLookup = 10;

/** A mention, and the keys of which it must share one with another to be of one happening with it: type, sort, place and day. */
export type Meeting = {mention: Mention; keys: readonly string[]};

const daysOf = (mention: Mention): string[] => {
	const {window} = mention;
	if (!window) return [`in ${mention.report.id}`];
	if (lengthOf(window) > longestLookup) return [String(window.from), String(window.to)];
	return Array.from({length: lengthOf(window)}, (_, index) => String(window.from + index));
};

/** "Left without any resistance", told of a city: of the very spot only, and no word on the fights elsewhere in it. */
const isLocalDenial = ({claim, sharp}: Mention): boolean =>
	claim.type === 'armed-clash' && claim.modality === 'denied' && sharp.length === 0;

const keysOf = (mention: Mention): string[] => {
	if (isLocalDenial(mention)) return [`${mention.claim.type}|denied|${mention.claim.id}`];
	const places = mention.sharp.length > 0 ? mention.sharp : [`@${mention.root}`];
	const days = daysOf(mention);
	return places.flatMap(place => days.map(day => `${mention.claim.type}|${mention.tale}|${place}|${day}`));
};

/** Where a mention may meet others. */
export const meetingOf = (mention: Mention): Meeting => ({mention, keys: keysOf(mention)});
