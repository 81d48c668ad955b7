import {copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Event} from '../../source/model/event.ts';
import {resolveHome} from '../../source/store/home.ts';
import {replay} from '../../source/store/replay.ts';
import {openStore, type Store} from '../../source/store/store.ts';
import {decide, events, live} from './lived.ts';
import {makeHome, ticking} from './make-home.ts';
import {randomOf, shuffled} from './random.ts';

const all = (store: Store) => events.map(event => store.triageOf(event));
/** The order of tags means nothing. */
const sorted = (store: Store) => all(store).map(triage => ({...triage, tags: [...triage.tags].sort()}));

describe('the laws of the store', () => {
	it('undo after do is as if nothing had been done', async () => {
		const random = randomOf(1);
		const home = makeHome();
		await live(home, random, 20);
		const store = await openStore(home, {who: 'a'});
		for (let round = 0; round < 30; round++) {
			const before = all(store);
			const steps = 1 + random(3);
			for (let step = 0; step < steps; step++) await decide(store, random);
			const between = all(store);
			for (let step = 0; step < steps; step++) await store.undo();
			expect(all(store)).toEqual(before);
			const undos = (await store.history()).decisions.slice(-steps).reverse();
			for (const undo of undos) await store.undo(undo.id);
			expect(all(store)).toEqual(between);
		}
	});

	it('the snapshot is the journal replayed, and opening again changes nothing', async () => {
		for (let seed = 1; seed <= 8; seed++) {
			const home = makeHome();
			await live(home, randomOf(seed), 40);
			const store = await openStore(home);
			expect(store.problems).toEqual([]);
			const {records} = replay((await store.history()).decisions);
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

	it('what stands on a snapshot is what all of the journal comes to', async () => {
		for (let seed = 1; seed <= 10; seed++) {
			const random = randomOf(seed);
			const home = makeHome();
			for (let round = 0; round < 6; round++) {
				await live(home, random, 8, {now: ticking(`202${round}-01-01T00:00:00Z`), undos: round % 2 === 0});
				const store = await openStore(home, {now: ticking(`202${round}-06-01T00:00:00Z`)});
				// Laid upon the snapshot, as long as nobody asks for the history.
				for (let step = random(4); step > 0; step--) await decide(store, random);
				const stands = [all(store), store.edits()];
				const {decisions} = await store.history();
				expect([all(store), store.edits()]).toEqual(stands);
				expect(store.problems).toEqual([]);
				await store.close();
				const {records} = replay(decisions);
				const snapshot = JSON.parse(readFileSync(home.store, 'utf8'));
				expect(snapshot.events).toEqual([...records.values()].sort((a, b) => (a.event < b.event ? -1 : 1)));
				expect(snapshot.decisions).toBe(decisions.length);
			}
		}
	});

	it('whatever lines a journal loses that its snapshot knew, everything stays decided, and the loss is told', async () => {
		for (let seed = 1; seed <= 25; seed++) {
			const random = randomOf(seed);
			const home = makeHome();
			await live(home, random, 15, {now: ticking('2020-01-01T00:00:00Z')});
			const snapshot = readFileSync(home.store);
			const covered = JSON.parse(snapshot.toString('utf8')).decisions;
			// What comes after the snapshot.
			await live(home, random, random(6), {now: ticking('2021-01-01T00:00:00Z'), undos: seed % 2 === 0});
			const store = await openStore(home, {readOnly: true});
			const before = sorted(store);
			writeFileSync(home.store, snapshot);
			const lines = readFileSync(home.journal, 'utf8').trimEnd().split('\n');
			const left = lines.filter((_, index) => index >= covered || random(3) > 0);
			writeFileSync(home.journal, left.map(line => `${line}\n`).join(''));
			const lost = lines.length - left.length;

			const looking = await openStore(home, {readOnly: true});
			expect(sorted(looking)).toEqual(before);
			const again = await openStore(home, {now: ticking('2022-01-01T00:00:00Z')});
			expect(sorted(again)).toEqual(before);
			if (lost > 0) expect(again.problems.join('\n')).toMatch(/missing/);
			await again.close();
			const third = await openStore(home);
			expect(sorted(third)).toEqual(before);
			await third.history();
			expect(sorted(third)).toEqual(before);
		}
	});

	it('the order of the lines, and a line that comes twice, change nothing', async () => {
		const random = randomOf(3);
		const home = makeHome();
		await live(home, random, 40);
		const store = await openStore(home);
		const decisions = (await store.history()).decisions;
		const expected = replay(decisions);
		for (let round = 0; round < 20; round++) {
			const mixed = shuffled([...decisions, ...decisions.slice(0, random(decisions.length))], random);
			expect(replay(mixed)).toEqual(expected);
		}
	});

	it('wherever the journal is cut off, all whole lines count and the torn one is told', async () => {
		const random = randomOf(4);
		const whole = makeHome();
		await live(whole, random, 12);
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
			expect((await looking.history()).decisions).toHaveLength(kept.length);
			expect(readFileSync(home.journal)).toHaveLength(cut);

			const store = await openStore(home, {now: ticking('2021-01-01T00:00:00Z')});
			expect((await store.history()).decisions).toHaveLength(kept.length);
			expect(store.problems.filter(problem => problem.includes('was cut off'))).toHaveLength(torn ? 1 : 0);
			expect(store.problems).toHaveLength(torn ? 1 : 0);
			await store.decide([{event: events[0] as Event, change: {note: 'after'}}]);
			await store.close();
			const again = await openStore(home);
			expect(again.problems).toEqual([]);
			expect((await again.history()).decisions).toHaveLength(kept.length + 1);
		}
	});

	it('whatever byte is spoilt, only lines that it belongs to are lost, and told by number', async () => {
		const random = randomOf(5);
		const whole = makeHome();
		await live(whole, random, 12);
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
			expect((await store.history()).decisions).toHaveLength(content.toString('utf8').split('\n').length - 2);
			rmSync(home.directory, {recursive: true});
		}
	});
});
