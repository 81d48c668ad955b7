import {rmSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {Edit} from '../../source/model/edit.ts';
import type {ActorId, ClaimId, PlaceId, SourceId} from '../../source/model/ids.ts';
import {openStore, type Store} from '../../source/store/store.ts';
import {makeEvent} from './make-event.ts';
import {makeHome, ticking} from './make-home.ts';
import {randomOf} from './random.ts';

const one = makeEvent('1');
const key = {reportHash: '0000000000000001', type: 'assault', span: [0, 10]} as const;
const claim = {...key, claim: 'c-1' as ClaimId};
const merge: Edit = {
	kind: 'merge',
	events: [
		{event: one.id, claims: [key]},
		{event: makeEvent('2').id, claims: [{...key, ordinal: 1}]},
	],
};
const split: Edit = {kind: 'split', claims: [claim], from: one.id};
const move: Edit = {kind: 'move', claims: [claim], to: {event: one.id, claims: [key]}};
const correct: Edit = {
	kind: 'correct',
	claim,
	event: one.id,
	before: {places: ['al-joura' as PlaceId], date: null},
	after: {places: ['al-baghiliya' as PlaceId], date: {from: '2016-05-14', to: '2016-05-15'} as never},
};
const drop: Edit = {kind: 'drop', claim, event: null};
const add: Edit = {
	kind: 'add',
	claim: {...claim, added: true},
	parts: {
		actors: ['isis' as ActorId],
		targets: [],
		places: [],
		date: null,
		counts: [{what: 'killed', who: null, min: 20, max: null, surface: ''}],
		modality: 'asserted',
		attribution: ['outlet' as SourceId],
		background: false,
	},
};
const withdraw: Edit = {kind: 'withdraw', report: 'a'.repeat(64), erased: true};
const supersede: Edit = {kind: 'supersede', report: 'a'.repeat(64), by: 'b'.repeat(64)};
const lost: Edit = {
	kind: 'lost',
	lines: 2,
	kept: 'journal.jsonl.damaged-1',
	missing: [{session: 's', sum: 'a'}],
};
const all = [merge, split, move, correct, drop, add, withdraw, supersede, lost];
const editsOf = (store: Store): Edit[] => store.edits().map(({edit}) => edit);

describe('an edit', () => {
	it.each(all)(
		'of kind $kind is there to the letter when the store is opened again, with who and when',
		async edit => {
			const home = makeHome();
			const store = await openStore(home, {now: ticking(), who: 'leila', session: 's'});
			const decision = await store.decide([], [edit]);
			expect(decision).toMatchObject({who: 'leila', changes: [], edits: [edit], undoes: null});
			await store.close();
			const again = await openStore(home);
			expect(again.problems).toEqual([]);
			expect(again.edits()).toEqual([
				{edit, decision: 's.0', time: '2020-01-01T00:00:01.000Z', who: 'leila'},
			]);
		},
	);

	it('goes together with what it changes of an event, and one undo takes back both', async () => {
		const store = await openStore(makeHome());
		await store.decide([{event: one, change: {state: 'verified', note: 'n'}}], [merge]);
		expect([store.triageOf(one).state, editsOf(store)]).toEqual(['verified', [merge]]);
		const undo = await store.undo();
		expect(undo?.edits).toEqual([merge]);
		expect([store.triageOf(one).state, editsOf(store)]).toEqual(['new', []]);
		await store.undo(undo?.id);
		expect([store.triageOf(one).state, editsOf(store)]).toEqual(['verified', [merge]]);
	});

	it('counts in its place again when its undo is taken back', async () => {
		const store = await openStore(makeHome(), {now: ticking()});
		const first = await store.decide([], [merge]);
		await store.decide([], [split]);
		const undo = await store.undo(first.id);
		expect(editsOf(store)).toEqual([split]);
		await store.undo(undo?.id);
		expect(editsOf(store)).toEqual([merge, split]);
	});

	it('of another session is there too, in the order of the clock', async () => {
		const home = makeHome();
		const now = ticking();
		const [a, b] = [await openStore(home, {now, who: 'a'}), await openStore(home, {now, who: 'b'})];
		await a.decide([], [merge]);
		await b.decide([], [split]);
		await a.decide([], [drop]);
		await b.refresh();
		expect(editsOf(b)).toEqual([merge, split, drop]);
		expect(editsOf(a)).toEqual(editsOf(b));
		await b.undo();
		await a.refresh();
		expect(editsOf(a)).toEqual([merge, drop]);
	});

	it('is refused without any, and by a store that is only looked at', async () => {
		const home = makeHome();
		await expect((await openStore(home)).decide([], [])).rejects.toThrow(/at least one/);
		await expect((await openStore(home, {readOnly: true})).decide([], [drop])).rejects.toThrow(
			/looking only/,
		);
	});
});

describe('a journal that is gone', () => {
	it('has its edits back from the snapshot in order, each decision still one', async () => {
		const home = makeHome();
		const store = await openStore(home, {now: ticking(), who: 'leila'});
		await store.decide([{event: one, change: {state: 'disputed'}}], [merge]);
		await store.decide([], [correct]);
		await store.decide([], [drop]);
		await store.undo();
		await store.close();
		rmSync(home.journal);
		const again = await openStore(home, {who: 'omar'});
		expect(again.problems).toEqual([
			expect.stringMatching(
				/4 decisions are missing from it; what was known from store\.json was decided again/,
			),
		]);
		expect(again.edits().map(({edit, who}) => [edit, who])).toEqual([
			[merge, 'leila'],
			[correct, 'leila'],
		]);
		expect(again.triageOf(one).state).toBe('disputed');
		const [merged] = (await again.history()).decisions;
		await again.undo(merged?.id);
		expect([editsOf(again), again.triageOf(one).state]).toEqual([[correct], 'new']);
	});
});

it.each<[string, (edit: Record<string, unknown>) => void]>([
	['a kind that nobody knows', edit => Object.assign(edit, {kind: 'conjure'})],
	[
		'a day that is not in the calendar',
		edit => Object.assign(edit, {after: {date: {from: '2016-11-31', to: '2016-11-31'}}}),
	],
	[
		'a claim without a span',
		edit => Object.assign(edit, {claim: {reportHash: 'a', type: 'assault', claim: 'c-1'}}),
	],
])('a line with %s is told as damaged and does nothing', async (_, spoil) => {
	const home = makeHome();
	const store = await openStore(home, {session: 's'});
	await store.decide([], [correct]);
	await store.close();
	rmSync(home.store, {force: true});
	const {encodeLine} = await import('../../source/store/journal-line.ts');
	const [decision] = (await store.history()).decisions;
	const forged = structuredClone(decision) as NonNullable<typeof decision>;
	spoil(forged.edits[0] as unknown as Record<string, unknown>);
	rmSync(`${home.journal}.end`);
	writeFileSync(home.journal, encodeLine(forged, 's').text);
	const again = await openStore(home);
	expect(again.problems).toEqual([expect.stringMatching(/line 1: damaged \(edits\.0/)]);
	expect(again.edits()).toEqual([]);
});

it('whatever is decided and taken back, opening again gives the same edits, with or without the journal', async () => {
	for (const seed of [1, 2, 3]) {
		const random = randomOf(seed);
		const home = makeHome();
		const now = ticking();
		const stores = [await openStore(home, {now, who: 'a'}), await openStore(home, {now, who: 'b'})];
		for (let step = 0; step < 30; step++) {
			const store = stores[random(2)] as Store;
			const known = (await store.history()).decisions;
			if (random(3) > 0 || known.length === 0) await store.decide([], [all[random(all.length)] as Edit]);
			else await store.undo(known[random(known.length)]?.id);
		}

		for (const store of stores) await store.close();
		const again = await openStore(home);
		const edits = editsOf(again);
		await again.close();
		const {decisions, isUndone} = await again.history();
		expect(again.edits()).toEqual(
			decisions
				.filter(({id, undoes}) => undoes === null && !isUndone(id))
				.flatMap(({id, time, who, edits}) => edits.map(edit => ({edit, decision: id, time, who}))),
		);
		rmSync(home.journal);
		expect(editsOf(await openStore(home))).toEqual(edits);
	}
});
