import type {Cipher} from '../corpus/cipher.ts';
import {keyOf} from '../engine/edits/claim-keys.ts';
import type {Names} from '../engine/edits/name-claims.ts';
import {inReadingOrder} from '../engine/events/reading-order.ts';
import type {Claim} from '../model/claim.ts';
import type {Disagreement} from '../model/disagreement.ts';
import type {Event} from '../model/event.ts';
import type {ClaimId, EventId, PlaceId, ReportId} from '../model/ids.ts';
import {rules} from '../model/rule.ts';
import type {Silence} from '../model/silence.ts';
import type {EventColumns} from '../query/columns/event-columns.ts';
import {textAt} from '../query/columns/text-pool.ts';
import type {Analysed, AnalysedFront, DisagreementColumns, Pieces, ReportHead} from './analysed.ts';
import {readBlob} from './blob.ts';
import {BlockReader} from './blocks.ts';
import type {Bytes} from './bytes.ts';
import {CacheFault} from './cache-fault.ts';
import {findId, type IdIndex} from './id-index.ts';
import {type Contents, type LaidReport, type LaidTimeline, type Lists, looseMark} from './lay-down.ts';
import {openBlocks, Records} from './records.ts';
import type {Summary, SummaryName} from './summaries.ts';

/** Bytes of opened blocks, and how many records are remembered: some pages of the table, and what they refer to. */
const openLimit = 3 * 1_048_576;
const remembered = {events: 400, disagreements: 300, reports: 40, heads: 500, silences: 40, timelines: 8};

const listAt = ({starts, values}: Lists, index: number): number[] => [
	...values.subarray(starts[index] ?? 0, starts[index + 1] ?? 0),
];

/** The position of an event by its id. */
const findEvent = ({ids, byId}: EventColumns, id: EventId): number | undefined => {
	let [from, to] = [0, byId.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (textAt(ids, byId[middle] as number) < id) from = middle + 1;
		else to = middle;
	}

	const found = byId[from];
	return found !== undefined && textAt(ids, found) === id ? found : undefined;
};

/** What is in such a file, with the faults of its blocks. */
const opened = (reader: BlockReader) => {
	const {key, problems, claimCount, records, blobs, summaries} = reader.contents as Contents;
	const open = openBlocks(openLimit);
	const list = <Thing>(name: keyof Contents['records'], many: number) =>
		new Records<Thing>(reader, records[name], open, many);
	const read = new Map<string, unknown>();
	/** Read with the first question, and kept. */
	const blob = <Value>(name: keyof Contents['blobs']): Value => {
		if (!read.has(name)) read.set(name, readBlob(reader, blobs[name]));
		return read.get(name) as Value;
	};
	return {
		key,
		problems,
		claimCount,
		summaries,
		blob,
		events: list<Event>('events', remembered.events),
		disagreements: list<Disagreement>('disagreements', remembered.disagreements),
		reports: list<LaidReport>('reports', remembered.reports),
		heads: list<ReportHead>('heads', remembered.heads),
		silences: list<readonly Silence[]>('silences', remembered.silences),
		timelines: list<LaidTimeline>('timelines', remembered.timelines),
		frontWords: list<Record<string, string>>('frontWords', rules.length),
		summed: list<{value: unknown}>('summaries', summaries.length + 1),
		ordinals: list<Record<ClaimId, number>>('ordinals', 1),
	};
};

export type OpenOptions = {
	/** Nothing else will do. */
	key?: string;
	/** Is called with the first fault that is found later. */
	onFault?: (why: string) => void;
};

