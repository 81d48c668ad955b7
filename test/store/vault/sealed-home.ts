import type {Home} from '../../../source/store/home.ts';
import {decryptHome, encryptHome, type Outcome, openVault} from '../../../source/store/vault/convert-home.ts';
import {type KeyFile, readKeyFile} from '../../../source/store/vault/key-file.ts';
import {makeVault, unlockVault, type Vault} from '../../../source/store/vault/vault.ts';
import {cheap} from './cheap.ts';

export const passphrase = 'x';

/** Encrypts a home, as a fresh vault does it. */
export const encrypted = async (home: Home): Promise<Home> =>
	((await encryptHome(home, await makeVault(passphrase, cheap))) as Outcome).home;

const vaultOf = async (home: Home, file: KeyFile): Promise<Vault> =>
	(await unlockVault(home.key, file, passphrase)) as Vault;

/** Decrypts a home. */
export const decrypted = async (home: Home): Promise<Outcome> => {
	const vault = await vaultOf(home, (await readKeyFile(home.key)) as KeyFile);
	return (await decryptHome(home, vault)) as Outcome;
};

/** Opens a home as the program does, whichever way it is kept; what was interrupted is carried on. */
export const opened = async (home: Home): Promise<Home> => {
	const file = await readKeyFile(home.key);
	if (file === null) return home;
	return ((await openVault(home, await vaultOf(home, file))) as Outcome).home;
};
