import {mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {clear} from '../../../source/corpus/cipher.ts';
import {importItems, loadCorpus} from '../../../source/corpus/corpus-folder.ts';
import type {CorpusItem} from '../../../source/corpus/corpus-item.ts';
import {makeReport} from '../../../source/corpus/make-report.ts';
import {writeKeyFile} from '../../../source/store/vault/key-file.ts';
import {inState, makeVault} from '../../../source/store/vault/vault.ts';
import {makeHome} from '../make-home.ts';
import {cheap} from './cheap.ts';

const item = (text: string): CorpusItem => ({
	report: makeReport(text, {outlet: 'sana' as never}),
	claims: null,
	origin: 'x',
	basis: {outlet: 'sidecar'},
});
const items = [item('نص أول عن البغيلية'), item('نص ثان عن المطار')];

const sealedHome = async () => {
	const home = makeHome();
	const {file, cipher} = inState(await makeVault('x', cheap), 'encrypted');
	const sealed = {...home, cipher};
	mkdirSync(home.directory);
	await writeKeyFile(home.key, file);
	return sealed;
};

describe('a sealed corpus', () => {
	it('gives back what was imported, twice is once, and names and contents tell nothing', async () => {
		const home = await sealedHome();
		const now = () => new Date('2020-01-01T00:00:00Z');
		expect(await importItems(home, items, {now})).toEqual({added: 2, already: 0});
		const before = readdirSync(home.corpus);
		expect(await importItems(home, items)).toEqual({added: 0, already: 2});
		expect(readdirSync(home.corpus)).toEqual(before);
		const plain = makeHome();
		await importItems(plain, items, {now});
		expect(await loadCorpus(home)).toEqual(await loadCorpus(plain));
		for (const name of before) {
			const content = readFileSync(path.join(home.corpus, name));
			for (const {report} of items)
				for (const word of [report.hash, 'sana', 'نص', Buffer.from('نص').toString('base64')])
					expect(name + content.toString()).not.toContain(word);
		}
	});

	it('tells of a file that is damaged, exchanged, or not sealed, and reads the others', async () => {
		const home = await sealedHome();
		await importItems(home, items);
		const names = readdirSync(home.corpus).filter(name => name !== 'manifest.jsonl');
		const [one = '', other = ''] = names.map(name => path.join(home.corpus, name));
		const sound = readFileSync(one);
		const spoilt = Buffer.from(sound);
		spoilt[40] = (spoilt[40] as number) ^ 1;
		writeFileSync(one, spoilt);
		const told = async () => {
			const {items: read, problems} = await loadCorpus(home);
			expect([read.length, problems.length]).toEqual([1, 1]);
			expect(problems[0]).toMatchObject({path: one, remedy: 'Import the report again.'});
			return problems[0]?.message;
		};
		expect(await told()).toMatch(/its checksum does not fit/);
		writeFileSync(one, readFileSync(other));
		expect(await told()).toMatch(/not the text that was imported/);
		writeFileSync(one, '{"version":1}');
		expect(await told()).toMatch(/is not encrypted, as all else here is/);
		const elsewhere = (await makeVault('x', cheap)).cipher;
		writeFileSync(one, elsewhere.seal('corpus', Buffer.from('{}')));
		expect(await told()).toMatch(/was not encrypted here/);
		expect(await importItems(home, items)).toEqual({added: 1, already: 1});
		expect((await loadCorpus(home)).problems).toEqual([]);
	});

	it('is not written to by whoever opened it before it was encrypted, or decrypted', async () => {
		const home = await sealedHome();
		await importItems(home, items);
		const before = readdirSync(home.corpus);
		await expect(importItems({...home, cipher: clear}, [item('نص ثالث')])).rejects.toThrow(
			/was encrypted since it was opened here/,
		);
		for (const gone of [home.key, `${home.key}.bak`]) renameSync(gone, `${gone}.gone`);
		await expect(importItems(home, [item('نص ثالث')])).rejects.toThrow(/was decrypted since/);
		expect(readdirSync(home.corpus)).toEqual(before);
	});
});
