import type {Home} from '../store/home.ts';
import type {KeyFile} from '../store/vault/key-file.ts';
import {unlockVault, type Vault} from '../store/vault/vault.ts';
import {Failure} from './errors.ts';
import type {Prompter} from './prompter.ts';

const triesOfPerson = 3;

/**
 * Asks for the passphrase of a home until it fits, on a terminal three times.
 *
 * @throws Failure where none fitted.
 */
export const askPassphrase = async (
	{isPerson, ask, tell}: Prompter,
	{directory, key}: Home,
	file: KeyFile,
): Promise<Vault> => {
	for (let left = isPerson ? triesOfPerson : 1; left > 0; left--) {
		const passphrase = await ask(`Passphrase of ${directory}: `);
		const vault = passphrase === '' ? null : await unlockVault(key, file, passphrase);
		if (vault) return vault;
		if (left > 1) tell('That is not the passphrase.');
	}

	throw new Failure(`that is not the passphrase of ${directory}; nothing was opened.`);
};

/**
 * Asks for a new passphrase, on a terminal twice.
 *
 * @throws Failure where a person gave no two that were alike.
 */
export const askNewPassphrase = async (
	{isPerson, ask, tell}: Prompter,
	{directory}: Home,
): Promise<string> => {
	if (!isPerson) return ask('');
	tell('A lost passphrase is lost: without it nobody can ever read this home again.');
	for (let left = triesOfPerson; left > 0; left--) {
		const passphrase = await ask(`New passphrase of ${directory}: `);
		if (passphrase === '') {
			tell('It must not be empty.');
			continue;
		}

		if ((await ask('The same again: ')) === passphrase) return passphrase;
		tell('These were not the same.');
	}

	throw new Failure('no passphrase was chosen; nothing was changed.');
};
