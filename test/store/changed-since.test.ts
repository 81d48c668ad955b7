import {describe, expect, it} from 'vitest';
import {readingOf} from '../../source/engine/edits/reading-of.ts';
import type {Claim} from '../../source/model/claim.ts';
import {type Triage, untouched} from '../../source/model/decision.ts';
import type {Event, Toll} from '../../source/model/event.ts';
import type {ActorId, Day, PlaceId} from '../../source/model/ids.ts';
import {changedSince, sawOf, seenClaims} from '../../source/store/changed-since.ts';
import type {TriageRecord} from '../../source/store/replay.ts';
import {makeEvent} from './make-event.ts';

const before = makeEvent('1', [
	['1', 'assault', 0, 100],
	['2', 'killing', 0, 50],
]);

const decidedOn = (event: Event, triage: Partial<Triage> = {state: 'verified'}): TriageRecord => ({
	event: event.id,
	claims: seenClaims(event),
	saw: sawOf(event),
	triage: {...untouched, ...triage},
	decision: 's.0',
	time: '2020-01-01T00:00:00.000Z',
	who: 'leila',
});

const record = decidedOn(before);
const withClaims = (claims: readonly Claim[]): Event => ({...before, claims: [...claims]});
const [first, second] = before.claims as [Claim, Claim];
const third = makeEvent('3', [['3', 'assault', 5, 60]]).claims[0] as Claim;
const toll = (low: number, best: number, high: number | null): Toll => ({
	low,
	best,
	high,
	majority: {min: best, max: best, tied: false},
	positions: [],
});

describe('an event is as it was', () => {
	it('where nothing has happened', () => {
		expect(changedSince(record, before)).toBe(null);
	});

	it('in whatever order its claims stand, and its places are named', () => {
		expect(changedSince(record, withClaims([second, first]))).toBe(null);
		const [a, b] = ['a', 'b'] as PlaceId[];
		const there = {...before, places: [a, b] as PlaceId[]};
		expect(changedSince(decidedOn(there), {...there, places: [b, a] as PlaceId[]})).toBe(null);
	});

	it('where the clause of a claim begins or ends a little elsewhere, and says the same', () => {
		expect(changedSince(record, withClaims([{...first, span: [2, 104]}, second]))).toBe(null);
	});

	it('where only the evidence differs, or who said it is known by a longer hash', () => {
		const evidence = [{role: 'trigger' as const, span: [0, 4] as const, rule: 'x'}];
		expect(changedSince(record, withClaims([{...first, evidence}, second]))).toBe(null);
		const claims = record.claims.map(key => ({...key, reportHash: key.reportHash.padEnd(64, 'f')}));
		expect(changedSince({...record, claims}, before)).toBe(null);
	});

	it('where an analyst corrected a claim, as far as it is what the engine reads', () => {
		const corrected = {...first, places: ['a' as PlaceId], corrected: {places: []}};
		expect(changedSince(record, withClaims([corrected, second]))).toBe(null);
	});

	it('where equals are told apart by nothing but their number', () => {
		const twice = makeEvent('1', [
			['1', 'assault', 0, 100],
			['1', 'assault', 0, 100],
		]);
		const [one, other] = twice.claims as [Claim, Claim];
		const differing = {...twice, claims: [one, {...other, actors: ['isis' as ActorId]}]};
		expect(changedSince(decidedOn(differing), {...differing, claims: [...differing.claims].reverse()})).toBe(
			null,
		);
	});

	it('where nothing is decided any more', () => {
		expect(changedSince(decidedOn(before, {}), withClaims([first]))).toBe(null);
	});

	it('as far as decisions of earlier versions can tell', () => {
		const old: TriageRecord = {...record, claims: record.claims.map(({reads: _, ...key}) => key)};
		delete old.saw;
		const reread = withClaims([{...first, actors: ['isis' as ActorId]}, second]);
		expect(changedSince(old, {...reread, killed: toll(1, 2, 3)})).toBe(null);
		expect(changedSince(old, withClaims([first]))).toMatchObject({gone: 1, before: null});
	});
});

describe('an event has changed', () => {
	it('where a claim came or went', () => {
		expect(changedSince(record, withClaims([first, second, third]))).toEqual({
			since: {who: 'leila', time: record.time, decision: 's.0'},
			came: [third.id],
			gone: 0,
			reread: [],
			before: record.saw,
			now: record.saw,
		});
		expect(changedSince(record, withClaims([second]))).toMatchObject({came: [], gone: 1, reread: []});
		expect(changedSince(record, withClaims([second, third]))).toMatchObject({came: [third.id], gone: 1});
	});

	it.each<[string, Partial<Claim>]>([
		['another figure', {counts: [{what: 'killed', who: null, min: 3, max: null, surface: ''}]}],
		['another day', {date: {from: '2016-05-14' as Day, to: '2016-05-14' as Day}}],
		['another place', {places: ['a' as PlaceId]}],
		['a denial', {modality: 'denied'}],
		['another type', {type: 'armed-clash'}],
	])('where the engine reads %s in one', (_, parts) => {
		expect(changedSince(record, withClaims([{...first, ...parts}, second]))).toMatchObject({
			came: [],
			gone: 0,
			reread: [first.id],
		});
	});

	it('where what it says changed, with the figures then and now', () => {
		const killed = decidedOn({...before, killed: toll(20, 20, 20)});
		const changed = changedSince(killed, {...before, killed: toll(20, 35, null)});
		expect(changed).toMatchObject({came: [], gone: 0, reread: []});
		expect([changed?.before?.killed, changed?.now.killed]).toEqual([
			[20, 20, 20],
			[20, 35, null],
		]);
		expect(changedSince(record, {...before, places: ['a' as PlaceId]})).not.toBe(null);
		expect(changedSince(record, {...before, type: 'siege'})).not.toBe(null);
	});

	it('where it was only flagged, tagged or noted: who leaves a remark waits for news', () => {
		for (const triage of [{flag: true}, {tags: ['x']}, {note: 'one source only'}])
			expect(changedSince(decidedOn(before, triage), withClaims([first, second, third]))?.came).toEqual([
				third.id,
			]);
	});

	it('where a claim of the engine stands where one was that an analyst had added', () => {
		const added = withClaims([{...first, added: true}, second]);
		expect(changedSince(decidedOn(added), before)).toMatchObject({came: [first.id], gone: 1});
	});
});

it('a reading is the same for the same parts, in whatever order the object has them', () => {
	const {actors, ...rest} = first;
	expect(readingOf({...rest, actors})).toBe(readingOf(first));
	expect(readingOf(first)).toMatch(/^[0-9a-f]{8}$/);
});
