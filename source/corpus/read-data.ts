import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {compileLexicon, type Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import {DataError} from '../engine/lexicon/data-error.ts';
import type {DataFile} from '../engine/lexicon/parse-data.ts';
import {CorpusFault} from './corpus-problem.ts';
import {decodeText} from './decode-text.ts';
import {layOwnLexicon, type OwnFolder} from './read-own-lexicon.ts';

const worldFiles = ['gazetteer.json', 'ambiguous.json', 'actors.json', 'sources.json', 'fronts.json'];
const lexiconFolder = 'lexicon/ar';
const restore = 'Install deirez-tui again, or restore the folder from the repository.';

/**
 * The `data/` that ships with the program: beside `dist/` when it is bundled, above `source/` when it is not.
 *
 * @throws DataError where it is not there.
 */
export const dataDirectory = (): string => {
	let folder = path.dirname(fileURLToPath(import.meta.url));
	for (;;) {
		const data = path.join(folder, 'data');
		if (existsSync(path.join(data, 'gazetteer.json'))) return data;
		const above = path.dirname(folder);
		if (above === folder)
			throw new DataError('data', 'the whole folder', 'is not beside the program', restore);
		folder = above;
	}
};

const read = (directory: string, name: string): DataFile => {
	const file = path.join(directory, name);
	try {
		return {name, text: decodeText(readFileSync(file))};
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		if (error instanceof CorpusFault) {
			throw new DataError(name, error.place ?? 'the whole file', error.message, error.remedy);
		}

		throw new DataError(
			name,
			'the whole file',
			code === 'ENOENT' ? `is not in ${directory}` : `cannot be read (${code})`,
			restore,
		);
	}
};

const lexiconNames = (directory: string): string[] => {
	try {
		return readdirSync(path.join(directory, lexiconFolder))
			.filter(name => name.endsWith('.json') && !name.startsWith('.'))
			.sort()
			.map(name => `${lexiconFolder}/${name}`);
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		throw new DataError(
			lexiconFolder,
			'the whole folder',
			`cannot be read in ${directory} (${code})`,
			restore,
		);
	}
};

/** The data files as they lie on disk, named relative to `data/`, in a fixed order. */
export const readDataFiles = (directory: string = dataDirectory()): DataFile[] =>
	[...worldFiles, ...lexiconNames(directory)].map(name => read(directory, name));

/**
 * Reads and compiles what the program knows: places, actors, sources, fronts, and the words of the language.
 *
 * @param own the folder of a user's own lexicon, which is laid over the data; null for none.
 * @throws DataError naming the file and the entry, LexiconError with all that is wrong in the user's folder.
 */
export const readLexicon = (directory?: string, own: OwnFolder | null = null): Lexicon => {
	const files = readDataFiles(directory);
	return compileLexicon(own === null ? files : layOwnLexicon(files, own));
};
