import {readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {clear} from '../corpus/cipher.ts';
import {bytesOfFile} from './bytes.ts';
import {firstLine} from './first-line.ts';

/** The folder of a home in which only that lies which can be made anew. */
type CacheFolder = {readonly cache: string};

/** The one analysis that is kept: that of before it is of no use to anybody. */
export const analysisFile = ({cache}: CacheFolder): string => path.join(cache, 'analysis');

/** What the system will not let go stays, and is found out of date. */
export const removeKept = (file: string): void => {
	try {
		rmSync(file, {force: true});
	} catch {
		// Told above.
	}
};

/** Whether what is kept can be read without a key. */
export const isKeptPlain = (home: CacheFolder): boolean => {
	try {
		const bytes = bytesOfFile(analysisFile(home));
		try {
			const line = Buffer.from(firstLine(clear));
			return bytes.read(0, Math.min(line.length, bytes.size)).equals(line);
		} finally {
			bytes.close();
		}
	} catch {
		return false;
	}
};

/** Removes what is kept, what was left of it, and what somebody is writing just now: it can be made anew at any time. */
export const forgetKept = (home: CacheFolder): void => {
	for (const name of keptNames(home)) removeKept(path.join(home.cache, name));
};

/** The files that are the cache's own. */
export const keptNames = ({cache}: CacheFolder): string[] => {
	const stem = path.basename(analysisFile({cache}));
	try {
		return readdirSync(cache)
			.filter(name => name === stem || name.startsWith(`.${stem}.`))
			.sort();
	} catch {
		return [];
	}
};
