import * as v from 'valibot';
import {claimId} from '../engine/claims/claim-id.ts';
import {type Claim, evidenceRoles, extents, manners} from '../model/claim.ts';
import type {ClaimId, SourceId} from '../model/ids.ts';
import type {Report} from '../model/report.ts';
import {claimFields, evidenceSpan, oneOf, span} from './claim-fields.ts';
import {CorpusFault} from './corpus-problem.ts';

const {type, actors, targets, places, date, counts, modality, attribution, background} = claimFields;

const claimSchema = v.object(
	{
		id: v.nullish(v.string('is not a string')),
		span,
		type,
		actors: v.optional(actors, []),
		targets: v.optional(targets, []),
		places: v.optional(places, []),
		date: v.optional(date, null),
		counts: v.optional(counts, []),
		modality: v.optional(modality, 'asserted'),
		attribution: v.optional(attribution, ['outlet' as SourceId]),
		background: v.optional(background, false),
		extent: v.nullish(oneOf(extents)),
		weapon: v.nullish(v.string('is not a string')),
		manner: v.nullish(oneOf(manners)),
		evidence: v.optional(
			v.array(v.object({role: oneOf(evidenceRoles), span: evidenceSpan, rule: v.string('is not a string')})),
			[],
		),
	},
	'is not a claim',
);
const claimsSchema = v.array(claimSchema, 'is not a list of claims');

/** `[{index: 2}, "span"]` as `claims[2].span`. */
const pathOf = (issue: v.BaseIssue<unknown>): string =>
	(issue.path ?? []).reduce(
		(path, {key}) => path + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
		'claims',
	);

const remedy =
	'Correct the claim (contract: section 2 of the claim format), or leave "claims" out to have them extracted.';

/**
 * Checks claims that come along with a report. What may follow from the text is checked (type, span within it, days, intervals); ids of
 * places, actors and sources only for their form, since another archive may know more of them. A claim keeps its id where it is the one
 * that follows from report, type, span and an ordinal; any other is made anew.
 *
 * @param place the record in messages, such as `line 3`; null for a whole file.
 * @throws CorpusFault naming the claim and the field.
 */
export const readClaims = (value: unknown, report: Report, place: string | null): Claim[] => {
	const at = (path: string): string => (place === null ? path : `${place}, ${path}`);
	const result = v.safeParse(claimsSchema, value, {abortEarly: true});
	if (!result.success) {
		const [issue] = result.issues;
		throw new CorpusFault(at(pathOf(issue)), issue.message, remedy);
	}

	const claims = result.output.map(
		({id, extent, weapon, manner, ...rest}, index): {given: string | null; claim: Claim} => {
			for (const [begin, end] of [rest.span, ...rest.evidence.map(item => item.span)]) {
				if (end <= report.text.length) continue;
				throw new CorpusFault(
					at(`claims[${index}].span`),
					`[${begin}, ${end}] reaches beyond the text, which has ${report.text.length} units`,
					remedy,
				);
			}

			return {
				given: id ?? null,
				claim: {
					...rest,
					id: '' as ClaimId,
					report: report.id,
					...(extent ? {extent} : {}),
					...(weapon ? {weapon} : {}),
					...(manner ? {manner} : {}),
				},
			};
		},
	);

	const groups = new Map<string, {given: string | null; claim: Claim}[]>();
	for (const entry of claims) {
		const key = `${entry.claim.type} ${entry.claim.span.join(' ')}`;
		const group = groups.get(key);
		if (group) group.push(entry);
		else groups.set(key, [entry]);
	}

	for (const group of groups.values()) {
		const free = new Set(
			group.map(({claim}, ordinal) => claimId(report.hash, claim.type, claim.span, ordinal)),
		);
		const keep = group.filter(({given, claim}) => {
			if (!free.delete(given as ClaimId)) return true;
			claim.id = given as ClaimId;
			return false;
		});
		const rest = [...free];
		for (const [index, {claim}] of keep.entries()) claim.id = rest[index] as ClaimId;
	}

	return claims.map(entry => entry.claim);
};
