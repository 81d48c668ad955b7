import {chmodSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {fileErrorOf} from '../corpus/file-error.ts';
import {type Loose, looseAmong, requirePrivate, requireSafeAbove} from '../corpus/permissions.ts';
import type {Home} from './home.ts';

const namesIn = (folder: string): string[] => {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
};

/** Whether a name is that of a file, or of one of its copies and temporary files: `store.json.bak`, `.store.json.12-ab`. */
const isOrStemsFrom = (name: string, stem: string): boolean =>
	name === stem || name.startsWith(`${stem}.`) || name.startsWith(`.${stem}.`);

/** What of a home is the program's own and there: the folders, then the files beside them. `config.json` and what else the user keeps there are his. */
const ownThings = ({directory, config, ...places}: Home): string[] => {
	const files = [...Object.values(places), path.join(directory, 'clipboard.txt')].filter(
		place => typeof place === 'string',
	);
	const stems = new Map<string, string[]>();
	for (const file of files) {
		const folder = path.dirname(file);
		stems.set(folder, [...(stems.get(folder) ?? []), path.basename(file)]);
	}

	const found = [...stems].flatMap(([folder, names]) =>
		namesIn(folder)
			.filter(name => names.some(stem => isOrStemsFrom(name, stem)))
			.sort()
			.map(name => path.join(folder, name)),
	);
	return [directory, ...found];
};

/** A file where the home should be is told by whoever wants to write there. */
const isFile = (directory: string): boolean => {
	try {
		return statSync(directory).isFile();
	} catch {
		return false;
	}
};

/**
 * Refuses a home that others may read, change or replace, as ssh refuses such a key. The files of the corpus are looked at where they are
 * read; a home that is another's by wish (`foreign`) is not looked at.
 *
 * @returns what is to be told where permissions are of no use: one line, or none.
 * @throws FileError that names what is open, its mode, and the remedy.
 */
export const requirePrivateHome = (home: Home, forReading: boolean): string[] => {
	if (home.foreign || isFile(home.directory)) return [];
	requireSafeAbove(home.directory);
	const told = requirePrivate(ownThings(home), home.directory, forReading);
	return told === null ? [] : [told];
};

/** Everything of a home: what it keeps, and what lies in its folders. */
const allThings = (home: Home): string[] => [
	...ownThings(home),
	...[home.corpus, home.cache].flatMap(folder => namesIn(folder).map(name => path.join(folder, name))),
];

/** How many files and folders a home has, and which of them others may read or change, or own. */
export const looseThings = (home: Home): {all: number; loose: Loose[]} => {
	const things = allThings(home);
	return {all: things.length, loose: looseAmong(things)};
};

/**
 * Closes everything of a home to others: folders 0700, files 0600.
 *
 * @returns the paths that were open and no longer are. Those of others, and on file systems without permissions, stay as they are.
 * @throws FileError where the system refuses.
 */
export const tighten = (home: Home): string[] => {
	const loose = looseThings(home).loose.filter(({why}) => why === 'open');
	for (const {path: file, stats} of loose) {
		try {
			chmodSync(file, stats.isDirectory() ? 0o700 : 0o600);
		} catch (error) {
			throw fileErrorOf(file, error);
		}
	}

	const still = new Set(looseAmong(loose.map(({path: file}) => file)).map(({path: file}) => file));
	return loose.map(({path: file}) => file).filter(file => !still.has(file));
};
