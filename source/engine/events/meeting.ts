import {lengthOf} from './days.ts';
import type {Growing} from './growing.ts';
import type {Mention} from './mention.ts';

/** Longer windows are looked up by their ends only. */
const longestLookup = 10;

/** All that may meet: of one type and sort, at one place, on one day. */
export type Spot = {
	meetings: Meeting[];
	/** The groups that stand here by now, while they are made. */
	groups: Growing[];
};

/** A mention, and the spots of which it must share one with another to be of one happening with it. */
export type Meeting = {
	mention: Mention;
	spots: readonly Spot[];
	/** The lower, the earlier it is looked at: the sharpest dates first, then the longest lists of places and of parties. */
	rank: number;
};

const daysOf = (mention: Mention): (string | number)[] => {
	const {window} = mention;
	if (!window) return [`in ${mention.report.id}`];
	if (window.from === window.to) return [window.from];
	if (lengthOf(window) > longestLookup) return [window.from, window.to];
	return Array.from({length: lengthOf(window)}, (_, index) => window.from + index);
};

/** "Left without any resistance", told of a city: of the very spot only, and no word on the fights elsewhere in it. */
const isLocalDenial = ({claim, sharp}: Mention): boolean =>
	claim.type === 'armed-clash' && claim.modality === 'denied' && sharp.length === 0;

const keysOf = (mention: Mention): string[] => {
	const {claim, tale, sharp, root} = mention;
	if (isLocalDenial(mention)) return [`${claim.type}|denied|${claim.id}`];
	const days = daysOf(mention);
	const keys: string[] = [];
	for (const place of sharp.length > 0 ? sharp : [`@${root}`])
		for (const day of days) keys.push(`${claim.type}|${tale}|${place}|${day}`);
	return keys;
};

/** More places or parties than anybody names in one claim. */
const many = 1000;
/** Longer than any window: who gives no date comes last. */
const noWindow = 1_000_000;

const rankOf = ({window, sharp, actors}: Mention): number =>
	((window ? lengthOf(window) : noWindow) * many - sharp.length) * many - actors.size;

/** Where mentions may meet, found by what they say. */
export class Meetings {
	readonly #spots = new Map<string, Spot>();

	/** Where a mention may meet others; it stands there from now on. */
	enter(mention: Mention): Meeting {
		const spots = keysOf(mention).map(key => {
			let spot = this.#spots.get(key);
			if (!spot) {
				spot = {meetings: [], groups: []};
				this.#spots.set(key, spot);
			}

			return spot;
		});
		const meeting = {mention, spots, rank: rankOf(mention)};
		for (const spot of spots) spot.meetings.push(meeting);
		return meeting;
	}
}
