import {copyFile, link, lstat, mkdir, open, rename, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {FileError, fileErrorOf} from './file-error.ts';
import {temporaryFor} from './temporary-file.ts';

const isFolder = async (folder: string): Promise<boolean> =>
	stat(folder).then(
		found => found.isDirectory(),
		() => false,
	);

/** Node's own `recursive` never ends where a folder is there and yet takes no other ("no such file" below `/proc`). */
const makeWithParents = async (folder: string): Promise<void> => {
	try {
		await mkdir(folder, {mode: 0o700});
	} catch (error) {
		if (await isFolder(folder)) return;
		const above = path.dirname(folder);
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (await isFolder(above))) throw error;
		await makeWithParents(above);
		await makeWithParents(folder);
	}
};

/** The first link on the way to a folder that leads nowhere. */
const danglingLink = async (folder: string): Promise<string | null> => {
	const above = path.dirname(folder);
	const first = above === folder ? null : await danglingLink(above);
	if (first !== null) return first;
	const isLink = await lstat(folder).then(
		found => found.isSymbolicLink(),
		() => false,
	);
	const isNowhere = async (): Promise<boolean> =>
		stat(folder).then(
			() => false,
			(error: NodeJS.ErrnoException) => error.code === 'ENOENT',
		);
	return isLink && (await isNowhere()) ? folder : null;
};

/**
 * Makes a folder and those above it, for its owner alone.
 *
 * @throws FileError where the system refuses.
 */
export const makeFolder = async (folder: string): Promise<void> => {
	try {
		await makeWithParents(path.resolve(folder));
	} catch (error) {
		const link = await danglingLink(path.resolve(folder));
		if (link !== null)
			throw new FileError(
				link,
				'is a symbolic link to a folder that is not there',
				'Make that folder, or remove the link.',
				error,
			);
		throw fileErrorOf(folder, error);
	}
};

/** Makes the names in a folder survive a power cut. Some file systems cannot: then there is nothing to be done. */
export const syncFolder = async (folder: string): Promise<void> => {
	const handle = await open(folder, 'r').catch(() => null);
	await handle?.sync().catch(() => undefined);
	await handle?.close();
};

const keepPrevious = async (file: string, backup: string, temporary: string): Promise<void> => {
	const spare = `${temporary}.bak`;
	try {
		// A second name for the old file: at no moment is there none.
		await link(file, spare).catch(async (error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') throw error;
			await copyFile(file, spare);
			const copy = await open(spare, 'r+');
			await copy.sync().finally(async () => copy.close());
		});
		await rename(spare, backup);
		// Two names of one file, as a process leaves them that is killed here: then renaming does nothing at all.
		await rm(spare, {force: true});
	} catch (error) {
		await rm(spare, {force: true}).catch(() => undefined);
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
};

/**
 * Writes a file whole or not at all: a temporary file of a name of its own beside it, synced, then renamed over it. For its owner alone.
 *
 * @param options.backup keeps the previous file under this name. options.syncFolder: false leaves the folder to be synced once by whoever
 * writes many files.
 * @throws FileError where the system refuses; the file is then as it was.
 */
export const writeAtomically = async (
	file: string,
	content: string | Uint8Array,
	options: {backup?: string; syncFolder?: boolean} = {},
): Promise<void> => {
	const folder = path.dirname(file);
	const temporary = temporaryFor(file);
	try {
		const handle = await open(temporary, 'wx', 0o600);
		try {
			await handle.writeFile(content);
			await handle.sync();
		} finally {
			await handle.close();
		}

		if (options.backup !== undefined) await keepPrevious(file, options.backup, temporary);
		await rename(temporary, file);
		if (options.syncFolder !== false) await syncFolder(folder);
	} catch (error) {
		await rm(temporary, {force: true}).catch(() => undefined);
		throw fileErrorOf(file, error);
	}
};
