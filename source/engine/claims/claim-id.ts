import type {ClaimType, Span} from '../../model/claim.ts';
import type {ClaimId} from '../../model/ids.ts';
import {stableId} from '../text/hash.ts';

/**
 * The id of a claim: from its report's hash, its type and its span, so that it survives re-importing and better engines.
 *
 * @param ordinal 0, or 1, 2 … for further claims with the same type and span.
 */
export const claimId = (reportHash: string, type: ClaimType, span: Span, ordinal: number): ClaimId =>
	stableId('c', reportHash, type, String(span[0]), String(span[1]), String(ordinal)) as ClaimId;
