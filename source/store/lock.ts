import {randomBytes, randomInt} from 'node:crypto';
import {lstatSync, readFileSync, readlinkSync, unlinkSync} from 'node:fs';
import {lutimes, open, rm, symlink, writeFile} from 'node:fs/promises';
import {setTimeout as sleep} from 'node:timers/promises';
import {FileError, fileErrorOf} from '../corpus/file-error.ts';
import {fateOf, type Holder, ourselves, readHolder} from './lock-holder.ts';

/** In milliseconds. */
const usual = {
	/** The lock is held for about one write: who waits looks again after a random pause up to this. */
	pause: 8,
	/** A holder of whom nothing is known is looked at less often: that writes to the folder. */
	longPause: 250,
	/** How often a holder shows that it lives. */
	beat: 5000,
	/** A holder of whom nothing is known, and that has shown nothing for so long, is taken for gone. */
	silence: 30_000,
	/** So long the same holder is waited for, and so long the lock at all. */
	patience: 10_000,
	longest: 60_000,
};
type Times = Readonly<typeof usual>;

/** As it was found. */
type Found = {token: string; holder: Holder | null; touched: number};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
const refusals = ['EROFS', 'EACCES', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** Makes the lock, whole with what it says; `taken`: there is one. */
const make = async (lock: string, token: string): Promise<'made' | 'taken' | 'refused'> => {
	const content = JSON.stringify({...ourselves, token});
	const inOneStep = async (): Promise<void> => symlink(content, lock);
	const asFile = async (): Promise<void> => writeFile(lock, content, {flag: 'wx', mode: 0o600});
	for (const way of [inOneStep, asFile]) {
		try {
			await way();
			return 'made';
		} catch (error) {
			if (codeOf(error) === 'EEXIST') return 'taken';
			if (!refusals.includes(codeOf(error))) throw error;
		}
	}

	return 'refused';
};

const contentOf = (lock: string): string => {
	try {
		return readlinkSync(lock);
	} catch (error) {
		if (codeOf(error) === 'EINVAL' || codeOf(error) === 'UNKNOWN') return readFileSync(lock, 'utf8');
		throw error;
	}
};

/** At once, as all that is done with a lock but making it: to ask another thread would take longer than the call. */
const look = (lock: string): Found | null => {
	try {
		const content = contentOf(lock);
		// Behind the content: were the lock another meanwhile, it would look younger than it is, never older.
		const {ino, ctimeMs} = lstatSync(lock);
		const holder = readHolder(content);
		return {token: holder?.token ?? `unread-${ino}`, holder, touched: ctimeMs};
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return null;
		throw fileErrorOf(lock, error);
	}
};

/** What the clock of the file system says now: that of another machine may be far from ours. */
const timeThere = async (lock: string): Promise<number> => {
	const probe = `${lock}.${randomBytes(8).toString('hex')}.time`;
	const handle = await open(probe, 'wx', 0o600);
	try {
		return (await handle.stat()).ctimeMs;
	} finally {
		await handle.close();
		await rm(probe, {force: true});
	}
};

const isStale = async (lock: string, {holder, touched}: Found, times: Times): Promise<boolean> => {
	const fate = holder === null ? 'unknown' : fateOf(holder);
	if (fate !== 'unknown') return fate === 'gone';
	// Where nothing can be made in the folder, nothing can be taken over either.
	const now = await timeThere(lock).catch(() => touched);
	return now - touched > times.silence;
};

const release = (lock: string, token: string): void => {
	if (look(lock)?.token === token) unlinkSync(lock);
};

/** Takes a stale lock out of the way, unless another does. */
const clear = async (lock: string, token: string, times: Times): Promise<void> => {
	const removal = `${lock}.${token}`;
	const own = randomBytes(8).toString('hex');
	if ((await make(removal, own)) !== 'made') {
		const other = look(removal);
		if (other && (await isStale(removal, other, times))) await clear(removal, other.token, times);
		return;
	}

	try {
		const found = look(lock);
		if (found?.token === token && (await isStale(lock, found, times))) await rm(lock, {force: true});
	} finally {
		release(removal, own);
	}
};

const held = (file: string, {holder}: Found): FileError =>
	new FileError(
		file,
		`is being written by ${holder ? `process ${holder.pid} on ${holder.host}` : 'another process'}, which does not come to an end`,
		`Try again; if nothing else works on it, delete ${file}.lock.`,
	);

/** Takes the lock; null where the file system refuses any. */
const take = async (file: string, lock: string, times: Times): Promise<string | null> => {
	const token = randomBytes(8).toString('hex');
	const begin = performance.now();
	let waitedFor = {token: '', since: begin};
	for (;;) {
		const made = await make(lock, token);
		if (made !== 'taken') return made === 'made' ? token : null;
		const found = look(lock);
		if (found === null) continue;
		// Over a network an answer may be lost, and the question, asked again, is refused.
		if (found.token === token) return token;
		if (await isStale(lock, found, times)) {
			await clear(lock, found.token, times);
			continue;
		}

		const now = performance.now();
		if (found.token !== waitedFor.token) waitedFor = {token: found.token, since: now};
		if (now - waitedFor.since > times.patience || now - begin > times.longest) throw held(file, found);
		const known = found.holder !== null && fateOf(found.holder) === 'runs';
		await sleep(1 + randomInt(known ? times.pause : times.longPause));
	}
};

/**
 * Does the work while no other process does any under the same lock, `FILE.lock`. For work of milliseconds; whoever waits for it asks
 * again and again.
 *
 * The lock is a symbolic link that leads nowhere: one system call makes it together with what it says (who holds it), so that a process
 * killed at any moment leaves either no lock or one whose holder is known. Where there are no such links it is a file, made
 * exclusively.
 *
 * A lock is stale where its holder ran on this machine and runs no more; of one that cannot be seen from here, where it has not been
 * touched for 30 s by the file system's own clock (a holder touches it every 5 s). Whoever finds it stale and removes it by name could
 * remove another's, made since. So it first takes a second lock, `FILE.lock.TOKEN`, named for that very taking of the first, and then
 * looks whether the first still is the one: while it holds the second nobody else removes the first, the dead holder cannot either, and
 * tokens never come again. If it dies meanwhile, its second lock is stale and is removed in the same way; each level is left only by
 * one more death at that very place. What remains: a holder elsewhere that is stopped for 30 s and then goes on writing. Appends are made in
 * one write each, which does not need the lock to stay apart.
 *
 * On a file system that refuses any lock the work is done without, for the same reason; `isHeld` says which it is, so that nothing is
 * ever cut off unlocked.
 *
 * `proper-lockfile` would do much of this; but its last release is of 2021, it decides by clocks alone whether a holder lives, so that
 * after a kill everybody waits, and it patches `fs`.
 *
 * @param others for times other than the usual.
 * @throws FileError where one holder keeps the lock for 10 s, or what the work throws.
 */
export const withLock = async <Result>(
	file: string,
	work: (isHeld: boolean) => Promise<Result>,
	others: Partial<Times> = {},
): Promise<Result> => {
	const times = {...usual, ...others};
	const lock = `${file}.lock`;
	// Told of the file that somebody wanted to write: of locks nobody knows.
	const token = await take(file, lock, times).catch((error: unknown) => {
		throw fileErrorOf(file, error);
	});
	if (token === null) return work(false);
	const beat = setInterval(() => {
		const now = new Date();
		lutimes(lock, now, now).catch(() => undefined);
	}, times.beat);
	beat.unref();
	try {
		return await work(true);
	} finally {
		clearInterval(beat);
		try {
			release(lock, token);
		} catch {
			// It is stale when this process ends.
		}
	}
};
