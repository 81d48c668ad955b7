import {setImmediate as nextTurn} from 'node:timers/promises';
import * as v from 'valibot';
import type {Triage} from '../model/decision.ts';
import type {EditRecord} from '../model/edit.ts';
import type {EventId} from '../model/ids.ts';
import {editSchema} from './edit-schema.ts';
import type {Position} from './journal.ts';
import {KnownSessions, type SessionEntry} from './known-sessions.ts';
import {emptyStanding, type Standing} from './ledger.ts';
import {LineMap} from './line-map.ts';
import type {RecordMap, TriageRecord} from './replay.ts';
import {offsetSchema, sawSchema, seenClaimsSchema, triageSchema, wordsSchema} from './schemas.ts';
import {snapshotMigrations, snapshotVersion} from './snapshot-migrations.ts';
import {sumOf} from './sum.ts';

/**
 * What `store.json` holds: what the journal comes to, for other programs to read, to start from without reading the journal, and to fall back
 * on where the journal is lost.
 */
export type Snapshot = Standing & {
	/** How far into the journal it reaches; null: unknown. */
	journal: Position | null;
};

export const emptySnapshot = (): Snapshot => ({...emptyStanding(), journal: null});

const moment = v.object({
	time: v.pipe(v.string(), v.isoTimestamp()),
	session: v.string(),
	sequence: offsetSchema,
});
const position = v.object({
	bytes: offsetSchema,
	lines: offsetSchema,
	damaged: v.array(offsetSchema),
	fingerprint: v.string(),
});
const headEntries = {
	decisions: offsetSchema,
	latest: v.nullable(moment),
	journal: v.nullable(position),
};
const headSchema = v.object(headEntries);
const recordSchema = v.object({
	event: v.string(),
	claims: seenClaimsSchema,
	triage: triageSchema,
	decision: v.string(),
	time: v.pipe(v.string(), v.isoTimestamp()),
	who: v.string(),
	saw: v.optional(sawSchema),
	words: v.optional(wordsSchema),
});
const foundSchema = v.object({event: v.string(), triage: triageSchema});
const editRecordSchema = v.object({
	edit: editSchema,
	decision: v.string(),
	time: v.pipe(v.string(), v.isoTimestamp()),
	who: v.string(),
});

/** The whole content as older versions had it, in one piece, brought to this version. */
const contentSchema = v.object({
	...headEntries,
	events: v.array(recordSchema),
	edits: v.array(editRecordSchema),
});

type Content = Pick<Snapshot, 'decisions' | 'latest' | 'journal' | 'edits'> & {events: TriageRecord[]};

type Found = {event: EventId; triage: Triage};

