import type {Cipher} from '../corpus/cipher.ts';
import type {Claim} from '../model/claim.ts';
import type {Report} from '../model/report.ts';
import {rules} from '../model/rule.ts';
import type {Timeline} from '../model/timeline.ts';
import type {Analysed} from './analysed.ts';
import {type Blob, layBlob} from './blob.ts';
import {BlockWriter} from './blocks.ts';
import type {Sink} from './bytes.ts';
import {indexIds} from './id-index.ts';
import {type Laid, RecordWriter} from './records.ts';
import {type SummaryName, summaries} from './summaries.ts';

/** A report as it is laid down: with where each of its claims is, in the order of the words; those that are part of no event stand here. */
export type LaidReport = {
	report: Report;
	/** Positions of events, one a claim; -1: the next of `loose`. */
	at: number[];
	loose: Claim[];
};

/** A timeline under the first rule, and what the other rules say otherwise of it. */
export type LaidTimeline = {timeline: Timeline; under: Pick<Timeline, 'current' | 'parts'>[]};

/** Added to the position of a report, where the claim is part of no event. */
export const looseMark = 0x8000_0000;

/** What lies where in a file. */
export type Contents = {
	key: string | null;
	problems: readonly string[];
	claimCount: number;
	records: Record<
		| 'events'
		| 'disagreements'
		| 'reports'
		| 'heads'
		| 'silences'
		| 'timelines'
		| 'frontWords'
		| 'summaries'
		| 'ordinals',
		Laid
	>;
	blobs: Record<
		| 'columns'
		| 'disagreementColumns'
		| 'fronts'
		| 'timelinePlaces'
		| 'claimIds'
		| 'disagreementIds'
		| 'reportIds'
		| 'silentEvents'
		| 'ofEvents'
		| 'ofPlaces',
		Blob
	>;
	summaries: string[];
};

/** Lists of numbers as one: list `i` is `values[starts[i]]` up to `values[starts[i + 1]]`. */
export type Lists = {starts: Uint32Array; values: Uint32Array};

const listsOf = (lists: Iterable<readonly number[]>): Lists => {
	const starts = [0];
	const values: number[] = [];
	for (const list of lists) {
		for (const value of list) values.push(value);
		starts.push(values.length);
	}

	return {starts: Uint32Array.from(starts), values: Uint32Array.from(values)};
};

function* each<Thing>(list: {readonly length: number; at(index: number): Thing | undefined}) {
	for (let index = 0; index < list.length; index++) yield [index, list.at(index) as Thing] as const;
}

function* map<From, To>(list: Iterable<From>, make: (one: From) => To) {
	for (const one of list) yield make(one);
}

const laidReport = (analysed: Analysed, report: Report): LaidReport => {
	const loose: Claim[] = [];
	const at = analysed.claimsOf(report.id).map(claim => {
		const event = analysed.eventOfClaim(claim.id);
		if (event === undefined) loose.push(claim);
		return event ?? -1;
	});
	return {report, at, loose};
};

function* claimEntries(analysed: Analysed) {
	for (const [index, {id}] of each(analysed.reports))
		for (const claim of analysed.claimsOf(id))
			yield [claim.id, analysed.eventOfClaim(claim.id) ?? looseMark + index] as const;
}

const ordinalsOf = (analysed: Analysed): Record<string, number> => {
	const ordinals: Record<string, number> = {};
	for (const [, {id}] of each(analysed.reports))
		for (const claim of analysed.claimsOf(id)) {
			const {ordinal = 0} = analysed.names.claim(claim);
			if (ordinal > 0) ordinals[claim.id] = ordinal;
		}

	return ordinals;
};

/**
 * Lays an analysis down, so that `openAnalysed` gives single things of it. Everything that would take too long in answer to a key is worked
 * out here: tens of seconds for 100,000 events, none of it kept in memory.
 *
 * @param analysed in memory (`in-memory.ts`).
 * @param cipher of the home; `clear` for what never reaches a disk.
 * @param sink gets the pieces of the file, in order. Before the last of them it cannot be opened.
 */
export const layDown = (analysed: Analysed, cipher: Cipher, sink: Sink): void => {
	const writer = new BlockWriter(sink, cipher);
	const records = (things: Iterable<unknown>): Laid => {
		const own = new RecordWriter(writer);
		for (const thing of things) own.add(thing);
		return own.end();
	};
	const blob = (value: unknown): Blob => layBlob(writer, value);
	const {events, disagreements, reports, fronts, timelines, disagreementColumns} = analysed;
	// By their own order the table's first page needs no other block than what the filter and the table ask for first.
	const columns = blob(analysed.columns);
	const silent: number[] = [];
	function* silences() {
		for (const [index] of each(events)) {
			const told = analysed.silencesOf(index);
			if (told.length === 0) continue;
			silent.push(index);
			yield told;
		}
	}

	const places = [...timelines.places];
	const [first, ...others] = rules;
	const names = Object.keys(summaries) as SummaryName[];
	const contents: Contents = {
		key: analysed.key,
		problems: analysed.problems,
		claimCount: analysed.claimCount,
		records: {
			events: records(map(each(events), ([, event]) => event)),
			disagreements: records(map(each(disagreements), ([, one]) => one)),
			reports: records(map(each(reports), ([, report]) => laidReport(analysed, report))),
			heads: records(map(each(reports.heads), ([, head]) => head)),
			silences: records(silences()),
			timelines: records(
				map(places, place => ({
					timeline: timelines.of(place, first) ?? null,
					under: others.map(rule => {
						const {current, parts} = timelines.of(place, rule) ?? {};
						return {current, parts};
					}),
				})),
			),
			frontWords: records(
				map(fronts, ({id}) => Object.fromEntries(rules.map(rule => [rule, analysed.frontWords(id, rule)]))),
			),
			summaries: records(map(names, name => ({value: analysed.summary(name)}))),
			ordinals: records([ordinalsOf(analysed)]),
		},
		blobs: {
			columns,
			disagreementColumns: blob(disagreementColumns),
			fronts: blob(fronts),
			timelinePlaces: blob(places),
			claimIds: blob(indexIds(claimEntries(analysed))),
			disagreementIds: blob(indexIds(map(each(disagreements), ([index, {id}]) => [id, index]))),
			reportIds: blob(indexIds(map(each(reports), ([index, {id}]) => [id, index]))),
			silentEvents: blob(Uint32Array.from(silent)),
			ofEvents: blob(listsOf(map(each(events), ([index]) => analysed.disagreementsOf(index)))),
			ofPlaces: blob(listsOf(map(disagreementColumns.places, place => analysed.disagreementsOfPlace(place)))),
		},
		summaries: names,
	};
	writer.end(contents);
};
