import {rm} from 'node:fs/promises';
import {syncFolder} from './atomic-file.ts';
import {fileOf} from './corpus-folder.ts';
import type {CorpusHome} from './corpus-home.ts';
import {fileErrorOf} from './file-error.ts';
import {readManifest, writeManifest} from './manifest.ts';

/**
 * Deletes the text of a report from the corpus, and where it came from. Nothing can bring it back but a new import.
 *
 * @throws FileError where it cannot be deleted.
 */
export const eraseReport = async (home: CorpusHome, hash: string): Promise<void> => {
	const file = fileOf(home, hash);
	try {
		await rm(file, {force: true});
	} catch (error) {
		throw fileErrorOf(file, error);
	}

	await syncFolder(home.corpus);
	const {imports} = await readManifest(home);
	const others = imports.filter(entry => entry.hash !== hash);
	if (others.length < imports.length) await writeManifest(home, others);
};
