import {rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {makeFolder} from '../../corpus/atomic-file.ts';
import {fileErrorOf} from '../../corpus/file-error.ts';
import {addToManifest, manifestOf, writeManifest} from '../../corpus/manifest.ts';
import {removeLeft} from '../../corpus/temporary-file.ts';
import {withdrawnReports} from '../../engine/edits/withdrawn-reports.ts';
import {counted} from '../counted.ts';
import {freeName} from '../free-name.ts';
import type {Home} from '../home.ts';
import {missingBytes} from '../journal-end.ts';
import {tighten} from '../permissions.ts';
import {scanJournal} from '../scan-journal.ts';
import {openStore} from '../store.ts';
import {checkCorpus} from './check-corpus.ts';
import {foldersOf} from './check-home.ts';
import {checkSnapshot} from './check-snapshot.ts';
import {type Repairer, repairJournal} from './repair-journal.ts';

const exactly = (paths: readonly string[]): string =>
	paths.length === 1 ? (paths[0] as string) : `${paths[0]} and ${paths.length - 1} more`;

/** Opening for writing mends a torn end, decides again what the journal has lost, and writes the snapshot. */
const openOnce = async (home: Home): Promise<string[]> => {
	const store = await openStore(home);
	await store.history();
	await store.close();
	return store.problems;
};

const repairSnapshot = async (home: Home): Promise<string[]> => {
	const {findings} = await checkSnapshot(home, await scanJournal(home));
	const done: string[] = [];
	try {
		for (const {key} of findings) {
			if (key === 'differs') {
				const aside = await freeName(`${home.store}.before-repair`);
				await rename(home.store, aside);
				// It was the copy of one that cannot be trusted.
				await rm(`${home.store}.bak`, {force: true});
				done.push(`${home.store}: made anew from the journal; as it was it is in ${path.basename(aside)}`);
			} else if (key === 'copy') {
				await rm(`${home.store}.bak`, {force: true});
				done.push(`${home.store}.bak: removed, as it was broken`);
			}
		}
	} catch (error) {
		throw fileErrorOf(home.store, error);
	}

	return done;
};

const repairManifest = async (home: Home): Promise<string[]> => {
	const store = await openStore(home, {readOnly: true});
	await store.close();
	const withdrawn = withdrawnReports(store.edits().map(({edit}) => edit));
	const {manifest, unlisted} = await checkCorpus(home, withdrawn);
	const done: string[] = [];
	if (manifest.damaged.length > 0) {
		await writeManifest(home, manifest.imports);
		done.push(`${manifestOf(home)}: ${counted(manifest.damaged.length, 'damaged line')} removed`);
	}

	const news = unlisted.filter(({hash}) => withdrawn.get(hash)?.erased !== true);
	if (news.length > 0) {
		await makeFolder(home.corpus);
		await addToManifest(home, news);
		done.push(`${manifestOf(home)}: ${counted(news.length, 'report')} entered`);
	}

	return done;
};

/**
 * Puts right what can be, each step so that it may be cut short at any moment and done again. Nothing that was decided or imported is deleted.
 *
 * @returns what was done, one line each.
 * @throws FileError where something cannot be written, or was written by a newer version.
 */
export const repairHome = async (home: Home, repairer: Repairer): Promise<string[]> => {
	const done: string[] = [];
	const closed = tighten(home);
	if (closed.length > 0) done.push(`closed to other users: ${exactly(closed)}`);
	const left = foldersOf(home).flatMap(removeLeft);
	if (left.length > 0) done.push(`removed what was left: ${exactly(left)}`);
	done.push(...(await repairSnapshot(home)));
	// Before an opening takes it for as long as it is.
	const cutOff = await missingBytes(home.journal, 0);
	// What the snapshot alone still knows is written into the journal before anything is taken out of that.
	if ((await scanJournal(home)).exists) {
		const told = await openOnce(home);
		// Damaged lines are what comes next.
		done.push(...told.filter(words => !/: damaged|is missing before it/.test(words)));
	}

	const repaired = await repairJournal(home, repairer, cutOff);
	done.push(...repaired);
	if (repaired.length > 0) await openOnce(home);
	done.push(...(await repairManifest(home)));
	return done;
};