const openChecked = (reader: BlockReader, {key: wanted, onFault}: OpenOptions): Analysed => {
	const laid = opened(reader);
	if (wanted !== undefined && laid.key !== wanted) throw new CacheFault('it is of other reports');
	// What the first screen needs is checked before it is believed.
	const columns = laid.blob<EventColumns>('columns');
	const disagreementColumns = laid.blob<DisagreementColumns>('disagreementColumns');
	const fronts = laid.blob<readonly AnalysedFront[]>('fronts');
	if (columns.length !== laid.events.length) throw new CacheFault('its parts do not fit together');

	let fault: string | null = null;
	/** Nothing that is damaged is given out, and nothing is thrown at whoever draws. */
	const guarded = <Value>(take: () => Value, otherwise: Value): Value => {
		try {
			return take();
		} catch (error) {
			if (!(error instanceof CacheFault) && !(error instanceof SyntaxError)) throw error;
			const isFirst = fault === null;
			fault ??= error.message;
			if (isFirst) onFault?.(error.message);
			return otherwise;
		}
	};
	const pieces = <Thing>(records: Records<Thing>): Pieces<Thing> => ({
		length: records.length,
		at: index => guarded(() => records.at(index), undefined),
	});
	const reportAt = (id: ReportId): number | undefined =>
		guarded(() => findId(laid.blob<IdIndex>('reportIds'), id), undefined);
	const laidReport = (id: ReportId): LaidReport | undefined => {
		const index = reportAt(id);
		return index === undefined ? undefined : guarded(() => laid.reports.at(index), undefined);
	};
	const homeOf = (id: ClaimId): number | undefined =>
		guarded(() => findId(laid.blob<IdIndex>('claimIds'), id), undefined);
	const eventsOf = ({at}: LaidReport): number[] =>
		[...new Set(at)].filter(index => index >= 0).sort((a, b) => a - b);
	const claimsOf = (id: ReportId): Claim[] => {
		const found = laidReport(id);
		if (!found) return [];
		const told = eventsOf(found).flatMap(index => laid.events.at(index)?.claims ?? []);
		return [...found.loose, ...told.filter(claim => claim.report === id)].sort(inReadingOrder);
	};
	const silenceAt = (index: number): readonly Silence[] => {
		const silent = laid.blob<Uint32Array>('silentEvents');
		const found = silent.indexOf(index);
		return found === -1 ? [] : (laid.silences.at(found) ?? []);
	};
	const keyOfClaim = (claim: Claim) => {
		const ordinal = guarded(() => laid.ordinals.at(0), undefined)?.[claim.id] ?? 0;
		return ordinal > 0 ? {...keyOf(claim), ordinal} : keyOf(claim);
	};
	const names: Names = {
		claim: claim => ({...keyOfClaim(claim), claim: claim.id}),
		event: ({id, claims}) => ({event: id, claims: claims.map(keyOfClaim)}),
	};
	const reports = {
		length: laid.reports.length,
		at: (index: number) => guarded(() => laid.reports.at(index)?.report, undefined),
		get: (id: ReportId) => laidReport(id)?.report,
		indexOf: reportAt,
		heads: pieces(laid.heads),
	};
	const disagreementIndexOf: Analysed['disagreementIndexOf'] = id =>
		guarded(() => findId(laid.blob<IdIndex>('disagreementIds'), id), undefined);
	return {
		key: laid.key,
		problems: laid.problems,
		events: pieces(laid.events),
		columns,
		disagreements: pieces(laid.disagreements),
		disagreementColumns,
		fronts,
		reports,
		claimCount: laid.claimCount,
		names,
		timelines: {
			get places() {
				return guarded(() => laid.blob<readonly PlaceId[]>('timelinePlaces'), []);
			},
			of: (place, rule) =>
				guarded(() => {
					const index = laid.blob<readonly PlaceId[]>('timelinePlaces').indexOf(place);
					const {timeline, under} = laid.timelines.at(index) ?? {timeline: null, under: []};
					if (timeline === null) return undefined;
					const otherwise = under[rules.indexOf(rule) - 1];
					return otherwise ? {...timeline, ...otherwise} : timeline;
				}, undefined),
		},
		indexOf: id => findEvent(columns, id),
		disagreementIndexOf,
		claimOf(id) {
			const home = homeOf(id);
			if (home === undefined) return undefined;
			const claims = guarded(
				() => (home >= looseMark ? laid.reports.at(home - looseMark)?.loose : laid.events.at(home)?.claims),
				undefined,
			);
			return claims?.find(claim => claim.id === id);
		},
		eventOfClaim(id) {
			const home = homeOf(id);
			return home === undefined || home >= looseMark ? undefined : home;
		},
		claimsOf: report => guarded(() => claimsOf(report), []),
		eventsOfReport(report) {
			const found = laidReport(report);
			return found ? eventsOf(found) : [];
		},
		disagreementsOf: event => guarded(() => listAt(laid.blob<Lists>('ofEvents'), event), []),
		disagreementsOfPlace: place =>
			guarded(() => listAt(laid.blob<Lists>('ofPlaces'), disagreementColumns.places.indexOf(place)), []),
		silencesOf: index => guarded(() => silenceAt(index), []),
		frontWords: (front, rule) =>
			guarded(() => laid.frontWords.at(fronts.findIndex(({id}) => id === front))?.[rule] ?? '', ''),
		summary: <Name extends SummaryName>(name: Name) =>
			guarded(
				() => laid.summed.at(laid.summaries.indexOf(name))?.value as Summary<Name> | undefined,
				undefined,
			),
		get fault() {
			return fault;
		},
		close: () => reader.close(),
	};
};

/**
 * Opens what `layDown` laid down. Single things are read and checked when they are asked for; one that turns out to be damaged is not given,
 * and `fault` tells.
 *
 * @returns null where it cannot be used: it was not laid down to its end, by another version or of other reports, or is damaged; `bytes` is
 * closed then.
 */
export const openAnalysed = (bytes: Bytes, cipher: Cipher, options: OpenOptions = {}): Analysed | null => {
	try {
		return openChecked(new BlockReader(bytes, cipher), options);
	} catch (error) {
		bytes.close();
		// A block that is whole holds what was laid down; what does not fit is of a program that nobody has released.
		if (error instanceof CacheFault || error instanceof SyntaxError || error instanceof TypeError)
			return null;
		throw error;
	}
};
