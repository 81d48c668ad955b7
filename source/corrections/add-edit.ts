import {claimId} from '../engine/claims/claim-id.ts';
import {reportDigits, typeAsRead} from '../engine/edits/claim-keys.ts';
import type {Claim, ClaimType, Span} from '../model/claim.ts';
import type {ClaimParts, Edit} from '../model/edit.ts';
import type {SourceId} from '../model/ids.ts';
import type {Report} from '../model/report.ts';

export type AddEdit = Extract<Edit, {kind: 'add'}>;

/** What a claim says of which nothing is known but its report: the report's own news, in its own voice. */
export const bareParts = ({published}: Pick<Report, 'published'>, background = false): AddEdit['parts'] => ({
	actors: [],
	targets: [],
	places: [],
	// A report's own news is of the day it came out, where the words name no other (contract, section 2).
	date: published && !background ? {from: published, to: published} : null,
	counts: [],
	modality: 'asserted',
	attribution: ['outlet' as SourceId],
	background,
});

/** The next number among claims of the same report, type and span. */
const nextOrdinal = (claims: readonly Claim[], report: Report, type: ClaimType, span: Span): number =>
	claims.filter(
		claim =>
			claim.report === report.id &&
			typeAsRead(claim) === type &&
			claim.span[0] === span[0] &&
			claim.span[1] === span[1],
	).length;

/**
 * The edit that adds a claim which an analyst has read in a report and the engine has not.
 *
 * @param claims those of the report as far as they are known, whatever an analyst has made of them.
 * @param span the words that carry it, in UTF-16 units of the report's text; not empty.
 */
export const addEdit = (
	report: Report,
	claims: readonly Claim[],
	{type, span, parts}: {type: ClaimType; span: Span; parts: Omit<ClaimParts, 'type'>},
): AddEdit => {
	const ordinal = nextOrdinal(claims, report, type, span);
	return {
		kind: 'add',
		claim: {
			claim: claimId(report.hash, type, span, ordinal),
			reportHash: reportDigits({report: report.id}),
			type,
			span,
			...(ordinal > 0 && {ordinal}),
			added: true,
		},
		parts: {...bareParts(report, parts.background), ...parts},
	};
};
