import {type Home, resolveHome} from '../store/home.ts';
import {requirePrivateHome} from '../store/permissions.ts';
import {changeKeyFile, decryptHome, openVault} from '../store/vault/convert-home.ts';
import {readKeyFile} from '../store/vault/key-file.ts';
import {underPassphrase} from '../store/vault/vault.ts';
import {askNewPassphrase, askPassphrase} from './ask-passphrase.ts';
import {Failure} from './errors.ts';
import {homeOf} from './open-home.ts';
import {note} from './output.ts';
import {type Prompting, withPrompter} from './prompter.ts';

/**
 * Decrypts the home, or gives it another passphrase: the old one is asked for, then the new one. Nothing else need be written anew for that.
 * Who has an old copy of `key.json` and knows the old passphrase can still open the home; decrypting and encrypting it makes another key.
 *
 * @throws Failure where it is not encrypted, or the passphrase does not fit. FileError where not all can be written.
 */
export const changeKey = async (context: Prompting, to: 'plain' | 'passphrase'): Promise<Home> => {
	const home = resolveHome(context.options.home, context.env);
	requirePrivateHome(home, false);
	const file = await readKeyFile(home.key);
	if (file === null) throw new Failure(`${home.directory} is not encrypted.`);
	const {vault, changed} = await withPrompter(context, `${home.directory} is encrypted`, async prompter => {
		const opened = await askPassphrase(prompter, home, file);
		if (to === 'plain') return {vault: opened, changed: null};
		return {vault: opened, changed: await askNewPassphrase(prompter, home)};
	});
	// What was interrupted is carried on first.
	const opened = homeOf(context, home, await openVault(home, vault));
	if (!opened.cipher.sealed) return opened;
	if (changed === null) {
		const plain = homeOf(context, home, await decryptHome(home, vault));
		note(context, `${home.directory} is no longer encrypted.`);
		return plain;
	}

	if ((await changeKeyFile(home, vault, async now => underPassphrase(now, changed))) === null)
		return homeOf(context, home, null);
	note(context, `${home.directory} has its new passphrase from now on.`);
	return opened;
};
