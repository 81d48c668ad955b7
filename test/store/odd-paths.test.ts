import {mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {importItems, loadCorpus} from '../../source/corpus/corpus-folder.ts';
import {makeReport} from '../../source/corpus/make-report.ts';
import {resolveHome} from '../../source/store/home.ts';
import {openStore} from '../../source/store/store.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {makeEvent} from './make-event.ts';

const item = {report: makeReport('text', {}), claims: null, origin: 'o', basis: {}};
const change = [{event: makeEvent('1'), change: {state: 'verified' as const}}];

describe('a home is kept and found again', () => {
	it.each([
		['with blanks', ' my  home '],
		['in Arabic', 'بيت ديرالزور'],
		['with an emoji and marks', '😀 e\u0301 \u202E'],
		['with a line break, quotes and signs of the shell', 'a\n"b"\'c\'$d`e`\\f*?'],
		['of 255 letters', 'a'.repeat(255)],
		['of 254 bytes in Arabic', 'ب'.repeat(127)],
		['that looks like an option', '--home'],
		['deep down', Array.from({length: 15}, () => 'd'.repeat(200)).join('/')],
	])('%s', async (_, name) => {
		const home = resolveHome(path.join(temporaryFolder(), name), {});
		const told: string[] = [];
		for (let round = 0; round < 2; round++) {
			await importItems(home, [item]);
			const store = await openStore(home);
			await store.decide(change);
			await store.close();
			told.push(...store.problems);
		}

		const store = await openStore(home, {readOnly: true});
		expect((await store.history()).decisions).toHaveLength(2);
		expect([...told, ...store.problems]).toEqual([]);
		expect((await loadCorpus(home)).items).toHaveLength(1);
		expect(readdirSync(home.directory).sort()).toEqual([
			'corpus',
			'journal.jsonl',
			'journal.jsonl.end',
			'store.json',
			'store.json.bak',
		]);
	});
});

describe('a home that cannot be made is told in one plain line', () => {
	it.each([
		[
			'a name that is too long',
			() => `/tmp/${'x'.repeat(256)}`,
			/has a name or path that is too long for the disk\. Choose a shorter one with --home DIR\.$/,
		],
		[
			'a path that is too long',
			() => `/tmp${'/yyyyyyyyy'.repeat(450)}`,
			/is too long for the disk\. Choose a shorter one/,
		],
		[
			'a link that leads in a circle',
			() => {
				const link = path.join(temporaryFolder(), 'circle');
				symlinkSync(link, link);
				return link;
			},
			/is a symbolic link that leads in a circle\. Remove the link\.$/,
		],
		[
			'a link that leads nowhere',
			() => {
				const link = path.join(temporaryFolder(), 'nowhere');
				symlinkSync(`${link}-at-all`, link);
				return link;
			},
			/\/nowhere: is a symbolic link to a folder that is not there\. Make that folder, or remove the link\.$/,
		],
		[
			'a link that leads nowhere on the way',
			() => {
				const link = path.join(temporaryFolder(), 'nowhere');
				symlinkSync(`${link}-at-all`, link);
				return path.join(link, 'home');
			},
			/\/nowhere: is a symbolic link to a folder that is not there\./,
		],
		[
			'a file in its place',
			() => path.join(temporaryFolder({file: 'x'}), 'file'),
			/a file stands where a folder should be\. Choose another folder with --home DIR\.$/,
		],
	])('%s', async (_, make, words) => {
		const home = resolveHome(make(), {});
		const told = [
			await importItems(home, [item]).catch((error: Error) => error),
			await openStore(home, {makeHome: true}).catch((error: Error) => error),
		];
		for (const error of told) {
			expect((error as Error).name).toBe('FileError');
			expect((error as Error).message).toMatch(words);
			expect((error as Error).message).not.toContain('\n');
		}
	});

	it('and where a report stands in the way of the corpus, or a folder of a file', async () => {
		const folder = temporaryFolder();
		const home = resolveHome(folder, {});
		writeFileSync(home.corpus, 'x');
		await expect(importItems(home, [item])).rejects.toThrow(
			/corpus.*: .*a file stands where a folder should be\./,
		);
		await expect(loadCorpus(home)).rejects.toThrow(/corpus: .*a file stands where a folder should be\./);
		mkdirSync(home.store);
		await expect(openStore(home)).rejects.toThrow(
			/store\.json: is a folder where a file should be\. Move it away\.$/,
		);
	});
});
