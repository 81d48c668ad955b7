import * as v from 'valibot';
import {claimFields} from '../corpus/claim-fields.ts';
import {claimKeySchema, claimKeysSchema, offsetSchema} from './schemas.ts';

const claim = v.object({...claimKeySchema.entries, claim: v.string()});
const event = v.object({event: v.string(), claims: claimKeysSchema});
const standsIn = v.nullable(v.string());
const {type: _, ...parts} = claimFields;
const someParts = v.partial(v.object(claimFields));
const grade = v.pipe(v.string(), v.regex(/^[A-F][1-6]$/));
const report = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** An `Edit` as journal and snapshot hold it. */
export const editSchema = v.variant('kind', [
	v.object({kind: v.literal('merge'), events: v.array(event)}),
	v.object({kind: v.literal('split'), claims: v.array(claim), from: v.string()}),
	v.object({kind: v.literal('move'), claims: v.array(claim), to: event}),
	v.object({kind: v.literal('correct'), claim, event: standsIn, before: someParts, after: someParts}),
	v.object({kind: v.literal('drop'), claim, event: standsIn}),
	v.object({kind: v.literal('add'), claim, parts: v.object(parts)}),
	v.object({kind: v.literal('withdraw'), report, erased: v.optional(v.literal(true))}),
	v.object({kind: v.literal('supersede'), report, by: report}),
	v.object({kind: v.literal('grade'), source: v.pipe(v.string(), v.nonEmpty()), before: grade, after: grade}),
	v.object({
		kind: v.literal('lost'),
		lines: offsetSchema,
		kept: v.nullable(v.string()),
		missing: v.array(v.object({session: v.string(), sum: v.string()})),
		bytes: v.optional(offsetSchema),
	}),
]);
