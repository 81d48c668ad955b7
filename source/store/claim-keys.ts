import type {Claim} from '../model/claim.ts';
import type {ClaimKey} from '../model/decision.ts';
import type {Event} from '../model/event.ts';

/** As many hex digits of a report's hash as its id carries; enough to tell reports apart, and all that a claim knows of its report. */
export const digits = 16;

/** The digits of a claim's report. */
export const reportDigits = (claim: Claim): string => claim.report.slice('r-'.length, 'r-'.length + digits);

/** The key by which a claim is known for ever. The hash is given by its first 16 digits. */
export const keyOf = (claim: Claim): ClaimKey => ({
	reportHash: reportDigits(claim),
	type: claim.type,
	span: claim.span,
});

export const keysOf = (event: Event): ClaimKey[] => event.claims.map(keyOf);

/** Claims with the same group may be the same claim; others never. A whole hash and its first digits are the same report. */
export const groupOf = (key: ClaimKey): string => `${key.reportHash.slice(0, digits)} ${key.type}`;

/** How much of two spans is shared: 1 for the same span, 0 for spans that do not meet. */
export const overlapOf = (a: ClaimKey, b: ClaimKey): number => {
	const shared = Math.min(a.span[1], b.span[1]) - Math.max(a.span[0], b.span[0]);
	if (shared <= 0) return 0;
	return shared / (Math.max(a.span[1], b.span[1]) - Math.min(a.span[0], b.span[0]));
};
