import path from 'node:path';
import {build} from 'esbuild';
import {temporaryFolder} from '../corpus/temporary-folder.ts';

/** A file of this folder, or below it, as one that Node runs by itself, so that it starts as fast as the program does. Returns its path. */
export const bundle = async (name: string): Promise<string> => {
	const outfile = path.join(temporaryFolder(), `${path.basename(name, '.ts')}.mjs`);
	await build({
		entryPoints: [path.join(import.meta.dirname, name)],
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		outfile,
	});
	return outfile;
};
