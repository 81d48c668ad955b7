import {accessSync, constants, realpathSync, type Stats, statfsSync, statSync} from 'node:fs';
import path from 'node:path';
import {FileError} from './file-error.ts';
import {shellWord} from './shell-word.ts';

/** Something that others may read or change, or that is theirs. */
export type Loose = {path: string; stats: Stats; why: 'open' | 'foreign'};

/**
 * File systems that keep no permissions, or make them up from how they were mounted: there `chmod` is of no use. By the numbers of
 * statfs(2) and of the kernel's `magic.h`; FUSE stands for NTFS and exFAT on older systems, 9P for the drives of Windows under WSL.
 */
const withoutPermissions = new Map([
	[0x4d_44, 'FAT'],
	[0x20_11_ba_b0, 'exFAT'],
	[0x53_46_54_4e, 'NTFS'],
	[0x73_66_74_6e, 'NTFS'],
	[0x65_73_55_46, 'FUSE'],
	[0x01_02_19_97, '9P'],
	[0x53_46_48_46, 'a drive of Windows'],
	[0x51_7b, 'SMB'],
	[0xff_53_4d_42, 'SMB'],
	[0xfe_53_4d_42, 'SMB'],
	[0x78_6f_42_56, 'a folder shared by VirtualBox'],
	[0xba_cb_ac_bc, 'a folder shared by VMware'],
	[0x5d_ca_2d_f5, 'the card of a telephone'],
	[0x96_60, 'a CD'],
	[0x15_01_33_46, 'a DVD'],
]);

/** As `ls -l` shows it: `drwxr-xr-x`. */
const modeWords = (stats: Stats): string => {
	const bits = [...'rwxrwxrwx'].map((letter, index) => (stats.mode & (0o400 >> index) ? letter : '-'));
	if (stats.mode & 0o1000) bits[8] = bits[8] === 'x' ? 't' : 'T';
	return `${stats.isDirectory() ? 'd' : '-'}${bits.join('')}`;
};

const look = (file: string): Stats | null => {
	try {
		const stats = statSync(file);
		return stats.isFile() || stats.isDirectory() ? stats : null;
	} catch {
		// What is not there, or cannot be seen, is told by whoever reads it.
		return null;
	}
};

/** Why permissions cannot be put right where this lies; null where they can. */
const whyNoPermissions = (file: string): string | null => {
	if (process.platform === 'linux') {
		try {
			// Older kernels hand the number over with its sign.
			const kind = withoutPermissions.get(statfsSync(file).type >>> 0);
			if (kind) return `its file system (${kind}) keeps no permissions`;
		} catch {
			// Then it is as on any disk.
		}
	}

	try {
		accessSync(file, constants.W_OK);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EROFS') return 'its file system is read-only';
	}

	return null;
};

/**
 * Those of these files and folders that others may read or change, or that belong to others. What is not there is passed over, a link is
 * followed. On systems without such permissions there are none.
 *
 * @param forReading root may read what is another's; what it wrote there, the owner could not read.
 */
export const looseAmong = (things: readonly string[], forReading = false): Loose[] => {
	const me = process.geteuid?.();
	if (me === undefined) return [];
	return things.flatMap((file): Loose[] => {
		const stats = look(file);
		if (stats === null) return [];
		if (stats.uid !== me && !(me === 0 && forReading)) return [{path: file, stats, why: 'foreign'}];
		return stats.mode & 0o077 ? [{path: file, stats, why: 'open'}] : [];
	});
};

const refusal = (loose: readonly Loose[], folder: string): FileError => {
	const first = loose[0] as Loose;
	const words = modeWords(first.stats);
	const more = loose.length === 1 ? '' : `, and ${loose.length - 1} more`;
	const whole = shellWord(folder);
	if (first.why === 'foreign') {
		const owner = first.stats.uid === 0 ? 'root' : `another user (uid ${first.stats.uid})`;
		return process.geteuid?.() === 0
			? new FileError(
					first.path,
					`belongs to ${owner}${more}, who could not read what root writes`,
					`Run deirez-tui as that user, or take it over: chown -R root ${whole}`,
				)
			: new FileError(
					first.path,
					`belongs to ${owner} (${words}${more})`,
					`Choose another folder with --home DIR, or take it over: sudo chown -R "$(id -un)" ${whole}`,
				);
	}

	const remedy =
		loose.length > 1
			? `chmod -R go-rwx ${whole}`
			: `chmod ${first.stats.isDirectory() ? '700' : '600'} ${shellWord(first.path)}`;
	return new FileError(
		first.path,
		`is open to other users (${words}${more}), and what is kept here only you may read`,
		`Close it, then go on: ${remedy}`,
	);
};

const above = (folder: string): string[] => {
	const parent = path.dirname(folder);
	return parent === folder ? [] : [parent, ...above(parent)];
};

const unguarded = (file: string, why: string): string =>
	`${file}: ${why}: whoever can reach the disk can read what is kept there. Encrypt it.`;

/** What is to be told of the disk that a folder will be made on. */
const toldOfDisk = (folder: string): string | null => {
	const parent = above(folder).find(look);
	const why = parent && looseAmong([parent], true).length > 0 ? whyNoPermissions(parent) : null;
	return why && unguarded(folder, why);
};

/**
 * Refuses what others may read or change, as ssh refuses such a key.
 *
 * @param things a folder before what lies in it. `folder`: what holds them all, for the remedy.
 * @returns what is to be told where permissions are of no use, else null.
 * @throws FileError that names the first of them, its mode, and the remedy.
 */
export const requirePrivate = (
	things: readonly string[],
	folder: string,
	forReading = false,
): string | null => {
	const loose = looseAmong(things, forReading);
	const [first] = loose;
	if (!first) return things.some(look) ? null : toldOfDisk(folder);
	const why = whyNoPermissions(first.path);
	if (why === null) throw refusal(loose, folder);
	return unguarded(first.path, why);
};

/**
 * Refuses a folder that lies in one where anybody may rename it and put another in its place; not where the sticky bit forbids that, as in
 * `/tmp`. Asked both of the path as given and of where links lead.
 *
 * @throws FileError that names the folder above.
 */
export const requireSafeAbove = (folder: string): void => {
	if (process.geteuid === undefined) return;
	let real = folder;
	try {
		real = realpathSync(folder);
	} catch {
		// It is not there yet.
	}

	for (const parent of new Set([...above(folder), ...above(real)])) {
		const stats = look(parent);
		if (stats === null || (stats.mode & 0o1002) !== 0o002 || whyNoPermissions(parent) !== null) continue;
		throw new FileError(
			folder,
			`lies in ${parent}, where anybody may put another in its place (${modeWords(stats)})`,
			`Choose another folder with --home DIR, or forbid it: chmod o-w ${shellWord(parent)}`,
		);
	}
};
