import {copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Decision, TriageChange} from '../../source/model/decision.ts';
import type {Event} from '../../source/model/event.ts';
import {type Home, resolveHome} from '../../source/store/home.ts';
import {replay} from '../../source/store/replay.ts';
import {openStore, type Store} from '../../source/store/store.ts';
import {makeEvent} from './make-event.ts';
import {makeHome, ticking} from './make-home.ts';
import {type Random, randomOf, shuffled} from './random.ts';

const events = Array.from({length: 6}, (_, n) => makeEvent(`${n}`));
const all = (store: Store) => events.map(event => store.triageOf(event));
const some = (random: Random): Event[] =>
	events.filter(() => random(3) === 0).concat(events[random(6)] as Event);

const change = (random: Random): TriageChange => ({
	...(random(2) ? {state: (['new', 'verified', 'disputed', 'dismissed'] as const)[random(4)] as 'new'} : {}),
	...(random(3) ? {} : {flag: random(2) === 0}),
	...(random(3) ? {} : {tags: ['x', 'y', 'z'].filter(() => random(2) === 0)}),
	...(random(3) ? {} : {note: `note ${random(5)}`}),
});

const decide = (store: Store, random: Random): Promise<Decision> =>
	store.decide([...new Set(some(random))].map(event => ({event, change: change(random)})));

/** A store that much has happened to: decisions, undos, undos of undos, by two people in turns. */
const lived = async (home: Home, random: Random, steps: number): Promise<void> => {
	const now = ticking();
	const stores = [await openStore(home, {now, who: 'a'}), await openStore(home, {now, who: 'b'})];
	for (let step = 0; step < steps; step++) {
		const store = stores[random(2)] as Store;
		const known = store.decisions();
		if (random(4) > 0 || known.length === 0) await decide(store, random);
		else if (random(2)) await store.undo();
		else await store.undo((known[random(known.length)] as Decision).id);
	}

	for (const store of stores) await store.close();
};

describe('the laws of the store', () => {
	it('undo after do is as if nothing had been done', async () => {
		const random = randomOf(1);
		const home = makeHome();
		await lived(home, random, 20);
		const store = await openStore(home, {who: 'a'});
		for (let round = 0; round < 30; round++) {
			const before = all(store);
			const steps = 1 + random(3);
			for (let step = 0; step < steps; step++) await decide(store, random);
			const between = all(store);
			for (let step = 0; step < steps; step++) await store.undo();
			expect(all(store)).toEqual(before);
			const undos = store.decisions().slice(-steps).reverse();
			for (const undo of undos) await store.undo(undo.id);
			expect(all(store)).toEqual(between);
		}
	});

	it('the snapshot is the journal replayed, and opening again changes nothing', async () => {
		for (let seed = 1; seed <= 8; seed++) {
			const home = makeHome();
			await lived(home, randomOf(seed), 40);
			const store = await openStore(home);
			expect(store.problems).toEqual([]);
			const {records} = replay(store.decisions());
			const snapshot = JSON.parse(readFileSync(home.store, 'utf8'));
			expect(new Map(snapshot.events.map((record: {event: string}) => [record.event, record]))).toEqual(
				records,
			);
			const before = [all(store), readFileSync(home.store, 'utf8')];
			await store.close();
			const again = await openStore(home);
			await again.close();
			expect([all(again), readFileSync(home.store, 'utf8')]).toEqual(before);
		}
	});

	it('the order of the lines, and a line that comes twice, change nothing', async () => {
		const random = randomOf(3);
		const home = makeHome();
		await lived(home, random, 40);
		const store = await openStore(home);
		const decisions = store.decisions();
		const expected = replay(decisions);
		for (let round = 0; round < 20; round++) {
			const mixed = shuffled([...decisions, ...decisions.slice(0, random(decisions.length))], random);
			expect(replay(mixed)).toEqual(expected);
		}
	});

	it('wherever the journal is cut off, all whole lines count and the torn one is told', async () => {
		const random = randomOf(4);
		const whole = makeHome();
		await lived(whole, random, 12);
		const content = readFileSync(whole.journal);
		const cuts = [
			0,
			1,
			content.length - 1,
			content.length,
			...Array.from({length: 12}, () => random(content.length)),
		];
		for (const cut of cuts) {
			const home = resolveHome(path.join(makeHome().directory, 'x'), {});
			mkdirSync(home.directory, {recursive: true});
			copyFileSync(whole.journal, home.journal);
			truncateSync(home.journal, cut);
			const left = content.subarray(0, cut).toString('utf8');
			const lines = content.toString('utf8').split('\n').slice(0, -1);
			const kept = lines.filter((line, index) => left.includes(line) && left.split('\n')[index] === line);
			const torn = left.split('\n').at(-1) !== '' && !lines.includes(left.split('\n').at(-1) as string);

			const looking = await openStore(home, {readOnly: true});
			expect(looking.decisions()).toHaveLength(kept.length);
			expect(readFileSync(home.journal)).toHaveLength(cut);

			const store = await openStore(home, {now: ticking('2021-01-01T00:00:00Z')});
			expect(store.decisions()).toHaveLength(kept.length);
			expect(store.problems.filter(problem => problem.includes('was cut off'))).toHaveLength(torn ? 1 : 0);
			expect(store.problems).toHaveLength(torn ? 1 : 0);
			await store.decide([{event: events[0] as Event, change: {note: 'after'}}]);
			await store.close();
			const again = await openStore(home);
			expect(again.problems).toEqual([]);
			expect(again.decisions()).toHaveLength(kept.length + 1);
		}
	});

	it('whatever byte is spoilt, only lines that it belongs to are lost, and told by number', async () => {
		const random = randomOf(5);
		const whole = makeHome();
		await lived(whole, random, 12);
		const content = readFileSync(whole.journal);
		for (let round = 0; round < 25; round++) {
			const at = random(content.length - 1);
			if (content[at] === 0x0a) continue;
			const home = makeHome();
			mkdirSync(home.directory, {recursive: true});
			const spoilt = Buffer.from(content);
			spoilt[at] = (spoilt[at] as number) ^ 0x04;
			if (spoilt[at] === 0x0a) continue;
			writeFileSync(home.journal, spoilt);
			const line = content.subarray(0, at).toString('latin1').split('\n').length;
			const store = await openStore(home);
			expect(store.problems).toHaveLength(1);
			expect(store.problems[0]).toContain(`line ${line}: damaged`);
			expect(store.decisions()).toHaveLength(11);
			rmSync(home.directory, {recursive: true});
		}
	});
});
