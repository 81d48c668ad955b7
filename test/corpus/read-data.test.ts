import {cpSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {dataDirectory, readDataFiles, readLexicon} from '../../source/corpus/read-data.ts';
import type {PlaceId} from '../../source/model/ids.ts';
import {temporaryFolder} from './temporary-folder.ts';

const copy = (): string => {
	const folder = path.join(temporaryFolder(), 'data');
	cpSync(dataDirectory(), folder, {recursive: true});
	return folder;
};

it('the shipped data is found and compiles', () => {
	expect(path.basename(dataDirectory())).toBe('data');
	expect(readDataFiles().map(file => file.name)).toEqual(
		expect.arrayContaining(['gazetteer.json', 'sources.json', 'lexicon/ar/triggers.json']),
	);
	expect(readLexicon().world.places.has('deir-ez-zor' as PlaceId)).toBe(true);
});

it('a copy of the data is the same data', () => {
	expect(readLexicon(copy()).hash).toBe(readLexicon().hash);
});

it('a missing file, a missing folder and a broken file are told by name', () => {
	const data = copy();
	writeFileSync(path.join(data, 'actors.json'), new Uint8Array([0x5b, 0xff, 0x5d]));
	expect(() => readLexicon(data)).toThrow(/^actors\.json: line 1, byte 1: is not valid UTF-8/);
	rmSync(path.join(data, 'actors.json'));
	expect(() => readLexicon(data)).toThrow(/^actors\.json: the whole file: is not in .*data\. Install/);
	rmSync(path.join(data, 'lexicon'), {recursive: true});
	writeFileSync(path.join(data, 'actors.json'), '[]');
	expect(() => readLexicon(data)).toThrow(/^lexicon\/ar: the whole folder: cannot be read in/);
});
