import {isUtf8} from 'node:buffer';
import * as v from 'valibot';
import type {Decision} from '../model/decision.ts';
import {editSchema} from './edit-schema.ts';
import {carriedSchema, offsetSchema, sawSchema, seenClaimsSchema, triageSchema} from './schemas.ts';
import {sumOf} from './sum.ts';

/**
 * The version of the lines that are written. 1 knew no edits; up to 2 the checksum did not cover the version; up to 3 there were no grades. An older program
 * refuses the journal at the first line of a later version, and changes nothing: it would take a grade for damage, or lose it.
 */
export const lineVersion = 4;

/**
 * A line of the journal: `{"v":…,"previous":…,"sum":…,"decision":{…}}`. `sum` is the first 32 hex digits of the SHA-256 of version, `previous`
 * and the decision's JSON, each on a line of its own (versions 1 and 2: without the version); `previous` is the sum of the line before it in the
 * same session, or the session's name for its first. So a line proves that it is whole, and a session that no line of it is missing.
 */
export type JournalLine = {decision: Decision; previous: string; sum: string; version: number};

const decisionSchema = v.object({
	id: v.pipe(v.string(), v.nonEmpty()),
	time: v.pipe(v.string(), v.isoTimestamp()),
	who: v.string(),
	session: v.pipe(v.string(), v.nonEmpty()),
	sequence: offsetSchema,
	changes: v.array(
		v.object({
			event: v.string(),
			claims: seenClaimsSchema,
			before: triageSchema,
			after: triageSchema,
			saw: v.optional(sawSchema),
			confirms: v.optional(v.literal(true)),
			looked: v.optional(v.literal(true)),
			rates: v.optional(v.literal(true)),
			carries: v.optional(carriedSchema),
		}),
	),
	edits: v.optional(v.array(editSchema), []),
	undoes: v.nullable(v.string()),
});
const frameSchema = v.object({
	v: v.pipe(offsetSchema, v.minValue(1)),
	previous: v.string(),
	sum: v.string(),
	decision: v.unknown(),
});

/** What stands between the head of a line and the decision. */
const decisionField = ',"decision":';
const ownVersions = [1, 2, 3, lineVersion];

const isLater = (value: unknown): boolean => {
	const version = (value as {v?: unknown} | null)?.v;
	return typeof version === 'number' && Number.isInteger(version) && version > lineVersion;
};

const lineSum = (version: number, previous: string, json: string): string =>
	sumOf(`${version < 3 ? '' : `${version}\n`}${previous}\n${json}`);

/** One decision as a line, its line break included; of an earlier version where the same line shall stand there again. */
export const encodeLine = (
	decision: Decision,
	previous: string,
	version = lineVersion,
): {text: string; sum: string} => {
	const {edits, ...triage} = decision;
	const json = JSON.stringify(edits.length > 0 ? decision : triage);
	const sum = lineSum(version, previous, json);
	const head = JSON.stringify({v: version, previous, sum}).slice(0, -1);
	return {text: `${head}${decisionField}${json}}\n`, sum};
};

/** Reads a line: what it says, or the word `newer` for a later version's, or why it is damaged. */
export const decodeLine = (bytes: Uint8Array): JournalLine | 'newer' | {damage: string} => {
	if (!isUtf8(bytes)) return {damage: 'it is not whole'};
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return {damage: 'it is not whole'};
	}

	const frame = v.safeParse(frameSchema, value);
	if (!frame.success) return isLater(value) ? 'newer' : {damage: 'it is no decision'};
	const {v: version, previous, sum, decision} = frame.output;
	const json = text.slice(text.indexOf(decisionField) + decisionField.length, -1);
	if (version > lineVersion) {
		// With its own version the line would be whole: a spoilt digit, and no later program.
		const spoilt = ownVersions.some(own => lineSum(own, previous, json) === sum);
		return spoilt ? {damage: 'its version is spoilt'} : 'newer';
	}

	if (lineSum(version, previous, json) !== sum) return {damage: 'its checksum does not fit'};
	const result = v.safeParse(decisionSchema, decision, {abortEarly: true});
	if (!result.success) return {damage: `${v.getDotPath(result.issues[0]) ?? 'it'} is not as it should be`};
	return {decision: result.output as unknown as Decision, previous, sum, version};
};
