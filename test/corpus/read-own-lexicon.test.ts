import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readLexicon} from '../../source/corpus/read-data.ts';
import {LexiconError} from '../../source/corpus/read-own-lexicon.ts';
import type {ActorId} from '../../source/model/ids.ts';
import {temporaryFolder} from './temporary-folder.ts';

const actor = {id: 'ababil', name_en: 'Ababil', camp: 'isis', names_ar: ['سرايا أبابيل']};

/** A folder of a user's with these files. */
const folderOf = (files: Record<string, string | Uint8Array>): string => {
	const folder = temporaryFolder();
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
		writeFileSync(path.join(folder, name), content);
	}

	return folder;
};
const read = (folder: string) => readLexicon(undefined, {folder, named: '--lexicon'});
const refusal = (folder: string): readonly string[] => {
	try {
		read(folder);
	} catch (error) {
		if (error instanceof LexiconError) return error.lines;
		throw error;
	}

	throw new Error('it was accepted');
};

describe('a folder of the user’s own', () => {
	it('is laid over the data, with any of its files absent and others beside them', () => {
		const folder = folderOf({
			'actors.json': JSON.stringify([actor]),
			'README.md': 'mine',
			'.git/config.json': '{',
			'notes.txt': 'x',
		});
		expect(read(folder).world.actors.has('ababil' as ActorId)).toBe(true);
	});

	it('may hold a byte order mark and line ends of Windows, and counts lines by them', () => {
		const text = `\ufeff[\r\n${JSON.stringify(actor)}\r\n]\r\n`;
		expect(read(folderOf({'actors.json': text})).world.actors.has('ababil' as ActorId)).toBe(true);
		expect(refusal(folderOf({'actors.json': text.replace('"isis"', '"mars"')}))[0]).toMatch(
			/line 2, column 42: "ababil", camp/,
		);
	});

	it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
		['without data files', {'README.md': 'x'}, /: holds no data files\. There are gazetteer\.json, /],
		[
			'with a file that belongs below',
			{'triggers.json': '[]'},
			/triggers\.json: is not .*It belongs in lexicon\/ar\/triggers\.json/,
		],
		[
			'with a misspelt file',
			{'actor.json': '[]'},
			/actor\.json: is not the name of a data file\. Take it out/,
		],
		['with a misspelt folder', {'lexcion/ar/time.json': '{}'}, /lexcion\/: is not the name/],
		[
			'in UTF-16',
			{'actors.json': new Uint8Array([0xff, 0xfe, 0x5b, 0])},
			/actors\.json: byte 0: is UTF-16.*iconv/,
		],
		[
			'in another charset',
			{'actors.json': new Uint8Array([0x5b, 0x0a, 0xc7, 0x5d])},
			/actors\.json: line 2, byte 2: is not valid UTF-8/,
		],
	])('%s is refused', (_, files, pattern) => {
		const lines = refusal(folderOf(files));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(pattern);
	});

	it('that is not there, or is a file, is refused with where it was named', () => {
		const folder = folderOf({file: 'x'});
		expect(refusal(path.join(folder, 'none'))).toEqual([
			`${folder}/none: there is no such folder. Check --lexicon.`,
		]);
		expect(refusal(path.join(folder, 'file'))).toEqual([`${folder}/file: is no folder. Check --lexicon.`]);
	});

	it('where a folder stands in the place of a file is refused', () => {
		expect(refusal(folderOf({'actors.json/x.txt': ''}))).toHaveLength(1);
	});

	it('tells the faults of all its files in the order of files and lines, each with its path', () => {
		const folder = folderOf({
			'sources.json': '[\n{"id": "a"}]',
			'actors.json': '[{"id": "A"}]',
			'flat.json': '{}',
			'fronts.json': '[',
		});
		const lines = refusal(folder);
		expect(lines.map(line => path.relative(folder, line).split(':')[0])).toEqual([
			'flat.json',
			...['actors.json', 'actors.json', 'actors.json'],
			'fronts.json',
			...['sources.json', 'sources.json', 'sources.json'],
		]);
	});

	it('tells twenty faults and how many more there are', () => {
		const entries = Array.from({length: 30}, (_, index) => ({...actor, id: `a-${index}`, camp: 'mars'}));
		const lines = refusal(folderOf({'actors.json': JSON.stringify(entries)}));
		expect(lines).toHaveLength(21);
		expect(lines.at(-1)).toBe('and 10 more like these');
	});
});
