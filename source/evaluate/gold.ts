import * as v from 'valibot';
import {type ClaimType, claimTypes, countKinds, modalities} from '../model/claim.ts';

const ids = v.optional(v.array(v.string()), []);
const day = v.pipe(v.string(), v.isoDate('is not a day (YYYY-MM-DD)'));

const goldClaimSchema = v.object({
	id: v.optional(v.string()),
	span: v.pipe(
		v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer())]),
		v.check(([begin, end]) => end > begin, 'ends before it begins'),
	),
	type: v.picklist(claimTypes),
	actors: ids,
	targets: ids,
	places: ids,
	date: v.nullish(v.object({from: day, to: day}), null),
	counts: v.optional(
		v.array(
			v.object({
				what: v.picklist(countKinds),
				who: v.nullish(v.string(), null),
				min: v.number(),
				max: v.nullish(v.number(), null),
			}),
		),
		[],
	),
	modality: v.optional(v.picklist(modalities), 'asserted'),
	attribution: ids,
	background: v.optional(v.boolean(), false),
	/** Careful people may differ on it. */
	hard: v.optional(v.boolean(), false),
});

const goldSchema = v.object({
	file: v.optional(v.string()),
	outlet: v.nullish(v.string(), null),
	published: v.nullish(day, null),
	claims: v.array(goldClaimSchema),
});

/** The hand-made claims of one text, as in the contract, section 5. */
export type Gold = v.InferOutput<typeof goldSchema>;
export type GoldClaim = Gold['claims'][number];

/** What of a claim is compared: a gold claim without `hard`, and every extracted claim, fits it. */
export type ComparedClaim = {
	span: readonly [number, number];
	type: ClaimType;
	actors: readonly string[];
	targets: readonly string[];
	places: readonly string[];
	date: {from: string; to: string} | null;
	counts: readonly {what: string; who: string | null; min: number; max: number | null}[];
	modality: string;
	attribution: readonly string[];
	background: boolean;
};

/**
 * Reads one file of gold.
 *
 * @throws Error in one line that names the file, the place in it and what is wrong there.
 */
export const parseGold = (name: string, text: string): Gold => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new Error(`${name}: is not JSON (${(error as Error).message}). Correct it or leave it out.`);
	}

	const result = v.safeParse(goldSchema, value, {abortEarly: true});
	if (result.success) return result.output;
	const [issue] = result.issues;
	const place = v.getDotPath(issue) ?? 'the whole file';
	throw new Error(
		`${name}: ${place}: ${issue.message}. README.md shows the shape under “On your own texts”.`,
	);
};