/** How the file begins. The checksum covers all of the file, itself taken as zeros. */
const beginning = /^\{"schema":(\d{1,6}),"sum":"([0-9a-f]{32})",/;
const noSum = '0'.repeat(32);
const comma = Buffer.from(',\n');

const line = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');

function* joined(pieces: readonly Buffer[]): Generator<Buffer> {
	for (const [index, piece] of pieces.entries()) {
		if (index > 0) yield comma;
		yield piece;
	}
}

const linesOf = (records: RecordMap): LineMap<EventId, TriageRecord> => {
	if (records instanceof LineMap) return records;
	const lines = new LineMap<EventId, TriageRecord>('event');
	for (const record of records.values()) lines.set(record.event, record);
	return lines;
};

/** The file in pieces, its checksum still to be made. What is decided after the call is not in it. */
const piecesOf = ({records, found, edits, known, decisions, latest, journal}: Snapshot): Iterable<Buffer> => {
	// Of an event that has a record nobody asks what the first decision found there, unless all of the journal is read.
	const left = [...found].filter(([event]) => !records.has(event)).sort(([a], [b]) => (a < b ? -1 : 1));
	const moment = latest && {time: latest.time, session: latest.session, sequence: latest.sequence};
	const head = {schema: snapshotVersion, sum: noSum, decisions, latest: moment, journal};
	const sections: [string, Iterable<Buffer>][] = [
		['events', linesOf(records).pieces()],
		['edits', joined(edits.map(line))],
		['found', joined(left.map(([event, triage]) => line({event, triage} satisfies Found)))],
		['sessions', known.entries.pieces()],
	];
	return (function* () {
		let before = JSON.stringify(head).slice(0, -1);
		for (const [name, pieces] of sections) {
			yield Buffer.from(`${before},"${name}":[`, 'utf8');
			let first = true;
			for (const piece of pieces) {
				if (first) yield Buffer.from('\n');
				first = false;
				yield piece;
			}

			before = '\n]';
		}

		yield Buffer.from(`${before}}\n`, 'utf8');
	})();
};

/** So many bytes are put together before keys are answered. */
const sliceBytes = 1_000_000;

/** As JSON with a record a line, so that two states can be compared by eye. */
export const encodeSnapshot = async (snapshot: Snapshot): Promise<Buffer> => {
	const pieces: Buffer[] = [];
	let since = 0;
	for (const piece of piecesOf(snapshot)) {
		pieces.push(piece);
		since += piece.length;
		if (since < sliceBytes) continue;
		since = 0;
		await nextTurn();
	}

	const bytes = Buffer.concat(pieces);
	bytes.write(sumOf(bytes), bytes.indexOf(noSum), 'latin1');
	return bytes;
};

/** The lines of a list that is read whole, from where it begins, and where it ends. */
const listAt = (bytes: Buffer, begin: number): {values: unknown[]; end: number} => {
	const lines: string[] = [];
	let at = begin;
	while (at < bytes.length && bytes[at] !== 0x5d) {
		const found = bytes.indexOf(0x0a, at);
		const end = found === -1 ? bytes.length : found;
		lines.push(bytes.toString('utf8', at, end));
		at = end + 1;
	}

	return {values: JSON.parse(`[${lines.join('')}]`) as unknown[], end: at};
};

const after = (bytes: Buffer, at: number): number => bytes.indexOf(0x0a, at) + 1;

const decodeCurrent = (bytes: Buffer): Snapshot => {
	const begin = after(bytes, 0);
	const head = v.parse(headSchema, JSON.parse(`${bytes.toString('utf8', 0, begin)}]}`));
	const records = new LineMap<EventId, TriageRecord>('event', bytes, begin);
	const edits = listAt(bytes, after(bytes, records.end));
	const found = listAt(bytes, after(bytes, edits.end));
	const sessions = new LineMap<string, SessionEntry>('session', bytes, after(bytes, found.end));
	return {
		...head,
		records,
		edits: v.parse(v.array(editRecordSchema), edits.values) as unknown as EditRecord[],
		found: new Map(
			(v.parse(v.array(foundSchema), found.values) as Found[]).map(({event, triage}) => [event, triage]),
		),
		known: new KnownSessions(sessions),
	};
};

const decodeEarlier = (content: Record<string, unknown>, schema: number): Snapshot => {
	const current = snapshotMigrations.slice(schema - 1).reduce((value, migrate) => migrate(value), content);
	const {events, edits, ...head} = v.parse(contentSchema, current) as unknown as Content;
	const records = new LineMap<EventId, TriageRecord>('event');
	for (const record of events) records.set(record.event, record);
	return {...emptySnapshot(), ...head, records, edits};
};

/** The first version with a checksum. */
const firstSummed = 3;

/** Whether the checksum is that of the same bytes with zeros in its place, and with this version's number. */
const isWholeAs = (version: number, bytes: Buffer, sum: string): boolean =>
	sumOf(
		Buffer.from(`{"schema":${version},"sum":"${noSum}`),
		bytes.subarray(bytes.indexOf(sum) + sum.length),
	) === sum;

/** Reads a file: what it says, the version of a later one, or that it is broken. */
export const decodeSnapshot = (bytes: Buffer): Snapshot | {newer: number} | 'broken' => {
	try {
		const [, schema, sum = ''] = beginning.exec(bytes.toString('latin1', 0, 100)) ?? [];
		const told = Number(schema);
		for (let own = firstSummed; schema !== undefined && own <= snapshotVersion; own++) {
			const isWhole = isWholeAs(own, bytes, sum);
			// A whole file but for its number is no later program's.
			if (isWhole !== (told === own)) return 'broken';
			if (isWhole && own === snapshotVersion) return decodeCurrent(bytes);
			if (isWhole) break;
		}

		const content = JSON.parse(bytes.toString('utf8')) as Record<string, unknown> | null;
		const version = content?.schema;
		if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return 'broken';
		if (version > snapshotVersion) return {newer: version};
		return version < snapshotVersion ? decodeEarlier(content as Record<string, unknown>, version) : 'broken';
	} catch {
		return 'broken';
	}
};
