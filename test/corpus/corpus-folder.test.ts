import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {importItems, loadCorpus} from '../../source/corpus/corpus-folder.ts';
import type {Basis, CorpusItem} from '../../source/corpus/corpus-item.ts';
import {makeReport} from '../../source/corpus/make-report.ts';
import {readClaims} from '../../source/corpus/read-claims.ts';
import type {Day, SourceId} from '../../source/model/ids.ts';
import {randomOf, shuffled} from '../store/random.ts';
import {corpusHomeAt} from './corpus-home.ts';
import {temporaryFolder} from './temporary-folder.ts';

const home = () => corpusHomeAt(path.join(temporaryFolder(), 'home'));
const now = () => new Date('2020-01-01T00:00:00Z');

type Told = {published?: string; outlet?: string; basis?: Basis; claims?: object[] | null; origin?: string};

const item = (
	text: string,
	{published, outlet, basis = 'sidecar', claims, origin = 'x'}: Told = {},
): CorpusItem => {
	const report = makeReport(text, {
		...(published ? {published: published as Day} : {}),
		...(outlet ? {outlet: outlet as SourceId} : {}),
	});
	return {
		report,
		claims: claims ? readClaims(claims, report, null) : null,
		origin,
		basis: {...(published ? {published: basis} : {}), ...(outlet ? {outlet: basis} : {})},
	};
};

const contents = ({corpus}: {corpus: string}): Record<string, string> =>
	Object.fromEntries(
		readdirSync(corpus)
			.filter(name => name !== 'manifest.jsonl')
			.map(name => [name, readFileSync(path.join(corpus, name), 'utf8')]),
	);

it('gives back what was imported, with when', async () => {
	const there = home();
	const items = [
		item('نص ثان', {published: '2016-05-15', outlet: 'sana'}),
		item('نص أول', {published: '2016-05-14', claims: [{type: 'siege', span: [0, 2], places: ['airport']}]}),
	];
	expect(await importItems(there, items, {now})).toEqual({added: 2, already: 0});
	const loaded = await loadCorpus(there);
	expect(loaded.problems).toEqual([]);
	expect(loaded.items).toEqual(
		[items[1], items[0]].map(one => ({
			...one,
			report: {...one?.report, importedAt: '2020-01-01T00:00:00.000Z'},
		})),
	);
});

it('is for the owner alone', async () => {
	const there = home();
	await importItems(there, [item('نص')]);
	expect(statSync(there.corpus).mode & 0o777).toBe(0o700);
	const [name] = readdirSync(there.corpus);
	expect(statSync(path.join(there.corpus, name as string)).mode & 0o777).toBe(0o600);
});

it('is empty before the first import', async () => {
	expect(await loadCorpus(home())).toEqual({items: [], problems: []});
});

describe('importing', () => {
	it('twice is importing once', async () => {
		const there = home();
		const items = [item('نص', {published: '2016-05-14', basis: 'option'}), item('آخر', {claims: []})];
		await importItems(there, items);
		const once = contents(there);
		expect(await importItems(there, items)).toEqual({added: 0, already: 2});
		expect(contents(there)).toEqual(once);
	});

	it('in any order and in any pieces comes to the same', async () => {
		const random = randomOf(7);
		const pool = Array.from({length: 40}, () =>
			item(`نص ${random(6)}`, {
				basis: (['record', 'sidecar', 'file-name', 'text'] as const)[random(4)] as Basis,
				origin: `file-${random(9)}`,
				...(random(3) > 0 ? {published: `2016-05-${10 + random(9)}`} : {}),
				...(random(3) > 0 ? {outlet: ['sana', 'sohr', 'amaq'][random(3)] as string} : {}),
				claims: random(4) === 0 ? [{type: 'siege', span: [0, 1 + random(2)]}] : null,
			}),
		);
		const outcome = async (items: CorpusItem[], size: number) => {
			const there = home();
			for (let at = 0; at < items.length; at += size)
				await importItems(there, items.slice(at, at + size), {now});
			return contents(there);
		};

		const expected = await outcome(pool, pool.length);
		for (const size of [1, 3, 40]) expect(await outcome(shuffled(pool, random), size)).toEqual(expected);
	});

	it('takes a more reliable date over, and a corrected option', async () => {
		const there = home();
		const published = async () => (await loadCorpus(there)).items[0]?.report.published;
		const at = (day: number) => ({now: () => new Date(Date.UTC(2020, 0, day))});
		await importItems(there, [item('نص', {published: '2016-05-10', basis: 'file-name'})], at(1));
		await importItems(there, [item('نص', {published: '2016-05-11', basis: 'sidecar'})], at(2));
		expect(await published()).toBe('2016-05-11');
		await importItems(there, [item('نص', {published: '2016-05-09', basis: 'text'})], at(3));
		expect(await published()).toBe('2016-05-11');
		await importItems(there, [item('نص', {published: '2016-05-12', basis: 'option'})], at(4));
		await importItems(there, [item('نص', {published: '2016-05-13', basis: 'option'})], at(5));
		expect(await published()).toBe('2016-05-13');
	});

	it('keeps claims when the bare text comes again', async () => {
		const there = home();
		await importItems(there, [item('نص طويل', {claims: [{type: 'siege', span: [0, 2]}]})]);
		await importItems(there, [item('نص طويل')]);
		expect((await loadCorpus(there)).items[0]?.claims).toHaveLength(1);
	});
});

describe('a damaged corpus', () => {
	it('is told file by file, and the rest is read', async () => {
		const there = home();
		await importItems(there, [item('نص سليم'), item('نص محرف'), item('نص مقطوع')]);
		for (const [name, content] of Object.entries(contents(there))) {
			const file = path.join(there.corpus, name);
			if (content.includes('محرف')) writeFileSync(file, content.replace('نص محرف', 'نص مزور'));
			if (content.includes('مقطوع')) writeFileSync(file, content.slice(0, 50));
		}

		const {items, problems} = await loadCorpus(there);
		expect(items.map(one => one.report.text)).toEqual(['نص سليم']);
		expect(problems.map(problem => problem.message).sort()).toEqual([
			'this report of the corpus is damaged (it is not JSON)',
			'this report of the corpus is damaged (it is not the text that was imported)',
		]);
		expect(await importItems(there, [item('نص مقطوع')])).toEqual({added: 1, already: 0});
		expect((await loadCorpus(there)).items).toHaveLength(2);
	});

	it('of a newer version is left untouched', async () => {
		const there = home();
		await importItems(there, [item('نص')]);
		const [[name, content]] = Object.entries(contents(there)) as [[string, string]];
		const newer = content.replace('"version":1', '"version":2');
		writeFileSync(path.join(there.corpus, name), newer);
		await expect(importItems(there, [item('نص', {outlet: 'sana'})])).rejects.toThrow(/newer deirez-tui/);
		expect(contents(there)).toEqual({[name]: newer});
	});

	it('in a place that cannot be written is told in one line', async () => {
		const folder = temporaryFolder({file: 'x'});
		await expect(importItems(corpusHomeAt(path.join(folder, 'file')), [item('نص')])).rejects.toThrow(
			/^.*corpus: cannot be made: a file stands where a folder should be\. Choose another folder with --home DIR\.$/,
		);
	});
});
