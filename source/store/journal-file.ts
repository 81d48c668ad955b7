import {constants, readSync} from 'node:fs';
import {type FileHandle, open} from 'node:fs/promises';
import {fileErrorOf} from '../corpus/file-error.ts';
import type {Home} from './home.ts';

/** The part of a home that its journal needs. */
export type JournalHome = Pick<Home, 'journal' | 'key' | 'cipher'>;

/**
 * Opens the journal.
 *
 * @returns null where it is only to be read and is not there.
 * @throws FileError where the system refuses.
 */
export const openJournal = async (file: string, flags: number): Promise<FileHandle | null> => {
	try {
		return await open(file, flags, 0o600);
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		if (flags === constants.O_RDONLY && code === 'ENOENT') return null;
		throw fileErrorOf(file, error);
	}
};

/** A piece up to this is read at once: to ask another thread costs more, some tenths of a millisecond, and a decision has a dozen such calls. */
const smallBytes = 65_536;

/** The bytes from one place to another, or to the end of the file. */
export const bytesOf = async (handle: FileHandle, begin: number, end: number): Promise<Buffer> => {
	const bytes = Buffer.alloc(Math.max(0, end - begin));
	let filled = 0;
	while (filled < bytes.length) {
		const [left, at] = [bytes.length - filled, begin + filled];
		const bytesRead =
			left <= smallBytes
				? readSync(handle.fd, bytes, filled, left, at)
				: (await handle.read(bytes, filled, left, at)).bytesRead;
		if (bytesRead === 0) break;
		filled += bytesRead;
	}

	return bytes.subarray(0, filled);
};
