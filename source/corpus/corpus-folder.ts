import {readdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {makeFolder, syncFolder, writeAtomically} from './atomic-file.ts';
import {SealFault} from './cipher.ts';
import type {CorpusHome} from './corpus-home.ts';
import type {CorpusItem} from './corpus-item.ts';
import {CorpusFault, type CorpusProblem, problemOf} from './corpus-problem.ts';
import {encodeStored, joinStored, readStored, type Stored, storedOf, toItem} from './corpus-record.ts';
import {FileError, fileErrorOf} from './file-error.ts';
import {addToManifest, type Import, readManifest} from './manifest.ts';
import {mapLimited} from './map-limited.ts';
import {missingProblems, missingReports} from './missing-reports.ts';
import {refuseOtherKey} from './other-key.ts';
import {requirePrivate} from './permissions.ts';
import {removeLeft} from './temporary-file.ts';

const readAtOnce = 32;
/** Each write waits for the disk: a few at once let it gather them. */
const writeAtOnce = 16;

export const fileOf = ({corpus, cipher}: CorpusHome, hash: string): string =>
	path.join(corpus, `${cipher.nameOf(hash)}.json`);

/** @throws CorpusFault for a file that is damaged, or not sealed as the others are. */
const readBytes = ({cipher}: CorpusHome, file: string, bytes: Uint8Array): Stored => {
	const name = path.basename(file, '.json');
	let plain: Uint8Array;
	try {
		plain = cipher.open('corpus', bytes);
	} catch (fault) {
		if (!(fault instanceof SealFault)) throw fault;
		throw new CorpusFault(
			null,
			`this report of the corpus is left out: ${fault.message}`,
			'Import the report again.',
		);
	}

	return readStored(plain, hash => cipher.nameOf(hash) === name);
};

const readExisting = async (home: CorpusHome, file: string): Promise<Stored | null> => {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw fileErrorOf(file, error);
	}

	try {
		return readBytes(home, file, bytes);
	} catch (fault) {
		// A damaged file is written anew from the text at hand; one of a newer version is not ours to touch.
		if (!(fault instanceof CorpusFault)) throw fault;
		if (fault.place === 'version') throw new FileError(file, fault.message, fault.remedy);
		return null;
	}
};

const importsOf = ({report: {hash}, originals = []}: CorpusItem, at: string): Import[] =>
	originals.length === 0
		? [{hash, at, from: null, sha256: null}]
		: originals.map(({path, sha256}) => ({hash, at, from: path, sha256}));

/**
 * Adds reports to the corpus, a file each, named by the hash of the text. A text that is there already is not added again; what is now
 * told more reliably about it (a sidecar where the file name had to do, a corrected `--published`) is taken over, claims too.
 * Importing twice is importing once, and the order changes nothing.
 *
 * @returns how many were new and how many were there.
 * @throws FileError where the corpus cannot be written, others may read it, or it was encrypted since; what was written before stays.
 */
export const importItems = async (
	home: CorpusHome,
	items: readonly CorpusItem[],
	options: {now?: () => Date} = {},
): Promise<{added: number; already: number}> => {
	const at = (options.now ?? (() => new Date()))().toISOString();
	const byHash = new Map<string, Stored>();
	for (const item of items) {
		const stored = storedOf(item, at);
		const known = byHash.get(stored.hash);
		byHash.set(stored.hash, known ? joinStored(known, stored) : stored);
	}

	const {added} = await addStored(home, [...byHash.values()]);
	if (items.length > 0)
		await addToManifest(
			home,
			items.flatMap(item => importsOf(item, at)),
		);
	return {added, already: items.length - added};
};

/**
 * Adds reports as they lie in a corpus, each hash once; what is there already is joined with them.
 *
 * @returns how many were new, and of how many that were there something is told otherwise now.
 * @throws FileError where the corpus cannot be written, or others may read it; what was written before stays.
 */
