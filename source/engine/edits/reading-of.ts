import type {Claim, Count} from '../../model/claim.ts';
import {sha256} from '../text/hash.ts';

/** Hex digits: two readings of one claim are taken for the same once in 4 thousand million times. */
const readingDigits = 8;

const countWords = ({what, who, min, max}: Count): string => `${what} ${who ?? ''} ${min} ${max ?? ''}`;

/**
 * What the engine read in a claim, whatever an analyst has corrected of it, as 8 hex digits of the SHA-256 of its parts: equal for equal
 * readings, whatever the evidence and wherever exactly the clause begins and ends. Its type stands in its key.
 */
export const readingOf = (claim: Claim): string => {
	const {actors, targets, places, date, counts, modality, attribution, background, extent, weapon, manner} = {
		...claim,
		...claim.corrected,
	};
	const parts = [
		actors.join(),
		targets.join(),
		places.join(),
		date ? `${date.from}..${date.to}` : '',
		counts.map(countWords).join(),
		modality,
		attribution.join(),
		background ? 'background' : '',
		extent ?? '',
		weapon ?? '',
		manner ?? '',
	];
	return sha256(parts.join('\n')).slice(0, readingDigits);
};
