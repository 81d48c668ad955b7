import {makeFolder} from './atomic-file.ts';
import {addStored, namesIn, readFiles} from './corpus-folder.ts';
import type {CorpusHome} from './corpus-home.ts';
import type {CorpusProblem} from './corpus-problem.ts';
import {toItem} from './corpus-record.ts';
import {addToManifest, readManifest, sameLine} from './manifest.ts';

/** So many reports are held at a time, however large the other corpus is. */
const atOnce = 500;

/**
 * Brings the reports of another corpus into this one, by content: what both have is joined, and of what only one tells about a report the
 * more reliable is taken. The other is only read. In whichever order corpora are joined, and however often, the files come to the same.
 *
 * @param erased hashes of reports that were deleted on purpose: they do not come back.
 * @returns how many reports were new, of how many something is told otherwise now, and what could not be read there.
 * @throws FileError where this corpus cannot be written; what was written before stays.
 */
export const joinCorpus = async (
	home: CorpusHome,
	other: CorpusHome,
	erased: {has(hash: string): boolean},
): Promise<{added: number; changed: number; problems: CorpusProblem[]}> => {
	const names = await namesIn(other);
	const sum = {added: 0, changed: 0, problems: [] as CorpusProblem[]};
	for (let at = 0; at < names.length; at += atOnce) {
		const {read, problems} = await readFiles(other, names.slice(at, at + atOnce), (stored, file) => {
			// What this program could not load it does not take in.
			toItem(stored, file);
			return stored;
		});
		const {added, changed} = await addStored(
			home,
			read.filter(({hash}) => !erased.has(hash)),
		);
		sum.added += added;
		sum.changed += changed;
		sum.problems.push(...problems);
	}

	const imports = (await readManifest(other)).imports.filter(({hash}) => !erased.has(hash));
	if (imports.length > 0) {
		await makeFolder(home.corpus);
		await addToManifest(home, imports, sameLine);
	}

	return sum;
};
