import {createHash} from 'node:crypto';
import {closeSync, constants, openSync, writeSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';

/**
 * Beside the journal lies `journal.jsonl.end`: how long it was when something was last appended. A journal whose last lines are cut off just
 * where a line ends looks whole by itself; this tells. It is not flushed, so that it costs no time: it may say less than is true, never more,
 * and where it cannot be read nobody misses it.
 */
export const endOf = (journal: string): string => `${journal}.end`;

const contentOf = (bytes: number): string => {
	const sum = createHash('sha256').update(`end ${bytes}`).digest('hex').slice(0, 16);
	// Always as long, so that one write replaces it.
	return `${JSON.stringify({bytes, sum}).padEnd(63)}\n`;
};

/** Notes how long the journal is now. */
export const noteEnd = (journal: string, bytes: number): void => {
	try {
		const file = openSync(endOf(journal), constants.O_WRONLY | constants.O_CREAT, 0o600);
		try {
			writeSync(file, contentOf(bytes), 0, 'latin1');
		} finally {
			closeSync(file);
		}
	} catch {
		// Then it says less than is true.
	}
};

/** How many bytes shorter the journal is than it was; 0 where it is not, or where all that it had is known up to there by others. */
export const missingBytes = async (journal: string, knownUpTo: number): Promise<number> => {
	// First what it was, then what it is: others may be appending.
	const content = await readFile(endOf(journal), 'latin1').catch(() => '');
	const [, noted] = /^\{"bytes":(\d{1,15}),/.exec(content) ?? [];
	if (noted === undefined || content !== contentOf(Number(noted))) return 0;
	const size = await stat(journal).then(
		found => found.size,
		() => 0,
	);
	return Number(noted) > knownUpTo ? Math.max(0, Number(noted) - size) : 0;
};
