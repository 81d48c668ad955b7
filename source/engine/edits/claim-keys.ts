import type {Claim, ClaimType} from '../../model/claim.ts';
import type {ClaimKey} from '../../model/decision.ts';
import type {Report} from '../../model/report.ts';
import {claimId} from '../claims/claim-id.ts';

/** As many hex digits of a report's hash as its id carries; enough to tell reports apart, and all that a claim knows of its report. */
export const digits = 16;

/** The digits of a report, from its id. */
export const reportDigits = ({report}: Pick<Claim, 'report'>): string =>
	report.slice('r-'.length, 'r-'.length + digits);

/** The type by which a claim is known for ever: the one that was read, whatever an analyst has made of it. */
export const typeAsRead = ({type, corrected}: Pick<Claim, 'type' | 'corrected'>): ClaimType =>
	corrected?.type ?? type;

/** The key by which a claim is known for ever, but for the ordinal that tells equals apart. The hash is given by its first 16 digits. */
export const keyOf = (claim: Claim): ClaimKey => ({
	reportHash: reportDigits(claim),
	type: typeAsRead(claim),
	span: claim.span,
	...(claim.added && {added: true as const}),
});

export const keysOf = ({claims}: {claims: readonly Claim[]}): ClaimKey[] => claims.map(keyOf);

const wordsOf = ({type, span}: Pick<ClaimKey, 'type' | 'span'>): string => `${type} ${span[0]} ${span[1]}`;

/** The place of a claim among equals: the number its id was made with; of ids made elsewhere, that of the order given. */
const ordinalIn = (report: Report, claim: Claim, equals: readonly Claim[]): number => {
	if (equals.length === 1) return 0;
	const own = equals.findIndex((_, ordinal) => {
		return claimId(report.hash, typeAsRead(claim), claim.span, ordinal) === claim.id;
	});
	return own === -1 ? equals.indexOf(claim) : own;
};

/** The whole keys of the claims of one report, with their ordinals. */
export const wholeKeys = (report: Report, claims: readonly Claim[]): Map<Claim, ClaimKey> => {
	const equals = new Map<string, Claim[]>();
	const keys = new Map(claims.map(claim => [claim, keyOf(claim)]));
	for (const [claim, key] of keys) {
		const words = wordsOf(key);
		equals.set(words, [...(equals.get(words) ?? []), claim]);
	}

	for (const [claim, key] of keys) {
		const ordinal = ordinalIn(report, claim, equals.get(wordsOf(key)) as Claim[]);
		if (ordinal > 0) keys.set(claim, {...key, ordinal});
	}

	return keys;
};

/** Claims with the same group may be the same claim; others never. A whole hash and its first digits are the same report. */
export const groupOf = (key: ClaimKey): string => `${key.reportHash.slice(0, digits)} ${key.type}`;

/** Equal for keys of the very same claim. */
export const identityOf = (key: ClaimKey): string =>
	`${key.reportHash.slice(0, digits)} ${wordsOf(key)} ${key.ordinal ?? 0}`;

/** How much of two spans is shared: 1 for the same span, 0 for spans that do not meet. */
export const overlapOf = (a: Pick<ClaimKey, 'span'>, b: Pick<ClaimKey, 'span'>): number => {
	const shared = Math.min(a.span[1], b.span[1]) - Math.max(a.span[0], b.span[0]);
	if (shared <= 0) return 0;
	return shared / (Math.max(a.span[1], b.span[1]) - Math.min(a.span[0], b.span[0]));
};
