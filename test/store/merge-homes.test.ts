import {cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {importItems} from '../../source/corpus/corpus-folder.ts';
import type {Basis, CorpusItem} from '../../source/corpus/corpus-item.ts';
import {makeReport} from '../../source/corpus/make-report.ts';
import {sha256} from '../../source/engine/text/hash.ts';
import type {Edit} from '../../source/model/edit.ts';
import type {Day} from '../../source/model/ids.ts';
import type {Home} from '../../source/store/home.ts';
import {mergeHomes} from '../../source/store/merge-homes.ts';
import {replay} from '../../source/store/replay.ts';
import {isWhole, scanJournal} from '../../source/store/scan-journal.ts';
import {openStore, type Store} from '../../source/store/store.ts';
import {makeEvent} from './make-event.ts';
import {makeHome, ticking} from './make-home.ts';
import {type Random, randomOf} from './random.ts';

vi.setConfig({testTimeout: 120_000});

const events = Array.from({length: 6}, (_, n) => makeEvent(`${n}`));
const texts = Array.from({length: 8}, (_, n) => `نص التقرير ${n}`);
const hashes = texts.map(text => sha256(text));
const any = <Item>(list: readonly Item[], random: Random): Item => list[random(list.length)] as Item;

const itemOf = (random: Random): CorpusItem => ({
	report: makeReport(any(texts, random), {
		...(random(2) ? {published: `2016-05-1${random(9)}` as Day} : {}),
	}),
	claims: null,
	origin: `/reports/${random(4)}.txt`,
	basis: {published: any<Basis>(['option', 'sidecar', 'file-name', 'text'], random)},
	originals: [{path: `/reports/${random(4)}.txt`, sha256: sha256(`${random(3)}`)}],
});

const editOf = (random: Random): Edit =>
	random(2)
		? {kind: 'withdraw', report: any(hashes, random)}
		: {kind: 'supersede', report: any(hashes, random), by: any(hashes, random)};

const step = async (store: Store, random: Random): Promise<void> => {
	const {decisions: known} = await store.history();
	const what = random(10);
	if (what === 0 && known.length > 0) await store.undo(any(known, random).id);
	else if (what === 1) await store.undo();
	else if (what === 2) await store.redo();
	else if (what < 5) await store.decide([], [editOf(random)]);
	else {
		const change = {
			...(random(2) ? {state: any(['new', 'verified', 'disputed'] as const, random)} : {}),
			...(random(3) ? {} : {tags: ['x', 'y'].filter(() => random(2) === 0)}),
			...(random(3) ? {} : {note: `note ${random(5)}`}),
		};
		await store.decide([{event: any(events, random), change}]);
	}
};

/** Much happens in a home: decisions, undos, imports, at about the same time as elsewhere. */
const live = async (home: Home, who: string, random: Random, steps: number): Promise<void> => {
	const day = `2020-01-01T0${random(3)}:00:00Z`;
	const store = await openStore(home, {who, now: ticking(day)});
	for (let n = 0; n < steps; n++) await step(store, random);
	await store.close();
	const items = Array.from({length: random(5)}, () => itemOf(random));
	await importItems(home, items, {now: ticking(day)});
};

const copyOf = (home: Home): Home => {
	const copy = makeHome();
	cpSync(home.directory, copy.directory, {recursive: true, mode: 0});
	return copy;
};

/** What happens to files in the field: a spoilt byte, a lost line, a torn end. */
const spoil = (home: Home, random: Random): void => {
	const content = readFileSync(home.journal);
	const what = random(4);
	if (what === 0) {
		const at = random(content.length);
		if (content[at] !== 0x0a) content[at] = (content[at] as number) ^ 0x04;
		writeFileSync(home.journal, content);
	} else if (what === 1) {
		const lines = content.toString('utf8').split('\n');
		lines.splice(random(lines.length - 1), 1);
		writeFileSync(home.journal, lines.join('\n'));
	} else if (what === 2) writeFileSync(home.journal, content.subarray(0, content.length - random(40)));
};

/** Three homes that have something in common and something of their own. */
const threeHomes = async (random: Random, spoilt: boolean): Promise<[Home, Home, Home]> => {
	const first = makeHome();
	await live(first, 'a', random, 6);
	const [second, third] = [copyOf(first), makeHome()];
	await live(first, 'a', random, 8);
	await live(second, 'b', random, 8);
	await live(third, 'c', random, 8);
	// Somebody has been to somebody.
	if (random(2)) await mergeHomes(third, copyOf(second));
	await live(third, 'c', random, 3);
	if (spoilt) for (const home of [first, second, third]) spoil(home, random);
	return [first, second, third];
};

const contents = (folder: string): Record<string, string> =>
	existsSync(folder)
		? Object.fromEntries(
				(readdirSync(folder, {recursive: true}) as string[])
					.filter(name => statSync(path.join(folder, name)).isFile())
					.sort()
					.map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
			)
		: {};

/** All that a home comes to, whatever the order of its lines. */
const comesTo = async (home: Home) => {
	const store = await openStore(home);
	const {decisions} = await store.history();
	const {records, edits} = replay(decisions);
	expect([...records.keys()].sort()).toEqual(events.filter(event => records.has(event.id)).map(({id}) => id));
	const triage = events.map(event => store.triageOf(event));
	expect(store.edits()).toEqual(edits);
	await store.close();
	// A snapshot may be behind; one made anew is not.
	const anew = copyOf(home);
	for (const file of [anew.store, `${anew.store}.bak`]) rmSync(file, {force: true});
	await openStore(anew).then(async again => again.close());
	const {'manifest.jsonl': manifest = '', ...files} = contents(home.corpus);
	const lines = readFileSync(anew.store, 'utf8').split('\n');
	return {
		decisions: [...decisions],
		edits,
		triage,
		files,
		manifest: manifest.split('\n').sort(),
		// Without what tells of the journal's bytes.
		snapshot: lines.filter(line => /^\{"(event|edit)"/.test(line)),
	};
};

/** A copy of the first home into which the others were merged, one after the other. */
const merged = async (home: Home, ...others: Home[]): Promise<Home> => {
	const copy = copyOf(home);
	for (const other of others) await mergeHomes(copy, other);
	return copy;
};

describe('merging', () => {
	it.each([
		['whole homes', false],
		['spoilt homes', true],
	])('%s: the order changes nothing, nor does merging twice', async (_, spoilt) => {
		for (let seed = 1; seed <= 6; seed++) {
			const random = randomOf(seed + (spoilt ? 100 : 0));
			const [a, b, c] = await threeHomes(random, spoilt);
			const before = [a, b, c].map(({directory}) => JSON.stringify(contents(directory)));
			const [ab, ba] = [await merged(a, b), await merged(b, a)];
			const both = await comesTo(ab);
			expect(await comesTo(ba), `seed ${seed}: a b`).toEqual(both);
			expect(await comesTo(await merged(ab, b)), `seed ${seed}: a b b`).toEqual(both);
			expect(await comesTo(await merged(ab, a)), `seed ${seed}: a b a`).toEqual(both);
			const all = await comesTo(await merged(a, b, c));
			expect(await comesTo(await merged(a, await merged(b, c))), `seed ${seed}: a (b c)`).toEqual(all);
			expect(await comesTo(await merged(c, b, a)), `seed ${seed}: c b a`).toEqual(all);
			const again = copyOf(a);
			await openStore(again).then(async store => store.close());
			expect(await comesTo(await merged(again, copyOf(again))), `seed ${seed}: a a`).toEqual(
				await comesTo(again),
			);
			expect([a, b, c].map(({directory}) => JSON.stringify(contents(directory)))).toEqual(before);
		}
	});

	it('brings every decision that either knows, as its line stands there', async () => {
		const [a, b] = await threeHomes(randomOf(7), false);
		const linesOf = async (home: Home) =>
			new Set((await scanJournal(home)).lines.map(({bytes}) => bytes.toString('utf8')));
		const [own, theirs] = [await linesOf(a), await linesOf(b)];
		const news = [...theirs].filter(line => !own.has(line));
		const first = await mergeHomes(a, b);
		expect(first).toMatchObject({decisions: news.length, left: [], problems: [], forged: []});
		expect(await linesOf(a)).toEqual(new Set([...own, ...theirs]));
		expect((await scanJournal(a)).lines.every(isWhole)).toBe(true);
		const size = statSync(a.journal).size;
		expect(await mergeHomes(a, b)).toMatchObject({decisions: 0, corrections: 0, reports: 0, updated: 0});
		expect(statSync(a.journal).size).toBe(size);
		const store = await openStore(a);
		await store.history();
		expect(store.problems).toEqual([]);
		await store.close();
	});
});
