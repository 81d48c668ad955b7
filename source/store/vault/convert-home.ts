import {readdir, readFile, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {forgetKept} from '../../cache/kept-files.ts';
import {makeFolder, syncFolder, writeAtomically} from '../../corpus/atomic-file.ts';
import type {Purpose} from '../../corpus/cipher.ts';
import {fileErrorOf} from '../../corpus/file-error.ts';
import type {Home} from '../home.ts';
import {endOf} from '../journal-end.ts';
import {withLock} from '../lock.ts';
import {convertBytes, convertLines, type Direction} from './convert-bytes.ts';
import {convertCorpus} from './convert-corpus.ts';
import {copyOf, formerKey, type KeyFile, readKeyFile, writeKeyFile} from './key-file.ts';
import {looksSealed} from './sealed-line.ts';
import {inState, type Vault} from './vault.ts';

/** A conversion writes all there is: whoever opens the home meanwhile waits for it. */
const patient = {patience: 3_600_000, longest: 3_600_000};

const isTemporary = (name: string, stem: string): boolean => name.startsWith(`.${stem}.`);
const isCopy = (name: string, stem: string): boolean =>
	name.startsWith(`${stem}.`) && !name.startsWith(`${stem}.lock`) && name !== `${stem}.end`;

/** Converts a file and what stems from it: the backup, what was put aside, and temporary files, which nobody needs. */
const convertFamily = async (
	file: string,
	{cipher}: Vault,
	direction: Direction,
	purpose: Purpose,
	byLine: boolean,
): Promise<number> => {
	const folder = path.dirname(file);
	const stem = path.basename(file);
	let left = 0;
	for (const name of await readdir(folder)) {
		const one = path.join(folder, name);
		if (isTemporary(name, stem)) await rm(one, {force: true});
		if (name !== stem && !isCopy(name, stem)) continue;
		const kept = await readFile(one);
		if (kept.length === 0) continue;
		// What was once taken out of an encrypted journal is sealed line by line, too.
		const holdsLines = looksSealed(kept) && kept.subarray(0, -1).includes(0x0a);
		const converted =
			byLine && (name === stem || holdsLines)
				? convertLines(cipher, direction, purpose, kept)
				: convertBytes(cipher, direction, purpose, kept);
		if (name === stem) left += Number(converted.left);
		if (!converted.bytes.equals(kept)) await writeAtomically(one, converted.bytes);
	}

	return left;
};

const convertAll = async (home: Home, vault: Vault, direction: Direction): Promise<number> => {
	// Made anew at the next start, and nothing of it stays as it was kept before: whoever writes it now finds another key.
	forgetKept(home);
	try {
		// Under the lock nobody is in the middle of an append; who comes after finds another key and writes nothing.
		const inJournal = await withLock(home.journal, async () => {
			// It is another length then: nothing of it must be told to be missing.
			await rm(endOf(home.journal), {force: true});
			return convertFamily(home.journal, vault, direction, 'journal', true);
		});
		const inSnapshot = await convertFamily(home.store, vault, direction, 'snapshot', false);
		const inFilters = await convertFamily(home.filters, vault, direction, 'filters', false);
		return inJournal + inSnapshot + inFilters + (await convertCorpus(home, vault.cipher, direction));
	} catch (error) {
		throw fileErrorOf(home.directory, error);
	}
};

/** The key goes last: until then whoever opens the home finds that a conversion is under way. */
const dropKey = async ({key}: Home, {file}: Vault, left: number): Promise<void> => {
	await rm(copyOf(key), {force: true});
	if (left === 0) await rm(key, {force: true});
	else await rename(key, formerKey(key, file.id));
	await syncFolder(path.dirname(key));
};

/**
 * What became of a conversion: the home as it is kept now, and how many things could not be opened and stay sealed (then the key is
 * kept as `key.json.was-…`).
 */
export type Outcome = {home: Home; left: number};

const carryOut = async (home: Home, vault: Vault, direction: Direction): Promise<Outcome> => {
	const left = await convertAll(home, vault, direction);
	if (direction === 'decrypt') {
		await dropKey(home, vault, left);
		return {home, left};
	}

	await writeKeyFile(home.key, inState(vault, 'encrypted').file);
	return {home: {...home, cipher: vault.cipher}, left};
};

/**
 * Encrypts a home that is not, with a vault just made. Killed at any moment it is carried on at the next opening.
 *
 * @param home as `resolveHome` gives it.
 * @returns null where another program encrypted it meanwhile.
 * @throws FileError where something cannot be read or written; then it is carried on at the next opening, too.
 */
export const encryptHome = async (home: Home, vault: Vault): Promise<Outcome | null> => {
	await makeFolder(home.directory);
	return withLock(
		home.key,
		async () => {
			if ((await readKeyFile(home.key)) !== null) return null;
			await writeKeyFile(home.key, inState(vault, 'encrypting').file);
			return carryOut(home, vault, 'encrypt');
		},
		patient,
	);
};

/** Does something with the key file as it is now, unless another program gave the home another key meanwhile. */
const withKeyFile = async <Result>(
	home: Home,
	vault: Vault,
	work: (now: Vault) => Promise<Result>,
): Promise<Result | null> =>
	withLock(
		home.key,
		async () => {
			const now = await readKeyFile(home.key);
			return now?.id === vault.file.id ? work({...vault, file: now}) : null;
		},
		patient,
	);

/** Decrypts a home. Else as `encryptHome`; null where it has another key by now, or none. */
export const decryptHome = async (home: Home, vault: Vault): Promise<Outcome | null> =>
	withKeyFile(home, vault, async now => {
		const decrypting = inState(now, 'decrypting');
		await writeKeyFile(home.key, decrypting.file);
		return carryOut(home, decrypting, 'decrypt');
	});

/**
 * The home behind an unlocked key file; a conversion that somebody did not end is carried on first.
 *
 * @throws FileError where that cannot be done.
 */
export const openVault = async (home: Home, vault: Vault): Promise<Outcome | null> => {
	if (vault.file.state === 'encrypted') return {home: {...home, cipher: vault.cipher}, left: 0};
	return withKeyFile(home, vault, async now => {
		if (now.file.state === 'encrypted') return {home: {...home, cipher: vault.cipher}, left: 0};
		return carryOut(home, now, now.file.state === 'encrypting' ? 'encrypt' : 'decrypt');
	});
};

/**
 * Gives a home another passphrase.
 *
 * @param change makes the new key file.
 * @returns null where it has another key by now, or none.
 */
export const changeKeyFile = async (
	home: Home,
	vault: Vault,
	change: (now: Vault) => Promise<Vault>,
): Promise<KeyFile | null> =>
	withKeyFile(home, vault, async now => {
		const {file} = await change(now);
		await writeKeyFile(home.key, file);
		return file;
	});
