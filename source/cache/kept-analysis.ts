import {closeSync, fsyncSync, openSync, statSync, writeSync} from 'node:fs';
import {rename} from 'node:fs/promises';
import {makeFolder, syncFolder} from '../corpus/atomic-file.ts';
import type {Cipher} from '../corpus/cipher.ts';
import {FileError, fileErrorOf} from '../corpus/file-error.ts';
import {refuseOtherKey} from '../corpus/other-key.ts';
import {removeLeft, temporaryFor} from '../corpus/temporary-file.ts';
import type {Analysed} from './analysed.ts';
import {bytesOfFile} from './bytes.ts';
import {analysisFile, removeKept} from './kept-files.ts';
import {layDown} from './lay-down.ts';
import {openAnalysed} from './open-analysed.ts';

/** The part of a home that the cache needs (`store/home.ts` has the whole). */
export type CacheHome = {readonly cache: string; readonly key: string; readonly cipher: Cipher};

/**
 * The analysis that is kept under a key; null where there is none, or it cannot be used. Takes as long as its columns take to be read.
 *
 * @param onFault is called once when a part of it turns out to be damaged; the file is removed then, so that the next start makes it anew.
 */
export const openKept = (
	home: CacheHome,
	key: string,
	onFault: (why: string) => void = () => {},
): Analysed | null => {
	const file = analysisFile(home);
	try {
		// Anything else might never end.
		if (!statSync(file).isFile()) return null;
		const damaged = (why: string): void => {
			removeKept(file);
			onFault(why);
		};
		return openAnalysed(bytesOfFile(file), home.cipher, {key, onFault: damaged});
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === undefined) throw error;
		return null;
	}
};

const layIn = (file: string, analysed: Analysed, cipher: Cipher): void => {
	const descriptor = openSync(file, 'wx', 0o600);
	try {
		layDown(analysed, cipher, {
			write(piece) {
				for (let at = 0; at < piece.length; ) at += writeSync(descriptor, piece, at);
			},
		});
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
};

/**
 * Keeps an analysis under its key in place of the one of before, whole or not at all. Whoever has that one open goes on reading it. It works
 * without pause, for a thread of its own.
 *
 * @throws FileError where it cannot be written (no room, no leave), or the home was encrypted or decrypted meanwhile; nothing is left then. A
 * program that can go on without it has no need to tell.
 */
export const keepAnalysis = async (home: CacheHome, analysed: Analysed): Promise<void> => {
	if (analysed.key === null) return;
	const file = analysisFile(home);
	await makeFolder(home.cache);
	removeLeft(home.cache);
	const temporary = temporaryFor(file);
	try {
		layIn(temporary, analysed, home.cipher);
		await refuseOtherKey(home);
		await rename(temporary, file);
		await syncFolder(home.cache);
		// Who encrypted it just now may not have seen it.
		await refuseOtherKey(home).catch(error => {
			removeKept(file);
			throw error;
		});
	} catch (error) {
		removeKept(temporary);
		throw error instanceof FileError ? error : fileErrorOf(file, error);
	}
};
