import {mkdirSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {analysisKey, type Ingredients} from '../../source/cache/analysis-key.ts';
import {fingerprintOf} from '../../source/corpus/fingerprint.ts';
import type {Edit} from '../../source/model/edit.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';

const withdrawn = (report: string): Edit => ({kind: 'withdraw', report});
const ingredients: Ingredients = {
	files: 'f',
	lexicon: 'l',
	edits: [withdrawn('a'), withdrawn('b')],
	options: {published: '2016-05-14'},
	build: 'b',
};

describe('the key of an analysis', () => {
	it('is the same for the same, whatever the order of fields', () => {
		const other = {...ingredients, edits: [{report: 'a', kind: 'withdraw'} as Edit, withdrawn('b')]};
		expect(analysisKey(other)).toBe(analysisKey(ingredients));
		expect(analysisKey(ingredients)).toMatch(/^[0-9a-f]{64}$/);
	});

	it.each([
		['files', {files: 'g'}],
		['lexicon', {lexicon: 'm'}],
		['an edit more', {edits: [...ingredients.edits, withdrawn('c')]}],
		['an edit less', {edits: ingredients.edits.slice(1)}],
		['another order of edits', {edits: [...ingredients.edits].reverse()}],
		['an edit of something else', {edits: [withdrawn('a'), {...withdrawn('b'), erased: true} as Edit]}],
		['another day', {options: {published: '2016-05-15'}}],
		['an outlet', {options: {published: '2016-05-14', outlet: 'sana'}}],
		['another program', {build: 'c'}],
	] satisfies [string, Partial<Ingredients>][])('is another for %s', (_, change) => {
		expect(analysisKey({...ingredients, ...change})).not.toBe(analysisKey(ingredients));
	});

	it('is none where the program does not know its own build', () => {
		expect(analysisKey({...ingredients, build: null})).toBeNull();
	});
});

describe('the fingerprint of files', () => {
	let folder = '';
	beforeEach(() => {
		folder = temporaryFolder();
	});
	const file = (name: string): string => path.join(folder, name);
	const print = (): string => fingerprintOf([folder]).digest;
	const fill = (): void => {
		mkdirSync(file('below'));
		for (const name of ['a.txt', 'b.txt', 'below/c.txt']) writeFileSync(file(name), name);
	};

	it('stays while nothing changes', () => {
		fill();
		expect(print()).toBe(print());
	});

	it.each([
		['a file is written', () => writeFileSync(file('a.txt'), 'other')],
		[
			'a file of equal length is written at the same time',
			() => {
				writeFileSync(file('a.txt'), 'b.txt');
				utimesSync(file('a.txt'), 1_000_000, 1_000_000);
			},
		],
		[
			'a file is replaced by one of equal length and time',
			() => {
				writeFileSync(file('.new'), 'c.txt');
				utimesSync(file('.new'), 1_000_000, 1_000_000);
				renameSync(file('.new'), file('a.txt'));
			},
		],
		['a file comes', () => writeFileSync(file('below/d.txt'), '')],
		['a file goes', () => rmSync(file('b.txt'))],
		['a file is called otherwise', () => renameSync(file('b.txt'), file('below/b.txt'))],
		['a sidecar comes', () => writeFileSync(file('a.meta.json'), '{}')],
	])('is another when %s', async (_, change) => {
		fill();
		utimesSync(file('a.txt'), 1_000_000, 1_000_000);
		const before = print();
		// Later than a tick of the clock by which the file system counts.
		await new Promise(resolve => setTimeout(resolve, 20));
		change();
		expect(print()).not.toBe(before);
	});

	it('of a single file knows of its sidecar', () => {
		fill();
		const before = fingerprintOf([file('a.txt')]).digest;
		writeFileSync(file('a.meta.json'), '{}');
		expect(fingerprintOf([file('a.txt')]).digest).not.toBe(before);
	});

	it('of what is not there is another when it comes', () => {
		const before = fingerprintOf([file('z')]).digest;
		writeFileSync(file('z'), '');
		expect(fingerprintOf([file('z')]).digest).not.toBe(before);
	});

	it('tells how long a change could go unseen', async () => {
		fill();
		const {unsettled} = fingerprintOf([folder]);
		expect(unsettled).toBeGreaterThan(0);
		await new Promise(resolve => setTimeout(resolve, unsettled + 20));
		expect(fingerprintOf([folder]).unsettled).toBe(0);
	});
});
