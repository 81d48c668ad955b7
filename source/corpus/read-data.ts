import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {compileLexicon, type Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import {DataError} from '../engine/lexicon/data-error.ts';
import type {DataFile} from '../engine/lexicon/parse-data.ts';
import type {PreparedLexicon} from '../engine/lexicon/prepare-lexicon.ts';
import {sha256} from '../engine/text/hash.ts';
import {CorpusFault} from './corpus-problem.ts';
import {decodeText} from './decode-text.ts';
import {layOwnLexicon, type OwnFolder} from './read-own-lexicon.ts';

const worldFiles = ['gazetteer.json', 'ambiguous.json', 'actors.json', 'sources.json', 'fronts.json'];
const lexiconFolder = 'lexicon/ar';
/** Set by the build: the SHA-256 of the prepared lexicon that belongs to this program. Run from source, it has none. */
declare const PREPARED_LEXICON: string;
const preparedHash = typeof PREPARED_LEXICON === 'undefined' ? null : PREPARED_LEXICON;
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

/**
 * What the build found out of the data files; null where it did not leave it or it is another's. Nothing depends on it but how long the start
 * takes.
 */
const readPrepared = (data: string): PreparedLexicon | null => {
	if (preparedHash === null) return null;
	try {
		const bytes = readFileSync(path.join(data, '../dist/lexicon.json'));
		return sha256(bytes) === preparedHash ? JSON.parse(bytes.toString()) : null;
	} catch {
		return null;
	}
};

const read = (directory: string, name: string, prepared: PreparedLexicon | null): DataFile => {
	const file = path.join(directory, name);
	try {
		const bytes = readFileSync(file);
		const checked = prepared?.files[name];
		// One that was edited since, here or in a checkout, is read and checked as any file is.
		return checked && checked.hash === sha256(bytes)
			? {
					name,
					get text() {
						return bytes.toString();
					},
					checked,
				}
			: {name, text: decodeText(bytes)};
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

const readFiles = (directory: string, prepared: PreparedLexicon | null): DataFile[] =>
	[...worldFiles, ...lexiconNames(directory)].map(name => read(directory, name, prepared));

/** The data files as they lie on disk, named relative to `data/`, in a fixed order. */
export const readDataFiles = (directory: string = dataDirectory()): DataFile[] => readFiles(directory, null);

/**
 * Reads and compiles what the program knows: places, actors, sources, fronts, and the words of the language.
 *
 * @param own the folder of a user's own lexicon, which is laid over the data; null for none.
 * @throws DataError naming the file and the entry, LexiconError with all that is wrong in the user's folder.
 */
export const readLexicon = (directory: string = dataDirectory(), own: OwnFolder | null = null): Lexicon => {
	const prepared = readPrepared(directory);
	const files = readFiles(directory, prepared);
	if (own !== null) return compileLexicon(layOwnLexicon(files, own));
	return compileLexicon(files, prepared && files.every(({checked}) => checked) ? prepared.table : null);
};