export const addStored = async (
	home: CorpusHome,
	all: readonly Stored[],
): Promise<{added: number; changed: number}> => {
	if (all.length === 0) return {added: 0, changed: 0};
	requirePrivate([home.corpus, ...all.map(({hash}) => fileOf(home, hash))], home.corpus);
	await makeFolder(home.corpus);
	removeLeft(home.corpus);
	const made: string[] = [];
	const outcome = await mapLimited(all, writeAtOnce, async stored => {
		const file = fileOf(home, stored.hash);
		const known = await readExisting(home, file);
		const joined = known ? joinStored(known, stored) : stored;
		const isSame = known !== null && encodeStored(known) === encodeStored(joined);
		if (!isSame) {
			await refuseOtherKey(home);
			if (known === null) made.push(file);
			const plain = Buffer.from(encodeStored(joined), 'utf8');
			await writeAtomically(file, home.cipher.seal('corpus', plain), {syncFolder: false});
		}

		return isSame ? 'same' : known === null ? 'added' : 'changed';
	});
	await syncFolder(home.corpus);
	// Who encrypted it just now may not have seen the last ones.
	await refuseOtherKey(home).catch(async error => {
		await Promise.all(made.map(async file => rm(file, {force: true})));
		throw error;
	});
	const count = (what: string): number => outcome.filter(one => one === what).length;
	return {added: count('added'), changed: count('changed')};
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The names of the files that hold reports. A corpus that is not there yet has none.
 *
 * @throws FileError where the folder may not be read, or others may read it.
 */
export const namesIn = async (home: CorpusHome): Promise<string[]> => {
	let names: string[];
	try {
		names = await readdir(home.corpus);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw fileErrorOf(home.corpus, error);
	}

	if (!home.foreign)
		requirePrivate([home.corpus, ...names.map(name => path.join(home.corpus, name))], home.corpus, true);
	return names.filter(name => /^[0-9a-f]{64}\.json$/.test(name)).sort();
};

/** Reads these files of the corpus. One that is damaged, or of which `use` finds fault, is a problem and stops no other. */
export const readFiles = async <Out>(
	home: CorpusHome,
	names: readonly string[],
	use: (stored: Stored, file: string) => Out,
): Promise<{read: Out[]; problems: CorpusProblem[]}> => {
	const problems: CorpusProblem[] = [];
	const read = await mapLimited(names, readAtOnce, async name => {
		const file = path.join(home.corpus, name);
		try {
			return [use(readBytes(home, file, await readFile(file)), file)];
		} catch (fault) {
			const code = (fault as NodeJS.ErrnoException).code;
			problems.push(
				fault instanceof CorpusFault
					? problemOf(file, fault)
					: {
							path: file,
							place: null,
							message: `cannot be read (${code ?? String(fault)})`,
							remedy: 'Check the disk.',
						},
			);
			return [];
		}
	});
	return {read: read.flat(), problems: problems.sort((a, b) => compare(a.path, b.path))};
};

/**
 * Reads the whole corpus, in order of publication day (undated last), then id. A corpus that is not there yet is empty; a file of it that
 * is damaged is a problem and stops no other, and one that was imported and is gone is a problem too.
 *
 * @param withdrawn hashes of reports that count no more: nobody misses them.
 * @throws FileError where the folder may not be read, or others may read it.
 */
export const loadCorpus = async (
	home: CorpusHome,
	withdrawn: {has(hash: string): boolean} = new Set(),
): Promise<{items: CorpusItem[]; problems: CorpusProblem[]}> => {
	const names = await namesIn(home);
	const {read: items, problems} = await readFiles(home, names, toItem);
	items.sort(
		(a, b) =>
			compare(a.report.published ?? '~', b.report.published ?? '~') || compare(a.report.id, b.report.id),
	);
	const there = new Set(names.map(name => path.basename(name, '.json')));
	const {imports} = await readManifest(home);
	const missing = missingReports(imports, hash => there.has(home.cipher.nameOf(hash)) || withdrawn.has(hash));
	return {items, problems: [...missingProblems(home.corpus, missing), ...problems]};
};
