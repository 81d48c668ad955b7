import type {Claim} from '../model/claim.ts';
import {changedPartWords} from './edit-words.ts';

/** What an analyst has made of a claim, in words: "corrected by the analyst: place al-joura → al-baghiliya". None where nothing. */
export const correctedWords = (claim: Claim): string[] => [
	...(claim.added ? ['added by the analyst'] : []),
	...(claim.corrected
		? [`corrected by the analyst: ${changedPartWords(claim.corrected, claim).join('; ')}`]
		: []),
];
