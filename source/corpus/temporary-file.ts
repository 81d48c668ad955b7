import {createHash, randomBytes} from 'node:crypto';
import {readdirSync, readlinkSync, rmSync, statSync} from 'node:fs';
import {hostname} from 'node:os';
import path from 'node:path';

/** In which process numbers count: those of another machine or container say nothing here. */
const spaceOfProcesses = (): string => {
	let space = '';
	try {
		space = readlinkSync('/proc/self/ns/pid');
	} catch {
		// Not Linux: one space a machine.
	}

	return createHash('sha256').update(`${hostname()}\n${space}`, 'utf8').digest('hex').slice(0, 8);
};

/** A name of its own beside a file, by which others see who is writing: `.store.json.PID-SPACE-RANDOM`. */
export const temporaryFor = (file: string): string =>
	path.join(
		path.dirname(file),
		`.${path.basename(file)}.${process.pid}-${spaceOfProcesses()}-${randomBytes(6).toString('hex')}`,
	);

/** Earlier programs named no space. */
const pattern = /^\..+\.(\d{1,10})-(?:([0-9a-f]{8})-)?[0-9a-f]{12}(?:\.bak)?$/;

/** Whoever writes from elsewhere is not at one file for so long. */
const dayInMilliseconds = 86_400_000;

const runs = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== 'ESRCH';
	}
};

const isLeft = (folder: string, name: string): boolean => {
	const [, pid, space] = pattern.exec(name) ?? [];
	if (pid === undefined || runs(Number(pid))) return false;
	if (space === spaceOfProcesses()) return true;
	const stats = statSync(path.join(folder, name), {throwIfNoEntry: false});
	return stats !== undefined && Date.now() - stats.mtimeMs > dayInMilliseconds;
};

/**
 * The temporary files in a folder that were left by a process which was killed: one of this machine that runs no more, or one of elsewhere
 * that wrote nothing for a day. A number that was given again to another process keeps the file for now.
 */
export const leftIn = (folder: string): string[] => {
	try {
		return readdirSync(folder)
			.filter(name => isLeft(folder, name))
			.map(name => path.join(folder, name));
	} catch {
		return [];
	}
};

/** Removes what `leftIn` finds. Returns what is gone; what the system will not let go stays. */
export const removeLeft = (folder: string): string[] =>
	leftIn(folder).filter(file => {
		try {
			rmSync(file, {force: true});
			return true;
		} catch {
			return false;
		}
	});
