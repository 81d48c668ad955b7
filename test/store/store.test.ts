import {readFileSync, statSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readingOf} from '../../source/engine/edits/reading-of.ts';
import type {Claim} from '../../source/model/claim.ts';
import {untouched} from '../../source/model/decision.ts';
import {openStore} from '../../source/store/store.ts';
import {triagedEvents} from '../../source/store/triaged-events.ts';
import {makeEvent} from './make-event.ts';
import {makeHome, ticking} from './make-home.ts';

const [one, two] = [makeEvent('1'), makeEvent('2')];

describe('a decision', () => {
	it('is there when the store is opened again', async () => {
		const home = makeHome();
		const store = await openStore(home, {now: ticking(), who: 'leila', session: 's'});
		const decision = await store.decide([
			{event: one, change: {state: 'verified', tags: ['a', ' a ', '', 'b']}},
		]);
		expect(decision).toEqual({
			id: 's.0',
			time: '2020-01-01T00:00:01.000Z',
			who: 'leila',
			session: 's',
			sequence: 0,
			changes: [
				{
					event: 'e-1',
					claims: [
						{
							reportHash: '0000000000000001',
							type: 'assault',
							span: [0, 10],
							reads: readingOf(one.claims[0] as Claim),
						},
					],
					before: untouched,
					after: {state: 'verified', flag: false, tags: ['a', 'b'], note: ''},
					saw: {type: 'assault', places: [], date: null, killed: null},
				},
			],
			edits: [],
			undoes: null,
		});
		await store.close();
		const again = await openStore(home);
		expect(again.problems).toEqual([]);
		expect((await again.history()).decisions).toEqual([decision]);
		expect(again.triageOf(one)).toEqual({state: 'verified', flag: false, tags: ['a', 'b'], note: ''});
		expect(again.triageOf(two)).toEqual(untouched);
	});

	it('is in the journal when it is reported as taken, before the store is closed', async () => {
		const home = makeHome();
		const store = await openStore(home);
		const {id} = await store.decide([{event: one, change: {flag: true}}]);
		expect(readFileSync(home.journal, 'utf8')).toContain(`"id":"${id}"`);
	});

	it('changes only what it names', async () => {
		const store = await openStore(makeHome());
		await store.decide([{event: one, change: {note: 'see map', flag: true}}]);
		await store.decide([{event: one, change: {state: 'disputed'}}]);
		expect(store.triageOf(one)).toEqual({state: 'disputed', flag: true, tags: [], note: 'see map'});
	});

	it('on many events is one line, and one undo', async () => {
		const home = makeHome();
		const store = await openStore(home);
		await store.decide([one, two].map(event => ({event, change: {state: 'dismissed'}})));
		expect(readFileSync(home.journal, 'utf8').trim().split('\n')).toHaveLength(1);
		await store.undo();
		expect([one, two].map(event => store.triageOf(event))).toEqual([untouched, untouched]);
	});

	it('of one tick sees the one before it and shares its write', async () => {
		const home = makeHome();
		const store = await openStore(home);
		const taken = await Promise.all([
			store.decide([{event: one, change: {state: 'verified'}}]),
			store.decide([{event: one, change: {flag: true}}]),
			store.undo(),
			store.decide([{event: one, change: {note: 'n'}}]),
		]);
		expect(taken.map(decision => decision?.changes[0]?.after)).toEqual([
			{...untouched, state: 'verified'},
			{...untouched, state: 'verified', flag: true},
			{...untouched, state: 'verified'},
			{...untouched, state: 'verified', note: 'n'},
		]);
		expect(store.triageOf(one)).toEqual({...untouched, state: 'verified', note: 'n'});
	});

	it('tells its listeners, until they stop', async () => {
		const store = await openStore(makeHome());
		let calls = 0;
		const stop = store.subscribe(() => calls++);
		await store.decide([{event: one, change: {flag: true}}]);
		await store.undo();
		stop();
		await store.decide([{event: one, change: {flag: true}}]);
		expect(calls).toBe(2);
	});

	it('comes after all that were known, though the clock has been set back', async () => {
		const home = makeHome();
		const late = await openStore(home, {now: () => new Date('2030-01-01T00:00:00Z')});
		await late.decide([{event: one, change: {state: 'verified'}}]);
		await late.close();
		const early = await openStore(home, {now: () => new Date('2020-01-01T00:00:00Z')});
		const second = await early.decide([{event: one, change: {state: 'disputed'}}]);
		const third = await early.decide([{event: one, change: {flag: true}}]);
		expect([second.time, third.time]).toEqual(['2030-01-01T00:00:00.001Z', '2030-01-01T00:00:00.002Z']);
		expect((await openStore(home)).triageOf(one)).toMatchObject({state: 'disputed', flag: true});
	});
});

