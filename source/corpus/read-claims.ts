import * as v from 'valibot';
import {claimId} from '../engine/claims/claim-id.ts';
import {
	type Claim,
	claimTypes,
	countKinds,
	evidenceRoles,
	extents,
	manners,
	modalities,
} from '../model/claim.ts';
import type {ActorId, ClaimId, Day, PlaceId, SourceId} from '../model/ids.ts';
import type {Report} from '../model/report.ts';
import {CorpusFault} from './corpus-problem.ts';
import {parseDay} from './day.ts';

const idList = <Id extends string>() =>
	v.array(
		v.custom<Id>(
			value => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
			'is not a kebab-case id',
		),
		'is not a list of ids',
	);
const day = v.custom<Day>(
	value => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDay(value) !== null,
	'is not a day of the calendar (YYYY-MM-DD)',
);
const whole = v.pipe(
	v.number('is not a number'),
	v.integer('is not a whole number'),
	v.minValue(0, 'is below zero'),
);
const bound = v.pipe(
	v.number('is not a number'),
	v.finite('is not a number'),
	v.minValue(0, 'is below zero'),
);
const span = v.pipe(
	v.strictTuple([whole, whole], 'is not [begin, end]'),
	v.check(([begin, end]) => begin < end, 'ends before it begins'),
);
/** No words carry what rests on an empty span. */
const evidenceSpan = v.pipe(
	v.strictTuple([whole, whole], 'is not [begin, end]'),
	v.check(([begin, end]) => begin <= end, 'ends before it begins'),
);
const oneOf = <const Options extends readonly string[]>(options: Options) =>
	v.picklist(options, `is none of ${options.join(', ')}`);

const claimSchema = v.object(
	{
		id: v.nullish(v.string('is not a string')),
		span,
		type: oneOf(claimTypes),
		actors: v.optional(idList<ActorId>(), []),
		targets: v.optional(idList<ActorId>(), []),
		places: v.optional(idList<PlaceId>(), []),
		date: v.nullish(
			v.pipe(
				v.object({from: day, to: day}, 'is not {"from", "to"}'),
				v.check(({from, to}) => from <= to, 'ends before it begins'),
			),
			null,
		),
		counts: v.optional(
			v.array(
				v.pipe(
					v.object({
						what: oneOf(countKinds),
						who: v.nullish(v.pipe(idList<ActorId>().item), null),
						min: bound,
						max: v.nullish(bound, null),
						surface: v.optional(v.string('is not a string'), ''),
					}),
					v.check(({min, max}) => max === null || min <= max, 'has a greater min than max'),
				),
			),
			[],
		),
		modality: v.optional(oneOf(modalities), 'asserted'),
		attribution: v.optional(idList<SourceId>(), ['outlet' as SourceId]),
		background: v.optional(v.boolean('is neither true nor false'), false),
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
