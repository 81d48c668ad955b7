import {open} from 'node:fs/promises';
import {fileErrorOf} from '../corpus/file-error.ts';

/**
 * Keeps the bytes of a line that was not written to its end beside the journal, as `journal.jsonl.torn-<n>`.
 *
 * @returns the file.
 * @throws FileError where it cannot be written.
 */
export const keepTorn = async (journal: string, tail: Uint8Array): Promise<string> => {
	for (let number = 1; ; number++) {
		const file = `${journal}.torn-${number}`;
		try {
			const handle = await open(file, 'wx', 0o600);
			await handle.writeFile(tail);
			await handle.sync();
			await handle.close();
			return file;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileErrorOf(file, error);
		}
	}
};