describe('undo', () => {
	it('walks back through own decisions and then has nothing left', async () => {
		const store = await openStore(makeHome(), {now: ticking()});
		const states = ['verified', 'disputed', 'dismissed'] as const;
		for (const state of states) await store.decide([{event: one, change: {state}}]);
		const seen: string[] = [];
		while (await store.undo()) seen.push(store.triageOf(one).state);
		expect(seen).toEqual(['disputed', 'verified', 'new']);
	});

	it('of an undo brings the decision back', async () => {
		const store = await openStore(makeHome(), {now: ticking()});
		const decision = await store.decide([{event: one, change: {state: 'verified'}}]);
		const undo = await store.undo();
		expect((await store.history()).isUndone(decision.id)).toBe(true);
		const redo = await store.undo(undo?.id);
		expect(redo?.undoes).toBe(undo?.id);
		expect(store.triageOf(one).state).toBe('verified');
		expect((await store.history()).isUndone(decision.id)).toBe(false);
	});

	it('of an older decision leaves what was decided since', async () => {
		const store = await openStore(makeHome(), {now: ticking()});
		const first = await store.decide([{event: one, change: {state: 'verified', tags: ['x']}}]);
		await store.decide([{event: one, change: {state: 'disputed', tags: ['x', 'y']}}]);
		await store.undo(first.id);
		expect(store.triageOf(one)).toEqual({state: 'disputed', flag: false, tags: ['y'], note: ''});
	});

	it('takes back the same decision only once', async () => {
		const store = await openStore(makeHome());
		const {id} = await store.decide([{event: one, change: {flag: true}}]);
		expect(await store.undo(id)).not.toBe(null);
		expect(await store.undo(id)).toBe(null);
	});

	it('leaves the decisions of others alone, unless they are named', async () => {
		const home = makeHome();
		const now = ticking();
		const leila = await openStore(home, {now, who: 'leila'});
		const omar = await openStore(home, {now, who: 'omar'});
		const {id} = await leila.decide([{event: one, change: {state: 'verified'}}]);
		await omar.decide([{event: one, change: {flag: true}}]);
		expect(await omar.undo()).not.toBe(null);
		expect(await omar.undo()).toBe(null);
		expect(omar.triageOf(one)).toEqual({...untouched, state: 'verified'});
		expect(await omar.undo(id)).toMatchObject({who: 'omar', undoes: id});
	});

	it('takes this session first, then the same person in earlier ones', async () => {
		const home = makeHome();
		const now = ticking();
		const before = await openStore(home, {now, who: 'leila'});
		await before.decide([{event: one, change: {state: 'verified'}}]);
		const here = await openStore(home, {now, who: 'leila'});
		await here.decide([{event: two, change: {flag: true}}]);
		await before.decide([{event: one, change: {note: 'later elsewhere'}}]);
		expect((await here.undo())?.changes[0]?.event).toBe('e-2');
		expect((await here.undo())?.changes[0]?.before.note).toBe('later elsewhere');
	});

	it('of a decision that nobody took is refused', async () => {
		const store = await openStore(makeHome());
		await expect(store.undo('nobody.7')).rejects.toThrow(/no decision has the id "nobody\.7"/);
	});
});

