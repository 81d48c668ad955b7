import {readFileSync} from 'node:fs';
import type {Cipher} from './cipher.ts';
import {FileError} from './file-error.ts';

/** Which key a home has now, and whether all is sealed with it; null where it has none. */
const keyNow = (file: string): {id?: unknown; state?: unknown} | null => {
	let found = false;
	for (const name of [file, `${file}.bak`]) {
		try {
			return Object(JSON.parse(readFileSync(name, 'utf8')));
		} catch (error) {
			found ||= !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
		}
	}

	return found ? {} : null;
};

/**
 * Makes sure that a home still is encrypted, or not, as when it was opened. Whoever writes asks it just before: a program that was open
 * when another encrypted the home would else go on writing what anybody can read.
 *
 * @throws FileError where it is not.
 */
export const refuseOtherKey = async ({key, cipher}: {key: string; cipher: Cipher}): Promise<void> => {
	const now = keyNow(key);
	if (now === null ? cipher.id === null : now.id === cipher.id && now.state === 'encrypted') return;
	const done = now === null || now.state === 'decrypting' ? 'decrypted' : 'encrypted';
	throw new FileError(
		key,
		`the home was ${done} since it was opened here, and nothing more is written`,
		'Start again.',
	);
};
