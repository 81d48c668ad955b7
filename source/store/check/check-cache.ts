import {statSync} from 'node:fs';
import {analysisFile, isKeptPlain} from '../../cache/kept-files.ts';
import type {Home} from '../home.ts';
import {readKeyFile} from '../vault/key-file.ts';
import {fault, type Looked} from './finding.ts';

const sizeOf = (file: string): number | null => {
	try {
		return statSync(file).size;
	} catch {
		return null;
	}
};

/** What is kept only so that the next start is quicker, and whether it is sealed where all else is. */
export const checkCache = async (home: Home): Promise<Looked> => {
	const file = analysisFile(home);
	const size = sizeOf(file);
	if (size === null) return {part: 'cache', at: 'nothing kept', findings: []};
	const at = `${(size / 1_000_000).toFixed(1)} MB, may be deleted`;
	const key = await readKeyFile(home.key);
	if (key?.state !== 'encrypted' || !isKeptPlain(home)) return {part: 'cache', at, findings: []};
	return {
		part: 'cache',
		at,
		findings: [
			fault(
				'cache',
				file,
				`${file}: is not encrypted, as all else here is: whoever finds the disk can read it. Delete it: it is made anew.`,
			),
		],
	};
};
