import {readFile} from 'node:fs/promises';
import * as v from 'valibot';
import {writeAtomically} from '../../corpus/atomic-file.ts';
import {FileError, fileErrorOf} from '../../corpus/file-error.ts';
import {sumOf} from '../sum.ts';
import {isBearable} from './derive-key.ts';

const version = 1;

/** `encrypting` and `decrypting`: a conversion is under way, and is carried on by whoever opens the home next. */
export const keyStates = ['encrypted', 'encrypting', 'decrypting'] as const;
export type KeyState = (typeof keyStates)[number];

const base64 = v.pipe(v.string(), v.base64());
const schema = v.strictObject({
	version: v.literal(version),
	/** Which master key it is; no secret. */
	id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
	kdf: v.strictObject({name: v.literal('scrypt'), n: v.number(), r: v.number(), p: v.number()}),
	salt: base64,
	/** The master key, sealed under the passphrase. */
	key: base64,
	state: v.picklist(keyStates),
	/** That the state was set by somebody who has the master key. */
	proof: v.string(),
});

/** What `key.json` holds. */
export type KeyFile = v.InferOutput<typeof schema>;

/** Where a key is kept that is no longer used, for what could not be decrypted with it. */
export const formerKey = (file: string, id: string): string => `${file}.was-${id.slice(0, 8)}`;

export const copyOf = (file: string): string => `${file}.bak`;

const encode = (content: KeyFile): string =>
	`${JSON.stringify({...content, sum: sumOf(JSON.stringify(content))}, null, '\t')}\n`;

/** @throws FileError for a file of a newer version, one that may not be read, or whose scrypt would cost too much. */
const load = async (file: string): Promise<KeyFile | 'missing' | 'damaged'> => {
	let value: unknown;
	try {
		value = JSON.parse(await readFile(file, 'utf8'));
	} catch (error) {
		if (error instanceof SyntaxError) return 'damaged';
		// Where the home is no folder, whoever needs one says so.
		if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return 'missing';
		throw fileErrorOf(file, error);
	}

	const {sum, ...content} = (value ?? {}) as Record<string, unknown>;
	// The checksum first: a flipped digit of the version is damage.
	if (sumOf(JSON.stringify(content)) !== sum) return 'damaged';
	if (typeof content.version === 'number' && content.version > version)
		throw new FileError(
			file,
			`was written by a newer deirez-tui (version ${content.version}); nothing was changed`,
			'Update deirez-tui, or use another folder with --home DIR.',
		);
	const result = v.safeParse(schema, content);
	if (!result.success) return 'damaged';
	if (isBearable(result.output.kdf)) return result.output;
	throw new FileError(
		file,
		'asks for more memory or work than deirez-tui ever does: it is not as it was written',
		'Put back a copy of it from before.',
	);
};

/**
 * Reads `key.json`, or where that is missing or damaged its copy; null where there is neither: nothing is encrypted.
 *
 * @throws FileError where both are damaged, or for a newer version, which stays untouched.
 */
export const readKeyFile = async (file: string): Promise<KeyFile | null> => {
	const main = await load(file);
	if (typeof main === 'object') return main;
	const copy = await load(copyOf(file));
	if (typeof copy === 'object') return copy;
	if (main === 'missing' && copy === 'missing') return null;
	throw new FileError(
		file,
		'is damaged, and there is no sound copy beside it: without it nothing can be decrypted',
		'Put back a copy of key.json from before.',
	);
};

/**
 * Writes `key.json` and its copy, one after the other, each whole.
 *
 * @throws FileError where it cannot be written.
 */
export const writeKeyFile = async (file: string, content: KeyFile): Promise<void> => {
	const text = encode(content);
	await writeAtomically(file, text);
	await writeAtomically(copyOf(file), text);
};
