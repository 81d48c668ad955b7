import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {dataShapes} from '../engine/lexicon/own/data-shapes.ts';
import {extendData} from '../engine/lexicon/own/extend-data.ts';
import {describeOwnFault} from '../engine/lexicon/own/own-fault.ts';
import type {DataFile} from '../engine/lexicon/parse-data.ts';
import {CorpusFault} from './corpus-problem.ts';
import {decodeText} from './decode-text.ts';

/** As many lines as a screen holds. */
const mostTold = 20;
const largest = 64 * 1_048_576;

/** A user's folder, shown in messages as it stands here. */
export type OwnFolder = {
	folder: string;
	/** Where it was named, to be checked where it is not there. */
	named: string;
};

/** A user's own data that cannot be used: what is wrong with it, a line each. */
export class LexiconError extends Error {
	readonly lines: readonly string[];

	constructor(lines: readonly string[], more = 0) {
		const told = more > 0 ? [...lines, `and ${more} more like these`] : lines;
		super(told.join('\n'));
		this.name = 'LexiconError';
		this.lines = told;
	}
}

const names = [...dataShapes.keys()];
const folders = new Set(
	names.flatMap(name => name.split('/').map((_, index, parts) => parts.slice(0, index).join('/'))),
);

const there = `There are ${names.filter(name => !name.includes('/')).join(', ')}, and lexicon/ar/*.json as in data/.`;

const reasonOf = (error: unknown): string => {
	const {code} = error as NodeJS.ErrnoException;
	if (code === 'ENOENT') return 'there is no such folder';
	if (code === 'ENOTDIR') return 'is no folder';
	if (code === 'EACCES') return 'may not be read';
	return `cannot be read (${code})`;
};

/** Every JSON file of the folder, relative to it; files of other kinds are the user's own affair. */
const listFiles = (folder: string, inside = ''): {files: string[]; strangers: string[]} => {
	const files: string[] = [];
	const strangers: string[] = [];
	for (const entry of readdirSync(path.join(folder, inside), {withFileTypes: true})) {
		if (entry.name.startsWith('.')) continue;
		const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
		if (statSync(path.join(folder, name), {throwIfNoEntry: false})?.isDirectory()) {
			if (!folders.has(name)) {
				strangers.push(`${name}/`);
				continue;
			}

			const below = listFiles(folder, name);
			files.push(...below.files);
			strangers.push(...below.strangers);
		} else if (names.includes(name)) files.push(name);
		else if (name.endsWith('.json')) strangers.push(name);
	}

	return {files: files.sort(), strangers: strangers.sort()};
};

const strangerWords = (name: string): string => {
	const meant = names.find(one => path.posix.basename(one) === path.posix.basename(name));
	const remedy = meant ? `It belongs in ${meant}.` : `Take it out of the folder. ${there}`;
	return `is not the name of a data file. ${remedy}`;
};

const read = (folder: string, name: string): DataFile => {
	const file = path.join(folder, name);
	const stats = statSync(file);
	// Anything else might never end.
	if (!stats.isFile()) throw new CorpusFault(null, 'is no file', 'Take it out of the folder.');
	if (stats.size > largest)
		throw new CorpusFault(null, 'is larger than 64 MB', 'Split off what is not needed.');
	return {name, text: decodeText(readFileSync(file))};
};

/**
 * Lays the data files of a user's folder over the shipped ones. The folder looks like `data/`, with as many of its files as there is
 * something to say in.
 *
 * @throws LexiconError with everything that is wrong in the folder: nothing of it is used then.
 * @throws DataError where a shipped file cannot be used.
 */
export const layOwnLexicon = (shipped: readonly DataFile[], {folder, named}: OwnFolder): DataFile[] => {
	let found: ReturnType<typeof listFiles>;
	try {
		found = listFiles(folder);
	} catch (error) {
		throw new LexiconError([`${folder}: ${reasonOf(error)}. Check ${named}.`]);
	}

	const lines = found.strangers.map(name => `${path.join(folder, name)}: ${strangerWords(name)}`);
	if (found.files.length === 0 && lines.length === 0) lines.push(`${folder}: holds no data files. ${there}`);
	const files: DataFile[] = [];
	for (const name of found.files) {
		const shown = path.join(folder, name);
		try {
			files.push(read(folder, name));
		} catch (error) {
			if (error instanceof CorpusFault)
				lines.push(
					`${shown}: ${error.place === null ? '' : `${error.place}: `}${error.message}. ${error.remedy}`,
				);
			else lines.push(`${shown}: ${reasonOf(error).replace('folder', 'file')}. Correct it or take it away.`);
		}
	}

	const {files: laid, faults} = extendData(shipped, files, lines.length === 0);
	faults.sort((a, b) => (a.file.name === b.file.name ? a.at - b.at : a.file.name < b.file.name ? -1 : 1));
	const room = Math.max(0, mostTold - lines.length);
	for (const {file, ...fault} of faults.slice(0, room))
		lines.push(describeOwnFault({...fault, file: {...file, name: path.join(folder, file.name)}}));
	if (lines.length > 0)
		throw new LexiconError(lines.slice(0, mostTold), lines.length - mostTold + faults.length - room);
	return laid;
};
