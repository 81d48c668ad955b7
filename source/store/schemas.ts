import * as v from 'valibot';
import {claimTypes} from '../model/claim.ts';
import {triageStates} from '../model/decision.ts';

/** A count, or an offset into a text. */
export const offsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A `Triage` as journal and snapshot hold it. */
export const triageSchema = v.object({
	state: v.picklist(triageStates),
	flag: v.boolean(),
	tags: v.array(v.string()),
	note: v.string(),
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