describe('redo', () => {
	it('brings back what undo took back, step by step, also after a restart', async () => {
		const home = makeHome();
		const now = ticking();
		const store = await openStore(home, {now, who: 'leila'});
		await store.decide([{event: one, change: {state: 'verified'}}]);
		await store.decide([one, two].map(event => ({event, change: {flag: true}})));
		await store.undo();
		await store.undo();
		await store.close();
		const again = await openStore(home, {now, who: 'leila'});
		expect([one, two].map(event => again.triageOf(event))).toEqual([untouched, untouched]);
		expect((await again.redo())?.changes).toHaveLength(1);
		expect(again.triageOf(one)).toEqual({...untouched, state: 'verified'});
		expect((await again.redo())?.changes).toHaveLength(2);
		expect([one, two].map(event => again.triageOf(event).flag)).toEqual([true, true]);
		expect(await again.redo()).toBe(null);
		await again.undo();
		await again.undo();
		expect([one, two].map(event => again.triageOf(event))).toEqual([untouched, untouched]);
	});

	it('has nothing to bring back once something was decided since, nor what others took back', async () => {
		const home = makeHome();
		const now = ticking();
		const leila = await openStore(home, {now, who: 'leila'});
		const omar = await openStore(home, {now, who: 'omar'});
		await leila.decide([{event: one, change: {state: 'verified'}}]);
		await leila.undo();
		expect(await omar.redo()).toBe(null);
		await leila.decide([{event: two, change: {flag: true}}]);
		expect(await leila.redo()).toBe(null);
	});
});

describe('two sessions at once', () => {
	it('see each other, and neither undoes the other by deciding', async () => {
		const home = makeHome();
		const now = ticking();
		const a = await openStore(home, {now});
		const b = await openStore(home, {now});
		await a.decide([{event: one, change: {state: 'verified', tags: ['a']}}]);
		await b.decide([{event: one, change: {flag: true, tags: ['b']}}]);
		let told = 0;
		a.subscribe(() => told++);
		await a.refresh();
		expect(told).toBe(1);
		expect(a.triageOf(one)).toEqual(b.triageOf(one));
		expect(a.triageOf(one)).toMatchObject({state: 'verified', flag: true});
	});
});

describe('what is kept', () => {
	it('is for the owner alone', async () => {
		const home = makeHome();
		const store = await openStore(home);
		await store.decide([{event: one, change: {flag: true}}]);
		await store.close();
		const mode = (file: string) => statSync(file).mode & 0o777;
		expect([home.directory, home.journal, home.store].map(mode)).toEqual([0o700, 0o600, 0o600]);
	});

	it('lies in a snapshot that says what the journal says, with the one before beside it', async () => {
		const home = makeHome();
		for (const state of ['verified', 'disputed'] as const) {
			const store = await openStore(home, {now: ticking(`202${state.length}-01-01T00:00:00Z`)});
			await store.decide([{event: one, change: {state}}]);
			await store.close();
		}

		const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
		expect(read(home.store)).toMatchObject({
			schema: 4,
			decisions: 2,
			events: [{event: 'e-1', triage: {state: 'disputed'}}],
		});
		expect(read(`${home.store}.bak`)).toMatchObject({decisions: 1, events: [{triage: {state: 'verified'}}]});
	});
});

describe('a store opened for looking', () => {
	it('makes nothing and decides nothing', async () => {
		const home = makeHome();
		const store = await openStore(home, {readOnly: true});
		expect(store.triageOf(one)).toEqual(untouched);
		await expect(store.decide([{event: one, change: {flag: true}}])).rejects.toThrow(
			/opened for looking only/,
		);
		await store.close();
		expect(() => statSync(home.directory)).toThrow();
	});

	it('follows what others decide', async () => {
		const home = makeHome();
		const writer = await openStore(home);
		await writer.decide([{event: one, change: {flag: true}}]);
		const reader = await openStore(home, {readOnly: true});
		expect(reader.triageOf(one).flag).toBe(true);
		await writer.undo();
		await reader.refresh();
		expect(reader.triageOf(one).flag).toBe(false);
	});
});

it('triaged events carry what was decided, in their order', async () => {
	const store = await openStore(makeHome());
	await store.decide([{event: two, change: {state: 'verified', note: 'n'}}]);
	expect(triagedEvents([one, two], store)).toEqual([
		{...one, ...untouched},
		{...two, state: 'verified', flag: false, tags: [], note: 'n'},
	]);
});
