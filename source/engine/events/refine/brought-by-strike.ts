import type {ClaimType} from '../../../model/claim.ts';
import {remoteViolence} from '../../claims/claim-groups.ts';
import {lengthOf, sharedDays} from '../days.ts';
import {type Group, type Mention, placeOverlap} from '../mention.ts';
import {mayBeSame, protectedSide} from '../sides.ts';
import type {Join, Refiner} from './refiner.ts';

/** "The night of Tuesday to Wednesday": a strike is told of two days at most. */
const longestDays = 2;
/** So many claims apart, a text still tells of the same strike. */
const reach = 2;

const isStrike = ({claim, tale, standing}: Mention): boolean =>
	remoteViolence.has(claim.type) && tale !== 'cumulative' && standing === 'event';

const brought: ReadonlySet<ClaimType> = new Set<ClaimType>(['killing', 'looting']);

const isBrought = ({claim, tale, standing}: Mention): boolean =>
	brought.has(claim.type) && standing === 'event' && (tale === 'plain' || tale === 'individual');

/** Those whom the law protects, or nobody named: fighters die in fights as well, on the same day and ground. */
const mayBeOfStrike = ({victims}: Mention): boolean => victims.size === 0 || victims.has(protectedSide);

const meet = (toll: Mention, strike: Mention): boolean =>
	placeOverlap(toll.sharp, strike.sharp) >= 0.5 &&
	toll.window !== null &&
	strike.window !== null &&
	sharedDays(toll.window, strike.window) > 0 &&
	mayBeSame(toll.actors, strike.actors);

const isBeside = (toll: Mention, strike: Mention): boolean =>
	toll.report === strike.report &&
	toll.origin === strike.origin &&
	Math.abs(toll.index - strike.index) <= reach;

const namesOwner = (toll: Mention, strike: Mention): boolean =>
	toll.actors.size > 0 && strike.actors.size > 0 && mayBeSame(toll.actors, strike.actors);

/** The one group among the remoteViolence that fit, or null: of several the one that stands beside, then the one whose owner is named alike. */
const hostOf = (
	toll: Mention,
	fits: readonly Mention[],
	groupOf: (one: Mention) => Group,
): Mention | null => {
	const beside = fits.filter(strike => isBeside(toll, strike));
	// Of fighters and of things only what a text tells beside the strike: they are lost in fights as well.
	const isOfStrikes = toll.claim.type === 'killing' && mayBeOfStrike(toll);
	const choices = isOfStrikes
		? [beside, fits, fits.filter(strike => namesOwner(toll, strike))]
		: [beside.filter(strike => toll.claim.type === 'looting' || namesOwner(toll, strike))];
	for (const choice of choices) {
		if (choice[0] && new Set(choice.map(groupOf)).size === 1) return choice[0];
	}

	return null;
};

/**
 * "Raids hit the town", says one; "nine civilians were killed in the town that day", another: what is told of the dead of a strike, and of what it
 * destroyed, belongs to the strike, whichever verb tells it (contract, section 2: casualties told as the result of an attack are counts of that attack).
 */
export const broughtByStrike: Refiner = {
	unitsOf({sharp, window, claim}) {
		const isAsked = brought.has(claim.type) || remoteViolence.has(claim.type);
		if (!isAsked || sharp.length === 0 || !window || lengthOf(window) > longestDays) return [];
		const days = Array.from({length: lengthOf(window)}, (_, index) => window.from + index);
		return sharp.flatMap(place => days.map(day => `${place}|${day}`));
	},
	joinsIn(told, {groupOf}) {
		const struck = told.filter(isStrike);
		if (struck.length === 0) return [];
		return told.flatMap((toll): Join[] => {
			if (!isBrought(toll)) return [];
			const host = hostOf(
				toll,
				struck.filter(strike => meet(toll, strike)),
				groupOf,
			);
			return host ? [[host, toll]] : [];
		});
	},
};
