import {digits, groupOf, keysOf, overlapOf} from '../engine/edits/claim-keys.ts';
import type {ClaimKey} from '../model/decision.ts';
import type {Event} from '../model/event.ts';
import type {EventId} from '../model/ids.ts';
import type {EventSource} from './event-source.ts';
import type {RecordMap, TriageRecord} from './replay.ts';

type Fit = {shared: number; closeness: number};

/**
 * How well an event is the one that a record was made for: how many of its claims meet one of the record's (same report, same type,
 * spans that overlap), then how closely. null where fewer than half of the smaller side do: one shared claim must not
 * mark a large event as verified that nobody has looked at.
 */
const fitOf = (record: TriageRecord, keys: readonly ClaimKey[]): Fit | null => {
	const members = new Map<string, ClaimKey[]>();
	for (const claim of record.claims) {
		const group = members.get(groupOf(claim));
		if (group) group.push(claim);
		else members.set(groupOf(claim), [claim]);
	}

	let shared = 0;
	let closeness = 0;
	for (const key of keys) {
		const best = Math.max(0, ...(members.get(groupOf(key)) ?? []).map(claim => overlapOf(claim, key)));
		if (best > 0) shared++;
		closeness += best;
	}

	return shared > 0 && 2 * shared >= Math.min(record.claims.length, keys.length) ? {shared, closeness} : null;
};

/** Negative where `a` is the better one: by fit, then the later decision, then a fixed order. */
const compareFits = (a: Fit & {record: TriageRecord}, b: Fit & {record: TriageRecord}): number =>
	b.shared - a.shared ||
	b.closeness - a.closeness ||
	(a.record.time > b.record.time ? -1 : a.record.time < b.record.time ? 1 : 0) ||
	(a.record.event < b.record.event ? -1 : 1);

/** The record among these that fits one event best by overlap, or null. */
export const bestRecord = (event: Event, records: Iterable<TriageRecord>): TriageRecord | null => {
	const keys = keysOf(event);
	const fits: (Fit & {record: TriageRecord})[] = [];
	for (const record of records) {
		const fit = fitOf(record, keys);
		if (fit) fits.push({...fit, record});
	}

	return fits.sort(compareFits)[0]?.record ?? null;
};

/** Which record speaks for which event, and which find no event. */
export type Placement = {placed: Map<EventId, TriageRecord>; orphans: TriageRecord[]};

type Members = {event: EventId; keys: ClaimKey[]};

/** The events that share a report and a type with one of the records, by both. */
const eventsByGroup = (events: EventSource, records: Iterable<TriageRecord>): Map<string, Members[]> => {
	const byGroup = new Map<string, Members[]>();
	const reports = new Map<string, ClaimKey>();
	for (const record of records) {
		for (const claim of record.claims) {
			byGroup.set(groupOf(claim), []);
			reports.set(claim.reportHash.slice(0, digits), claim);
		}
	}

	const met = new Set<EventId>();
	for (const claim of reports.values()) {
		for (const event of events.near(claim)) {
			if (met.has(event.id)) continue;
			met.add(event.id);
			const keys = keysOf(event);
			for (const group of new Set(keys.map(groupOf))) byGroup.get(group)?.push({event: event.id, keys});
		}
	}

	return byGroup;
};

/**
 * Places records on the events there are now: by the event's id where it is still there, else each on the one event that shares most of
 * its members, an event taking the record that fits it best. So a decision never spreads to a neighbour in the same sentence, and of an
 * event that fell apart only the part most like it stays decided. A record whose event has meanwhile been decided on under its new id
 * was carried on by that decision and is no orphan.
 */
export const placeRecords = (events: EventSource, records: RecordMap): Placement => {
	const placed = new Map<EventId, TriageRecord>();
	const free = new Map<EventId, TriageRecord>();
	for (const id of records.keys()) {
		const record = records.get(id);
		if (record) (events.has(id) ? placed : free).set(id, record);
	}

	if (free.size === 0) return {placed, orphans: []};
	const byId = new Set(placed.keys());
	const byGroup = eventsByGroup(events, free.values());
	const chosen: (Fit & {record: TriageRecord; event: EventId})[] = [];
	const orphans: TriageRecord[] = [];
	for (const record of free.values()) {
		const candidates = new Map<EventId, ClaimKey[]>();
		for (const claim of record.claims) {
			for (const {event, keys} of byGroup.get(groupOf(claim)) ?? []) candidates.set(event, keys);
		}

		let best: (Fit & {record: TriageRecord; event: EventId}) | null = null;
		for (const [event, keys] of candidates) {
			const fit = fitOf(record, keys);
			if (!fit) continue;
			const better =
				best === null ||
				fit.shared > best.shared ||
				(fit.shared === best.shared &&
					(fit.closeness > best.closeness || (fit.closeness === best.closeness && event < best.event)));
			if (better) best = {...fit, record, event};
		}

		if (best) chosen.push(best);
		else orphans.push(record);
	}

	for (const {record, event} of chosen.sort(compareFits)) {
		if (byId.has(event)) continue;
		if (placed.has(event)) orphans.push(record);
		else placed.set(event, record);
	}

	return {placed, orphans};
};
