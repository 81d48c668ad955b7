import {type FSWatcher, watch} from 'node:fs';
import {stat} from 'node:fs/promises';
import path from 'node:path';

/** In milliseconds. */
const usual = {
	/** What comes within this is told once. */
	gather: 50,
	/** How often the file is looked at: a network file system tells nothing of what other machines write. */
	look: 1000,
};

const identityOf = async (place: string, only: 'which' | 'content'): Promise<string> =>
	stat(place).then(
		({dev, ino, size, mtimeMs}) => (only === 'which' ? `${dev}:${ino}` : `${dev}:${ino}:${size}:${mtimeMs}`),
		() => '',
	);

/**
 * Calls `changed` whenever the file may have been written to, made, replaced or removed, by whomever, and once at the start: for what
 * came before. Calls do not overlap; what happens during one brings another. The system tells of a change at once, where it can; beside that
 * the file is looked at each second. Neither file nor folder need exist. It keeps no process alive.
 *
 * @param changed must not throw.
 * @returns how to stop; no call begins after that.
 */
export const follow = (
	file: string,
	changed: () => Promise<void>,
	others: Partial<typeof usual> = {},
): (() => void) => {
	const times = {...usual, ...others};
	const folder = path.dirname(file);
	let isClosed = false;
	let watcher: FSWatcher | null = null;
	let watchedFolder = '';
	let seen = '';
	let gathering: NodeJS.Timeout | null = null;
	let isCalling = false;
	let isDue = false;

	const call = async (): Promise<void> => {
		gathering = null;
		isDue = isCalling;
		if (isCalling || isClosed) return;
		isCalling = true;
		seen = await identityOf(file, 'content');
		if (!isClosed) await changed();
		isCalling = false;
		if (isDue) tell();
	};

	const tell = (): void => {
		if (isClosed) return;
		gathering ??= setTimeout(call, times.gather).unref();
	};

	const stopWatching = (): void => {
		watcher?.close();
		watcher = null;
		watchedFolder = '';
	};

	/** The folder may be made late, or be another of the same name. */
	const watchFolder = async (): Promise<void> => {
		const found = await identityOf(folder, 'which');
		if (isClosed || (watcher !== null && found === watchedFolder)) return;
		stopWatching();
		if (found === '') return;
		try {
			watcher = watch(folder, {persistent: false}, (_, name) => {
				if (name === null || name === path.basename(file)) tell();
			});
			// Without it there still is the looking.
			watcher.on('error', stopWatching);
			watchedFolder = found;
		} catch {
			stopWatching();
		}
	};

	const look = async (): Promise<void> => {
		await watchFolder();
		if ((await identityOf(file, 'content')) !== seen) tell();
	};

	// One after the other: a network that hangs is not asked again and again.
	const lookLater = (): NodeJS.Timeout =>
		setTimeout(async () => {
			await look();
			if (!isClosed) looking = lookLater();
		}, times.look).unref();
	let looking = lookLater();
	void watchFolder();
	tell();
	return () => {
		isClosed = true;
		clearTimeout(looking);
		if (gathering) clearTimeout(gathering);
		stopWatching();
	};
};
