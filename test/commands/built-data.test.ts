import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {readDataFiles} from '../../source/corpus/read-data.ts';
import type {PreparedLexicon} from '../../source/engine/lexicon/prepare-lexicon.ts';
import {sha256} from '../../source/engine/text/hash.ts';
import {builtCli, freshFolder, notes, type Ran, runCli} from './run-cli.ts';

const folder = freshFolder();
const cli = path.join(folder, 'dist/cli.js');
const data = path.join(folder, 'data');
const prepared = path.join(folder, 'dist/lexicon.json');

/** Changes the text of a data file that lies beside the built program. */
const change = (name: string, edit: (text: string) => string): void => {
	const file = path.join(data, name);
	writeFileSync(file, edit(readFileSync(file, 'utf8')));
};

const extract = (): Ran =>
	runCli(['extract', '-', '--published', '2016-05-15', '--format', 'json'], {
		cli,
		input: 'سيطرت سرايا أبابيل على مشفى الأسد في دير الزور. وقصفت قوات النظام حي الجورة.',
	});
const actors = (): string[] =>
	(JSON.parse(extract().stdout) as {claims: {actors: string[]}[]}).claims.flatMap(claim => claim.actors);

describe('the data beside the built program', () => {
	beforeEach(() => {
		cpSync(path.dirname(builtCli), path.dirname(cli), {recursive: true});
		cpSync('data', data, {recursive: true});
	});

	it('is known to it, file by file, and needs no check', () => {
		const {files} = JSON.parse(readFileSync(prepared, 'utf8')) as PreparedLexicon;
		expect(Object.entries(files).map(([name, {hash}]) => [name, hash])).toEqual(
			readDataFiles().map(({name, text}) => [name, sha256(text)]),
		);
	});

	it.each<[string, () => void]>([
		['is missing', () => rmSync(prepared)],
		['is cut off', () => writeFileSync(prepared, readFileSync(prepared).subarray(0, 1000))],
		[
			'is that of another program',
			() => writeFileSync(prepared, readFileSync(prepared, 'utf8').replaceAll('al-joura', 'al-qusour')),
		],
	])('is read all the same where what is known of it %s', (_, spoil) => {
		const before = extract();
		expect(before.stdout).toMatch(/"claims":\[\{/);
		spoil();
		expect(extract()).toEqual(before);
	});

	it('is what it reads: an edit is seen without a build', () => {
		expect(actors()).not.toContain('ababil');
		change('actors.json', text => {
			const entry = {id: 'ababil', name_en: 'Ababil', camp: 'isis', names_ar: ['سرايا أبابيل']};
			return JSON.stringify([...JSON.parse(text), entry]);
		});
		expect(actors()).toContain('ababil');
	});

	it.each<[string, string, (text: string) => string, RegExp]>([
		[
			'that is cut off',
			'gazetteer.json',
			text => text.slice(0, -20),
			/^gazetteer\.json: the whole file: is not JSON/,
		],
		[
			'with a field of another kind',
			'lexicon/ar/time.json',
			text => JSON.stringify({...JSON.parse(text), since: 7}),
			/^lexicon\/ar\/time\.json: entry since: .* restore the shipped file\.$/,
		],
		[
			'that names what another does not hold',
			'fronts.json',
			() => '[]',
			/^gazetteer\.json: entry ".+": front ".+" is not in fronts\.json\./,
		],
		[
			'with a byte that is no text',
			'lexicon/ar/classes.json',
			text => text.replace('[', '[\u0000'),
			/^lexicon\/ar\/classes\.json: line \d+, byte \d+: is a binary file/,
		],
	])('%s is refused with its name and what to do', (_, name, edit, pattern) => {
		change(name, edit);
		const ran = extract();
		expect(ran.status).toBe(1);
		expect(ran.stdout).toBe('');
		expect(notes(ran).map(line => line.replace(/^deirez-tui: /, ''))).toEqual([
			expect.stringMatching(pattern),
		]);
	});
});
