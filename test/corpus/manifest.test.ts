import {appendFileSync, mkdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {importItems, loadCorpus} from '../../source/corpus/corpus-folder.ts';
import {eraseReport} from '../../source/corpus/erase-report.ts';
import {addToManifest, type Import, manifestOf, readManifest} from '../../source/corpus/manifest.ts';
import {readReports} from '../../source/corpus/read-reports.ts';
import {sha256} from '../../source/engine/text/hash.ts';
import {corpusHomeAt} from './corpus-home.ts';
import {temporaryFolder} from './temporary-folder.ts';

const at = '2020-01-01T00:00:00.000Z';
const now = () => new Date(at);
const entry = (name: string, from: string | null = `/reports/${name}`): Import => ({
	hash: sha256(name),
	at,
	from,
	sha256: from === null ? null : sha256(`file of ${name}`),
});
const emptyHome = () => {
	const made = corpusHomeAt(temporaryFolder());
	mkdirSync(made.corpus);
	return made;
};

describe('the manifest', () => {
	it('says of each import when and from which file, and of its bytes', async () => {
		const folder = temporaryFolder({'a.txt': 'نص أول', 'b.txt': 'نص أول', 'c.txt': 'نص ثان'});
		const home = emptyHome();
		const {items} = await readReports([folder], {originals: true});
		await importItems(home, items, {now});
		const {imports, damaged} = await readManifest(home);
		expect(damaged).toEqual([]);
		expect(imports.map(({from}) => from).sort()).toEqual(
			['a.txt', 'b.txt', 'c.txt'].map(name => path.join(folder, name)),
		);
		for (const {hash, at: when, from, sha256: bytes} of imports) {
			const content = readFileSync(from ?? '', 'utf8');
			expect([hash, when, bytes]).toEqual([sha256(content), at, sha256(content)]);
		}
	});

	it('has a line an import, and none for the same import again', async () => {
		const home = emptyHome();
		expect(await addToManifest(home, [entry('a'), entry('a')])).toBe(1);
		expect(await addToManifest(home, [{...entry('a'), at: '2021-01-01T00:00:00.000Z'}, entry('b')])).toBe(1);
		expect(await addToManifest(home, [entry('a', '/elsewhere')])).toBe(1);
		expect((await readManifest(home)).imports).toEqual([entry('a'), entry('b'), entry('a', '/elsewhere')]);
	});

	it('loses of what is torn or spoilt that line only, and says which', async () => {
		const home = emptyHome();
		const file = manifestOf(home);
		await addToManifest(home, [entry('a'), entry('b'), entry('c')]);
		const whole = readFileSync(file);
		for (let at = 0; at < whole.length; at += 7) {
			const line = whole.subarray(0, at).toString('latin1').split('\n').length;
			const spoilt = Buffer.from(whole);
			spoilt[at] = (spoilt[at] as number) ^ 1;
			writeFileSync(file, spoilt);
			const read = await readManifest(home);
			if (whole[at] !== 0x0a) expect([read.damaged, read.imports.length]).toEqual([[line], 2]);
			else expect(read.damaged.length).toBeGreaterThan(0);
			writeFileSync(file, whole);
			truncateSync(file, at);
			expect((await readManifest(home)).imports).toHaveLength(
				whole
					.subarray(0, at + 1)
					.toString('latin1')
					.split('\n').length - 1,
			);
			await addToManifest(home, [entry('d')]);
			expect((await readManifest(home)).imports.at(-1)).toEqual(entry('d'));
		}
	});
});

describe('a report whose file is gone', () => {
	const imported = async () => {
		const folder = temporaryFolder({'a.txt': 'نص أول', 'b.txt': 'نص ثان', 'c.txt': 'نص ثالث'});
		const home = emptyHome();
		const {items} = await readReports([folder], {originals: true});
		await importItems(home, items);
		return {home, folder, items, hashes: items.map(({report}) => report.hash)};
	};

	it('is told with where it came from, and no more when it is imported again', async () => {
		const {home, folder, items, hashes} = await imported();
		unlinkSync(path.join(home.corpus, `${hashes[0]}.json`));
		const {items: left, problems} = await loadCorpus(home);
		expect(left).toHaveLength(2);
		expect(problems).toEqual([
			expect.objectContaining({
				path: home.corpus,
				place: items[0]?.report.id,
				message: expect.stringContaining(path.join(folder, 'a.txt')),
			}),
		]);
		expect((await loadCorpus(home, new Set(hashes))).problems).toEqual([]);
		expect(await importItems(home, items)).toEqual({added: 1, already: 2});
		expect((await loadCorpus(home)).problems).toEqual([]);
	});

	it('is told in one line with the others', async () => {
		const {home, hashes} = await imported();
		for (const hash of hashes) unlinkSync(path.join(home.corpus, `${hash}.json`));
		const {problems} = await loadCorpus(home);
		expect(problems).toHaveLength(1);
		expect(problems[0]?.message).toBe('these 3 reports were imported and their files are gone');
	});

	it('is missed by nobody where it was deleted on purpose', async () => {
		const {home, hashes} = await imported();
		appendFileSync(manifestOf(home), 'torn');
		await eraseReport(home, hashes[1] ?? '');
		expect((await loadCorpus(home)).problems).toEqual([]);
		expect(readFileSync(manifestOf(home), 'utf8')).not.toContain('b.txt');
		expect((await readManifest(home)).imports).toHaveLength(2);
		await eraseReport(home, hashes[1] ?? '');
	});
});
