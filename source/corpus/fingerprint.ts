import {type BigIntStats, type Dirent, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {sha256} from '../engine/text/hash.ts';
import {sidecarPath} from './sidecar.ts';

/** How files lie on the disk, without a look into them. */
export type Fingerprint = {
	/** Another one whenever a file was written, replaced, added or taken away. */
	digest: string;
	/**
	 * How many milliseconds to wait until another write could not happen in the same tick of the file system's clock, unseen; 0: none.
	 * What was read from the files before is not to be kept under this fingerprint.
	 */
	unsettled: number;
};

/** A tick of the kernel's clock is 4 ms, or 10. */
const fineTick = 50;
/** FAT counts in steps of two seconds, older systems in one. */
const coarseTick = 2100;

const billion = 1_000_000_000n;
const million = 1_000_000n;

/** All that is below a folder as reports are looked for (`list-files.ts`), with what goes with them. */
function* below(folder: string): Generator<string> {
	let entries: Dirent[];
	try {
		entries = readdirSync(folder, {withFileTypes: true});
	} catch {
		return;
	}

	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		if (entry.name.startsWith('.')) continue;
		const full = path.join(folder, entry.name);
		yield full;
		if (entry.isDirectory()) yield* below(full);
	}
}

/**
 * The fingerprint of files and folders with all below them, hidden things left out, in the order given. What is not there, or may not be read, is
 * part of it.
 */
export const fingerprintOf = (paths: readonly string[]): Fingerprint => {
	const begun = Date.now();
	const lines: string[] = [];
	let newest = 0n;
	const look = (file: string): BigIntStats | null => {
		let stats: BigIntStats | undefined;
		try {
			stats = statSync(file, {bigint: true, throwIfNoEntry: false});
		} catch {
			// It cannot be seen: nor can it be read.
		}

		if (!stats) {
			lines.push(JSON.stringify([file]));
			return null;
		}

		const {dev, ino, mode, size, mtimeNs, ctimeNs} = stats;
		// A folder's own size and times say nothing that its names do not.
		lines.push(
			stats.isDirectory()
				? JSON.stringify([file, 'folder', Number(mode)])
				: JSON.stringify([file, ...[dev, ino, mode, size, mtimeNs, ctimeNs].map(String)]),
		);
		for (const time of [mtimeNs, ctimeNs]) if (time > newest && !stats.isDirectory()) newest = time;
		return stats;
	};
	for (const given of paths) {
		const file = path.resolve(given);
		if (look(file)?.isDirectory()) for (const one of below(file)) look(one);
		else look(sidecarPath(file));
	}

	const tick = newest % billion === 0n ? coarseTick : fineTick;
	const unsettled = Math.max(0, Number(newest / million) + tick - begun);
	return {digest: sha256(lines.join('\n')), unsettled};
};
