import {open, readFile} from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import {sha256} from '../engine/text/hash.ts';
import {syncFolder, writeAtomically} from './atomic-file.ts';
import {type Cipher, SealFault} from './cipher.ts';
import type {CorpusHome} from './corpus-home.ts';
import {fileErrorOf} from './file-error.ts';
import {refuseOtherKey} from './other-key.ts';

/** One import of one report, as the manifest of the corpus keeps it. */
export type Import = {
	/** Of the report's text. */
	hash: string;
	/** ISO 8601 instant. */
	at: string;
	/** The absolute path of the file that it came from; null: standard input, or not known any more. */
	from: string | null;
	/** SHA-256 of the bytes of that file; null where it is not known. */
	sha256: string | null;
};

export type Manifest = {
	imports: Import[];
	/** The numbers of the lines that do not say what they said when they were written. */
	damaged: number[];
	/** Whether there is such a file. */
	exists: boolean;
};

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const lineSchema = v.object({
	v: v.literal(1),
	sum: v.string(),
	import: v.object({
		hash: digest,
		at: v.pipe(v.string(), v.isoTimestamp()),
		from: v.nullable(v.string()),
		sha256: v.nullable(digest),
	}),
});

export const manifestOf = ({corpus}: {readonly corpus: string}): string =>
	path.join(corpus, 'manifest.jsonl');

/** Long enough to notice a digit that has changed; nobody is kept from forging it. */
const sumOf = (entry: Import): string => sha256(JSON.stringify(entry)).slice(0, 16);

const encode = (cipher: Cipher, entry: Import): string => {
	const line = JSON.stringify({v: 1, sum: sumOf(entry), import: entry});
	return `${cipher.seal('corpus', Buffer.from(line, 'utf8')).toString('utf8')}\n`;
};

const decode = (cipher: Cipher, line: string): Import | null => {
	let value: unknown;
	try {
		value = JSON.parse(cipher.open('corpus', Buffer.from(line, 'utf8')).toString('utf8'));
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof SealFault) return null;
		throw error;
	}

	const read = v.safeParse(lineSchema, value);
	return read.success && sumOf(read.output.import) === read.output.sum ? read.output.import : null;
};

/** Equal for imports of the same content from the same file: a second tells nothing new. */
const sameImport = ({hash, from, sha256}: Import): string => JSON.stringify([hash, from, sha256]);

/** Equal for the same import only: so the manifests of two homes come to the same in whatever order they are joined. */
export const sameLine = (entry: Import): string => sumOf(entry);

/**
 * Reads what was imported, in the order of importing. A line that is damaged or torn costs that line only.
 *
 * @throws FileError where the file may not be read.
 */
export const readManifest = async (home: CorpusHome): Promise<Manifest> => {
	const file = manifestOf(home);
	let content: string;
	try {
		content = await readFile(file, 'utf8');
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') return {imports: [], damaged: [], exists: false};
		throw fileErrorOf(file, error);
	}

	const imports: Import[] = [];
	const damaged: number[] = [];
	for (const [index, line] of content.split('\n').entries()) {
		if (line === '') continue;
		const entry = decode(home.cipher, line);
		if (entry) imports.push(entry);
		else damaged.push(index + 1);
	}

	return {imports, damaged, exists: true};
};

/**
 * Adds imports, those that are known left out, and waits until the disk has them.
 *
 * @param keyOf equal for those that are one.
 * @returns how many were new.
 * @throws FileError where they cannot be written.
 */
export const addToManifest = async (
	home: CorpusHome,
	imports: readonly Import[],
	keyOf: (entry: Import) => string = sameImport,
): Promise<number> => {
	const file = manifestOf(home);
	const known = new Set((await readManifest(home)).imports.map(keyOf));
	const news = imports.filter(entry => {
		const key = keyOf(entry);
		return !known.has(key) && known.add(key);
	});
	if (news.length === 0) return 0;
	await refuseOtherKey(home);
	try {
		const handle = await open(file, 'a+', 0o600);
		try {
			const {size} = await handle.stat();
			const last = Buffer.alloc(1, '\n');
			if (size > 0) await handle.read(last, 0, 1, size - 1);
			// A torn line must not take the next with it.
			const torn = last[0] !== 0x0a;
			await handle.appendFile(`${torn ? '\n' : ''}${news.map(entry => encode(home.cipher, entry)).join('')}`);
			await handle.sync();
			if (size === 0) await syncFolder(home.corpus);
		} finally {
			await handle.close();
		}
	} catch (error) {
		throw fileErrorOf(file, error);
	}

	return news.length;
};

/**
 * Writes the manifest anew, whole or not at all.
 *
 * @throws FileError where it cannot be written; it is then as it was.
 */
export const writeManifest = async (home: CorpusHome, imports: readonly Import[]): Promise<void> => {
	await refuseOtherKey(home);
	await writeAtomically(manifestOf(home), imports.map(entry => encode(home.cipher, entry)).join(''));
};
