import {readFileSync, rmSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {Edit} from '../../source/model/edit.ts';
import type {Grade} from '../../source/model/grade.ts';
import type {SourceId} from '../../source/model/ids.ts';
import {mergeHomes} from '../../source/store/merge-homes.ts';
import {openStore, type Store} from '../../source/store/store.ts';
import {makeEvent} from './make-event.ts';
import {makeHome, ticking} from './make-home.ts';
import {randomOf} from './random.ts';

const sohr = 'sohr' as SourceId;
const sana = 'sana' as SourceId;
const event = makeEvent('1');

const gradeOf = (store: Store, source = sohr): Grade => store.grades().get(source)?.grade ?? 'F6';
const edit = (store: Store, after: Grade, source = sohr): Edit => ({
	kind: 'grade',
	source,
	before: gradeOf(store, source),
	after,
});
const grade = async (store: Store, after: Grade, source = sohr) =>
	store.decide([], [edit(store, after, source)]);
const against = (store: Store, source = sohr): string[] =>
	(store.grades().get(source)?.conflicts ?? []).map(({grade: value, who}) => `${value} by ${who}`);

describe('the grade of a source', () => {
	it('is F6 until somebody says otherwise, and then is known with who and when', async () => {
		const home = makeHome();
		const store = await openStore(home, {now: ticking(), who: 'leila', session: 's'});
		expect(store.grades().size).toBe(0);
		await grade(store, 'B2');
		await store.close();
		const again = await openStore(home);
		expect([...again.grades()]).toEqual([
			[sohr, {grade: 'B2', who: 'leila', time: '2020-01-01T00:00:01.000Z', decision: 's.0'}],
		]);
		expect(again.problems).toEqual([]);
	});

	it('is taken back and brought back, each source by itself', async () => {
		const store = await openStore(makeHome(), {now: ticking()});
		await grade(store, 'B2');
		await grade(store, 'C3');
		await grade(store, 'D4', sana);
		await store.undo();
		await store.undo();
		expect([gradeOf(store), gradeOf(store, sana)]).toEqual(['B2', 'F6']);
		await store.redo();
		expect([gradeOf(store), gradeOf(store, sana)]).toEqual(['C3', 'F6']);
	});

	it('is no correction of what is read: nothing is analysed anew for it', async () => {
		const store = await openStore(makeHome());
		await grade(store, 'B2');
		expect(store.edits()).toEqual([]);
	});

	it('of one colleague stands against that of another, seen or not, until somebody confirms', async () => {
		const home = makeHome();
		const now = ticking();
		const leila = await openStore(home, {now, who: 'leila'});
		const omar = await openStore(home, {now, who: 'omar'});
		await grade(leila, 'B2');
		await grade(omar, 'C3');
		expect([gradeOf(omar), against(omar)]).toEqual(['C3', ['B2 by leila']]);
		await leila.refresh();
		await grade(leila, 'C3');
		expect([gradeOf(leila), against(leila)]).toEqual(['C3', []]);
		await leila.undo();
		expect(against(leila)).toEqual(['B2 by leila']);
	});

	it('changed by the same person stands against nothing', async () => {
		const store = await openStore(makeHome(), {now: ticking(), who: 'leila'});
		await grade(store, 'B2');
		await grade(store, 'C3');
		expect([gradeOf(store), against(store)]).toEqual(['C3', []]);
	});

	it('comes from another home by merging, in whichever order, and twice is once', async () => {
		const [one, other] = [makeHome(), makeHome()];
		const now = ticking();
		const leila = await openStore(one, {now, who: 'leila'});
		const omar = await openStore(other, {now, who: 'omar'});
		await grade(leila, 'B2');
		await grade(omar, 'C3');
		await grade(omar, 'A2', sana);
		await leila.decide([{event, change: {credibility: 2}}]);
		await omar.decide([{event, change: {credibility: 4}}]);
		await leila.close();
		await omar.close();
		await mergeHomes(one, other);
		await mergeHomes(other, one);
		await mergeHomes(one, other);
		const [first, second] = [await openStore(one), await openStore(other)];
		expect([...first.grades()]).toEqual([...second.grades()]);
		expect([gradeOf(first), against(first), gradeOf(first, sana)]).toEqual(['C3', ['B2 by leila'], 'A2']);
		expect(first.judgementOf(event)).toEqual(second.judgementOf(event));
		expect(first.judgementOf(event)).toMatchObject({
			credibility: 4,
			conflicts: [{field: 'credibility', value: '2', who: 'leila', by: {who: 'omar'}}],
		});
	});

	it('is there where the journal is lost: the snapshot has it', async () => {
		const home = makeHome();
		const store = await openStore(home, {who: 'leila'});
		await grade(store, 'B2');
		await store.decide([{event, change: {credibility: 3}}]);
		await store.close();
		rmSync(home.journal);
		const again = await openStore(home);
		expect([gradeOf(again), again.triageOf(event).credibility]).toEqual(['B2', 3]);
		expect(again.grades().get(sohr)?.who).toBe('leila');
	});
});

describe('the credibility of what is told of an event', () => {
	it('is absent until somebody judges, and again when judged as 6', async () => {
		const store = await openStore(makeHome(), {now: ticking(), who: 'leila'});
		expect(store.triageOf(event)).not.toHaveProperty('credibility');
		await store.decide([{event, change: {credibility: 2}}]);
		expect(store.triageOf(event)).toEqual({state: 'new', flag: false, tags: [], note: '', credibility: 2});
		await store.decide([{event, change: {credibility: 6}}]);
		expect(store.triageOf(event)).not.toHaveProperty('credibility');
		await store.undo();
		expect(store.triageOf(event).credibility).toBe(2);
	});

	it('stays when another field is decided, and the other fields when it is', async () => {
		const store = await openStore(makeHome(), {now: ticking(), who: 'leila'});
		await store.decide([{event, change: {credibility: 2, tags: ['x']}}]);
		await store.decide([{event, change: {state: 'verified'}}]);
		await store.decide([{event, change: {credibility: 3}}]);
		expect(store.triageOf(event)).toMatchObject({state: 'verified', tags: ['x'], credibility: 3});
	});

	it('of one colleague stands against that of another until somebody confirms it, whatever the state', async () => {
		const home = makeHome();
		const now = ticking();
		const leila = await openStore(home, {now, who: 'leila'});
		const omar = await openStore(home, {now, who: 'omar'});
		const conflicts = (store: Store) =>
			(store.judgementOf(event).conflicts ?? []).map(({field, value}) => `${field} ${value}`);
		await leila.decide([{event, change: {credibility: 2}}]);
		await omar.refresh();
		await omar.decide([{event, change: {credibility: 5}}]);
		expect(conflicts(omar)).toEqual(['credibility 2']);
		await omar.decide([{event, change: {state: 'disputed'}}]);
		expect(conflicts(omar)).toEqual(['credibility 2']);
		await leila.refresh();
		const settled = await leila.decide([{event, change: {credibility: 5}}]);
		expect(settled.changes[0]?.rates).toBe(true);
		expect(conflicts(leila)).toEqual([]);
	});

	it('is the same from a snapshot as from all of the journal, whatever happened', async () => {
		for (let seed = 1; seed <= 10; seed++) {
			const random = randomOf(seed);
			const home = makeHome();
			for (let round = 0; round < 4; round++) {
				for (const who of ['leila', 'omar']) {
					const store = await openStore(home, {now: ticking(`202${round}-01-01T00:00:00Z`), who});
					for (let step = random(4); step >= 0; step--) {
						const to = `${'ABCDEF'[random(6)]}${1 + random(6)}` as Grade;
						if (random(4) === 0) await store.undo();
						else if (random(2)) await grade(store, to, random(2) ? sohr : sana);
						else await store.decide([{event, change: {credibility: (1 + random(6)) as 1}}]);
					}

					await store.close();
				}
			}

			const store = await openStore(home, {readOnly: true});
			const stands = [[...store.grades()], store.judgementOf(event)];
			await store.history();
			expect([[...store.grades()], store.judgementOf(event)]).toEqual(stands);
			expect(store.problems).toEqual([]);
			const snapshot = readFileSync(home.store, 'utf8');
			expect(snapshot).toContain('"schema":4');
		}
	});
});
