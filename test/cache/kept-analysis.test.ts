import {randomBytes} from 'node:crypto';
import {readdirSync, readFileSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import type {Analysed} from '../../source/cache/analysed.ts';
import {inMemory} from '../../source/cache/in-memory.ts';
import {type CacheHome, keepAnalysis, openKept} from '../../source/cache/kept-analysis.ts';
import {analysisFile, forgetKept} from '../../source/cache/kept-files.ts';
import {clear} from '../../source/corpus/cipher.ts';
import {keyedCipher} from '../../source/store/vault/keyed-cipher.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';
import {nasty} from '../engine/nasty.ts';
import {corpora, corpusOf, world} from './analyses.ts';
import {answersOf, expectSame} from './same-answers.ts';

let folder = '';
beforeEach(() => {
	folder = temporaryFolder();
});
const homeWith = (cipher = clear): CacheHome => ({
	cache: path.join(folder, 'cache'),
	key: path.join(folder, 'key.json'),
	cipher,
});
const {items, analysis} = corpusOf(nasty(8, 25));
const analysed = (key: string | null): Analysed => inMemory(analysis, world, {key, read: items});

describe('the analysis that is kept', () => {
	it.each(corpora())('is found again under its key, and no other: %s', async (_, corpus) => {
		const home = homeWith();
		const own = inMemory(corpus.analysis, world, {key: 'one', read: corpus.items});
		await keepAnalysis(home, own);
		expect(openKept(home, 'other')).toBeNull();
		const found = openKept(home, 'one') as Analysed;
		expectSame(own, found);
		found.close();
	});

	it('is one file for its owner alone, which the next one replaces', async () => {
		const home = homeWith();
		await keepAnalysis(home, analysed('one'));
		const before = openKept(home, 'one') as Analysed;
		await keepAnalysis(home, analysed('two'));
		expect(readdirSync(home.cache)).toEqual(['analysis']);
		expect(statSync(home.cache).mode & 0o777).toBe(0o700);
		expect(statSync(analysisFile(home)).mode & 0o777).toBe(0o600);
		expect(openKept(home, 'one')).toBeNull();
		// Whoever has the one before open goes on reading it.
		expectSame(analysed('one'), before);
	});

	it('is nothing where it has no key, or there is none', async () => {
		const home = homeWith();
		expect(openKept(home, 'one')).toBeNull();
		await keepAnalysis(home, analysed(null));
		expect(() => readdirSync(home.cache)).toThrow('ENOENT');
	});

	it('is sealed where the home is', async () => {
		const home = homeWith(keyedCipher(randomBytes(32), 'k'));
		writeFileSync(home.key, JSON.stringify({id: 'k', state: 'encrypted'}));
		await keepAnalysis(home, analysed('one'));
		const bytes = readFileSync(analysisFile(home));
		for (const plain of ['isis', 'killing', 'deir-ez-zor', 'one'])
			expect(bytes.subarray(60).includes(`"${plain}"`)).toBe(false);
		expectSame(analysed('one'), openKept(home, 'one') as Analysed);
		expect(openKept({...home, cipher: clear}, 'one')).toBeNull();
	});

	it('is not written where the home was encrypted meanwhile, and nothing of it is left', async () => {
		const home = homeWith();
		writeFileSync(home.key, JSON.stringify({id: 'k', state: 'encrypted'}));
		await expect(keepAnalysis(home, analysed('one'))).rejects.toThrow('was encrypted');
		expect(readdirSync(home.cache)).toEqual([]);
	});

	it('is removed when a part of it turns out to be damaged, and this is told once', async () => {
		const home = homeWith();
		await keepAnalysis(home, analysed('one'));
		const file = analysisFile(home);
		const bytes = readFileSync(file);
		const told: string[] = [];
		for (let at = 300; at < bytes.length && told.length === 0; at += 700) {
			const wrong = Buffer.from(bytes);
			wrong[at] = (wrong[at] as number) ^ 4;
			writeFileSync(file, wrong);
			const opened = openKept(home, 'one', why => told.push(why));
			if (opened) answersOf(opened);
		}

		expect(told).toEqual(['its checksum does not fit']);
		expect(openKept(home, 'one')).toBeNull();
		expect(readdirSync(home.cache)).toEqual([]);
	});

	it('is not believed where it is cut, or is no file', async () => {
		const home = homeWith();
		await keepAnalysis(home, analysed('one'));
		truncateSync(analysisFile(home), 1000);
		expect(openKept(home, 'one')).toBeNull();
		expect(openKept({...home, cache: folder}, 'one')).toBeNull();
	});

	it('is gone, with what is being written, when it is to be forgotten', async () => {
		const home = homeWith();
		await keepAnalysis(home, analysed('one'));
		writeFileSync(path.join(home.cache, '.analysis.1-00000000-000000000000'), '');
		writeFileSync(path.join(home.cache, 'mine'), '');
		forgetKept(home);
		expect(readdirSync(home.cache)).toEqual(['mine']);
	});
});
