import {readdir} from 'node:fs/promises';
import path from 'node:path';
import type {Home} from '../home.ts';
import {howKept} from '../vault/how-kept.ts';
import {readKeyFile} from '../vault/key-file.ts';
import {type Finding, fault, type Looked, remark} from './finding.ts';

/** Journal, snapshot and filters, and what was put aside of them. The reports are looked at when they are read. */
const keptFiles = async ({journal, store, filters}: Home): Promise<string[]> => {
	const found: string[] = [];
	for (const file of [journal, store, filters]) {
		const folder = path.dirname(file);
		const stem = path.basename(file);
		for (const name of (await readdir(folder).catch((): string[] => [])).sort())
			if (name === stem || (name.startsWith(`${stem}.`) && !/\.(lock.*|end)$/.test(name)))
				found.push(path.join(folder, name));
	}

	return found;
};

/** Whether the home is encrypted, and all of it. */
export const checkEncryption = async (home: Home): Promise<Looked> => {
	const key = await readKeyFile(home.key);
	if (key === null) return {part: 'encryption', at: 'not encrypted', findings: []};
	const findings: Finding[] = [];
	if (key.state !== 'encrypted')
		findings.push(
			remark(
				'encryption',
				'state',
				`${home.key}: the home was being ${key.state === 'encrypting' ? 'encrypted' : 'decrypted'} when that was cut short. The next start carries it on.`,
			),
		);
	else
		for (const file of await keptFiles(home))
			if ((await howKept(file)) === 'plain')
				findings.push(
					fault(
						'encryption',
						file,
						`${file}: is not encrypted, as all else here is: whoever finds the disk can read it. Move it to a safe place, or delete it.`,
					),
				);
	return {part: 'encryption', at: 'encrypted', findings};
};
