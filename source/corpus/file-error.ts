import {basename} from 'node:path';

/** A file or folder of the program's own that cannot be used: one line that names it, says what is wrong and what to do. */
export class FileError extends Error {
	readonly path: string;
	/** The same with the name alone: on a screen of 80 columns a long path would push out what is wrong. */
	readonly brief: string;

	constructor(path: string, problem: string, remedy: string, cause?: unknown) {
		super(`${path}: ${problem}. ${remedy}`, {cause});
		this.name = 'FileError';
		this.path = path;
		this.brief = `${basename(path)}: ${problem}. ${remedy}`;
	}
}

type Reason = [problem: string, remedy: string];

const notYours: Reason = [
	'may not be written or read by you',
	'Choose another folder with --home DIR, or change its permissions.',
];
const inTheWay: Reason = [
	'cannot be made: a file stands where a folder should be',
	'Choose another folder with --home DIR.',
];
const failing: Reason = [
	'cannot be used: the disk reports an error',
	'Copy what you can to another disk, and check this one.',
];
const reasons: Record<string, Reason> = {
	EACCES: notYours,
	EPERM: notYours,
	EROFS: ['is on a read-only file system', 'Choose another folder with --home DIR.'],
	ENOSPC: ['cannot be written: the disk is full', 'Free some space, then do it again.'],
	EDQUOT: ['cannot be written: your share of the disk is used up', 'Free some space, then do it again.'],
	ENOTDIR: inTheWay,
	EEXIST: inTheWay,
	EISDIR: ['is a folder where a file should be', 'Move it away.'],
	ENOENT: ['cannot be made in the folder above it', 'Choose another folder with --home DIR.'],
	EFBIG: [
		'cannot be written: files may not grow so large here',
		'Raise the limit (ulimit -f), or choose another disk with --home DIR.',
	],
	EIO: failing,
	ENXIO: failing,
	ENODEV: failing,
	ESTALE: ['is gone from its server', 'Connect the network drive again.'],
	ETIMEDOUT: ['cannot be reached: its server does not answer', 'Connect the network drive again.'],
	EBUSY: ['is held by another program', 'Close that program, then do it again.'],
	ETXTBSY: ['is held by another program', 'Close that program, then do it again.'],
	ELOOP: ['is a symbolic link that leads in a circle', 'Remove the link.'],
	ENAMETOOLONG: ['has a name or path that is too long for the disk', 'Choose a shorter one with --home DIR.'],
	ENFILE: ['cannot be opened: too many files are open', 'Close other programs.'],
	EMFILE: [
		'cannot be opened: too many files are open',
		'Close other programs or raise the limit (ulimit -n).',
	],
};

/** What the system refused, in plain words; anything that is no system error is passed on as it is. */
export const fileErrorOf = (path: string, error: unknown): Error => {
	if (error instanceof FileError) return error;
	const code = (error as NodeJS.ErrnoException | undefined)?.code;
	if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) return error as Error;
	const [problem, remedy] = reasons[code] ?? [`cannot be used (${code})`, 'Check the disk.'];
	return new FileError(path, problem, remedy, error);
};
