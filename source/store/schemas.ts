import * as v from 'valibot';
import {claimTypes} from '../model/claim.ts';
import {triageStates} from '../model/decision.ts';
import {credibilities} from '../model/grade.ts';

/** A count, or an offset into a text. */
export const offsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A `Triage` as journal and snapshot hold it. */
export const triageSchema = v.object({
	state: v.picklist(triageStates),
	flag: v.boolean(),
	tags: v.array(v.string()),
	note: v.string(),
	credibility: v.optional(v.picklist(credibilities)),
});

/** What identifies a claim, as journal and snapshot hold it. */
export const claimKeySchema = v.object({
	reportHash: v.string(),
	type: v.picklist(claimTypes),
	span: v.strictTuple([offsetSchema, offsetSchema]),
	ordinal: v.optional(offsetSchema),
	added: v.optional(v.literal(true)),
});

/** The members of an event. */
export const claimKeysSchema = v.array(claimKeySchema);

/** The members of an event as somebody saw them. */
export const seenClaimsSchema = v.array(v.object({...claimKeySchema.entries, reads: v.optional(v.string())}));

const figureSchema = v.pipe(v.number(), v.minValue(0));

/** A `Saw` as journal and snapshot hold it. */
export const sawSchema = v.object({
	type: v.picklist(claimTypes),
	places: v.array(v.string()),
	date: v.nullable(v.object({from: v.string(), to: v.string()})),
	killed: v.nullable(v.strictTuple([figureSchema, figureSchema, v.nullable(figureSchema)])),
});

const wordSchema = v.object({
	value: v.string(),
	who: v.string(),
	time: v.pipe(v.string(), v.isoTimestamp()),
	decision: v.string(),
});

const digitsSchema = v.array(
	v.object({...wordSchema.entries, value: v.pipe(v.string(), v.regex(/^[1-6]$/))}),
);

/** The `Words` that a record spells out. */
export const wordsSchema = v.object({
	state: v.optional(v.array(v.object({...wordSchema.entries, value: v.picklist(triageStates)}))),
	note: v.optional(v.array(wordSchema)),
	credibility: v.optional(digitsSchema),
});

/** The `Words` that a decision carries on. */
export const carriedSchema = v.required(wordsSchema, ['state', 'note']);
