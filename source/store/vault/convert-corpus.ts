import {readdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {syncFolder, writeAtomically} from '../../corpus/atomic-file.ts';
import type {Cipher} from '../../corpus/cipher.ts';
import {manifestOf} from '../../corpus/manifest.ts';
import {mapLimited} from '../../corpus/map-limited.ts';
import type {Home} from '../home.ts';
import {convertBytes, convertLines, type Direction} from './convert-bytes.ts';
import {looksSealed} from './sealed-line.ts';

/** Each write waits for the disk: a few at once let it gather them. */
const atOnce = 16;

const hashIn = (plain: Buffer): string | null => {
	try {
		const {hash} = JSON.parse(plain.toString('utf8')) as {hash?: unknown};
		return typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) ? hash : null;
	} catch {
		return null;
	}
};

/** What the file is to be called; damaged ones that tell no hash keep their name when they are decrypted. */
const nameFor = (name: string, kept: Buffer, bytes: Buffer, cipher: Cipher, direction: Direction): string => {
	const stem = path.basename(name, '.json');
	if (direction === 'encrypt') return looksSealed(kept) ? name : `${cipher.nameOf(stem)}.json`;
	return `${hashIn(bytes) ?? stem}.json`;
};

/** Converts one report. Returns the file that is no longer needed, and whether it could not be opened. */
const convertReport = async (
	folder: string,
	name: string,
	cipher: Cipher,
	direction: Direction,
): Promise<{old: string | null; left: boolean}> => {
	const kept = await readFile(path.join(folder, name));
	const {bytes, left} = convertBytes(cipher, direction, 'corpus', kept);
	if (bytes.equals(kept)) return {old: null, left};
	const called = nameFor(name, kept, bytes, cipher, direction);
	await writeAtomically(path.join(folder, called), bytes, {syncFolder: false});
	return {old: called === name ? null : path.join(folder, name), left};
};

/**
 * Converts all reports and the list of imports. Each is written whole under its new name and is on the disk before the old one goes.
 *
 * @returns how many could not be opened and stay as they are.
 */
export const convertCorpus = async (home: Home, cipher: Cipher, direction: Direction): Promise<number> => {
	const names = await readdir(home.corpus).catch((error: NodeJS.ErrnoException): string[] => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	if (names.length === 0) return 0;
	const manifest = manifestOf(home);
	const isOwn = (name: string): boolean =>
		/^\.[0-9a-f]{64}\.json\./.test(name) || name.startsWith(`.${path.basename(manifest)}.`);
	await Promise.all(names.filter(isOwn).map(async name => rm(path.join(home.corpus, name), {force: true})));
	const reports = names.filter(name => /^[0-9a-f]{64}\.json$/.test(name));
	const converted = await mapLimited(reports, atOnce, async name =>
		convertReport(home.corpus, name, cipher, direction),
	);
	let left = converted.filter(one => one.left).length;
	if (names.includes(path.basename(manifest))) {
		const kept = await readFile(manifest);
		const {bytes, left: lines} = convertLines(cipher, direction, 'corpus', kept);
		left += lines;
		if (!bytes.equals(kept)) await writeAtomically(manifest, bytes, {syncFolder: false});
	}

	await syncFolder(home.corpus);
	await mapLimited(converted, atOnce, async ({old}) => {
		if (old !== null) await rm(old, {force: true});
	});
	await syncFolder(home.corpus);
	return left;
};
