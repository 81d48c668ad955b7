import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {FileError} from '../../corpus/file-error.ts';
import type {Home} from '../home.ts';
import {howKept} from './how-kept.ts';

/**
 * Refuses a home without a key file where something is sealed: it would be taken for damaged, and be written to so that anybody can read it.
 * Journal, snapshot and one report are looked at. What a decryption had to leave as it was, its key kept beside it, is no such thing.
 *
 * @throws FileError
 */
export const refuseLostKey = async ({directory, key, journal, store, corpus}: Home): Promise<void> => {
	const former = `${path.basename(key)}.was-`;
	const beside = await readdir(directory).catch((): string[] => []);
	if (beside.some(name => name.startsWith(former))) return;
	const names = await readdir(corpus).catch((): string[] => []);
	const report = names.find(name => /^[0-9a-f]{64}\.json$/.test(name));
	for (const file of [journal, store, ...(report === undefined ? [] : [path.join(corpus, report)])]) {
		if ((await howKept(file)) === 'sealed')
			throw new FileError(
				key,
				'is missing, and what is kept here is encrypted with it',
				'Put back a copy of key.json from before.',
			);
	}
};
