import type {Claim} from '../model/claim.ts';
import {changedPartWords} from './edit-words.ts';

/**
 * What an analyst has made of a claim, in words: "corrected by the analyst: place al-joura → al-baghiliya". None where nothing.
 *
 * @param analyst who it was, where that is known.
 */
export const correctedWords = (claim: Claim, analyst = 'the analyst'): string[] => [
	...(claim.added ? [`added by ${analyst}`] : []),
	...(claim.corrected
		? [`corrected by ${analyst}: ${changedPartWords(claim.corrected, claim).join('; ')}`]
		: []),
];
