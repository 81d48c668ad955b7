import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {CorpusFault} from './corpus-problem.ts';
import {decodeText} from './decode-text.ts';
import {type Metadata, readMetadata} from './metadata.ts';
import type {OutletNames} from './outlet-names.ts';

/** `folder/NAME.meta.json` for `folder/NAME.txt`. */
export const sidecarPath = (file: string): string =>
	path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.meta.json`);

/**
 * Reads the sidecar of a report, where there is one. A sidecar that cannot be understood is refused rather than passed over: the report
 * would come in with the wrong date and nobody would know.
 *
 * @throws CorpusFault naming the sidecar.
 */
export const readSidecar = async (file: string, names: OutletNames): Promise<Metadata> => {
	const sidecar = sidecarPath(file);
	const name = `its sidecar ${path.basename(sidecar)}`;
	let bytes: Uint8Array;
	try {
		bytes = await readFile(sidecar);
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		if (code === 'ENOENT' || code === 'ENOTDIR') return {};
		throw new CorpusFault(
			name,
			`cannot be read (${code ?? String(error)})`,
			'Make it readable or remove it.',
		);
	}

	let value: unknown;
	try {
		value = JSON.parse(decodeText(bytes));
	} catch (error) {
		const reason = error instanceof CorpusFault ? error.message : `is not JSON (${(error as Error).message})`;
		throw new CorpusFault(name, reason, 'Correct the sidecar or remove it.');
	}

	return readMetadata(value, names, field => (field ? `${name}, ${field}` : name));
};
