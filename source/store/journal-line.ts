import {createHash} from 'node:crypto';
import * as v from 'valibot';
import type {Decision} from '../model/decision.ts';
import {editSchema} from './edit-schema.ts';
import {claimKeysSchema, offsetSchema, triageSchema} from './schemas.ts';

/**
 * The versions of the lines of `journal.jsonl`. A decision about the triage of events alone is written as the first, so that a program that
 * knows no other can read it; one with edits as the second, so that such a program says so and does not pass over them in silence.
 */
const versions = {triage: 1, edits: 2} as const;

/**
 * A line of the journal: `{"v":…,"previous":…,"sum":…,"decision":{…}}`. `sum` is the first 32 hex digits of the SHA-256 of `previous`, a
 * line break and the decision's JSON; `previous` is the sum of the line before it in the same session, or the session's name for its
 * first. So a line proves that it is whole, and a session that no line of it is missing.
 */
export type JournalLine = {decision: Decision; previous: string; sum: string};

const decisionSchema = v.object({
	id: v.pipe(v.string(), v.nonEmpty()),
	time: v.pipe(v.string(), v.isoTimestamp()),
	who: v.string(),
	session: v.pipe(v.string(), v.nonEmpty()),
	sequence: offsetSchema,
	changes: v.array(
		v.object({
			event: v.string(),
			claims: claimKeysSchema,
			before: triageSchema,
			after: triageSchema,
		}),
	),
	edits: v.optional(v.array(editSchema), []),
	undoes: v.nullable(v.string()),
});
const lineSchema = v.object({previous: v.string(), sum: v.string(), decision: v.unknown()});

const sumOf = (previous: string, json: string): string =>
	createHash('sha256').update(`${previous}\n${json}`, 'utf8').digest('hex').slice(0, 32);

/** One decision as a line, its line break included. */
export const encodeLine = (decision: Decision, previous: string): {text: string; sum: string} => {
	const {edits, ...triage} = decision;
	const json = JSON.stringify(edits.length > 0 ? decision : triage);
	const sum = sumOf(previous, json);
	const head = JSON.stringify({v: edits.length > 0 ? versions.edits : versions.triage, previous, sum}).slice(
		0,
		-1,
	);
	return {text: `${head},"decision":${json}}\n`, sum};
};

/** Reads a line: what it says, or the word `newer` for a later version's, or why it is damaged. */
export const decodeLine = (bytes: Uint8Array): JournalLine | 'newer' | {damage: string} => {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
	} catch {
		return {damage: 'it is not whole'};
	}

	const version = (value as {v?: unknown} | null)?.v;
	if (typeof version === 'number' && version > versions.edits) return 'newer';
	const line = v.safeParse(lineSchema, value);
	if (!line.success) return {damage: 'it is no decision'};
	const {previous, sum, decision} = line.output;
	// What JSON.stringify wrote it writes the same again.
	if (sumOf(previous, JSON.stringify(decision)) !== sum) return {damage: 'its checksum does not fit'};
	const result = v.safeParse(decisionSchema, decision, {abortEarly: true});
	if (!result.success) return {damage: `${v.getDotPath(result.issues[0]) ?? 'it'} is not as it should be`};
	return {decision: result.output as unknown as Decision, previous, sum};
};
