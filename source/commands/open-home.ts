import {FileError} from '../corpus/file-error.ts';
import {shellWord} from '../corpus/shell-word.ts';
import {type Home, resolveHome} from '../store/home.ts';
import {requirePrivateHome} from '../store/permissions.ts';
import {openStore} from '../store/store.ts';
import {encryptHome, type Outcome, openVault} from '../store/vault/convert-home.ts';
import {type KeyFile, readKeyFile} from '../store/vault/key-file.ts';
import {refuseLostKey} from '../store/vault/lost-key.ts';
import {makeVault, type Vault} from '../store/vault/vault.ts';
import {askNewPassphrase, askPassphrase} from './ask-passphrase.ts';
import {UsageError} from './errors.ts';
import {note} from './output.ts';
import {type Prompting, withPrompter} from './prompter.ts';

/** Tells what could not be opened, and refuses a home whose key another program changed meanwhile. */
export const homeOf = (context: Prompting, {key}: Home, outcome: Outcome | null): Home => {
	if (outcome === null) throw new FileError(key, 'was changed by another program meanwhile', 'Start again.');
	if (outcome.left > 0)
		note(
			context,
			`${outcome.left} ${outcome.left === 1 ? 'thing' : 'things'} could not be decrypted and stayed; their key is kept beside ${key}.`,
		);
	return outcome.home;
};

/** The vault of a home that is encrypted. */
export const unlock = async (context: Prompting, home: Home, file: KeyFile): Promise<Vault> =>
	withPrompter(context, `${home.directory} is encrypted`, async prompter =>
		askPassphrase(prompter, home, file),
	);

const encrypt = async (context: Prompting, home: Home): Promise<Home> => {
	const passphrase = await withPrompter(context, `${home.directory} is to be encrypted`, async prompter =>
		askNewPassphrase(prompter, home),
	);
	// A torn end is cut off while it can still be told from a whole line.
	const store = await openStore(home);
	await store.close();
	for (const problem of store.problems) note(context, problem);
	const encrypted = homeOf(context, home, await encryptHome(home, await makeVault(passphrase)));
	note(context, `${home.directory} is encrypted from now on.`);
	return encrypted;
};

/**
 * The home that a verb works on, with how it lies on the disk. For an encrypted one the passphrase is asked for; with `--encrypt` one that is
 * not is encrypted first; a conversion that somebody did not end is carried on.
 *
 * @throws FileError where it is open to others, its key cannot be used, or not all can be converted. Failure where the passphrase does not
 * fit, or nobody can be asked.
 */
export const openHome = async (context: Prompting): Promise<Home> => {
	const {encrypt: isWanted, readOnly} = context.options;
	if (isWanted && readOnly) throw new UsageError('--encrypt and --read-only contradict each other.');
	const home = await openThisHome(context, resolveHome(context.options.home, context.env));
	return isWanted && !home.cipher.sealed ? encrypt(context, home) : home;
};

/**
 * Any home in the same way, and never encrypts it. With `--passphrase-fd` each encrypted one takes a line.
 *
 * @throws FileError, Failure as `openHome`.
 */
export const openThisHome = async (context: Prompting, home: Home): Promise<Home> => {
	const {readOnly} = context.options;
	// Before anybody types a passphrase.
	if (!readOnly) requirePrivateHome(home, true);
	const file = await readKeyFile(home.key);
	if (file === null) {
		await refuseLostKey(home);
		return home;
	}

	if ((readOnly || home.foreign) && file.state !== 'encrypted')
		throw new FileError(
			home.directory,
			'its encryption was interrupted before it was done',
			`Open it once for writing: deirez-tui log --home ${shellWord(home.directory)}`,
		);
	const vault = await unlock(context, home, file);
	return homeOf(context, home, await openVault(home, vault));
};
