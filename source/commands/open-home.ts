import {type Home, resolveHome} from '../store/home.ts';
import {requirePrivateHome} from '../store/permissions.ts';
import {readKeyFile} from '../store/vault/key-file.ts';
import {refuseLostKey} from '../store/vault/lost-key.ts';
import {askPassphrase} from './ask-passphrase.ts';
import {type Prompting, withPrompter} from './prompter.ts';

/**
 * The home that a verb works on, with how it lies on the disk. For an encrypted one the passphrase is asked for.
 *
 * @throws FileError where it is open to others, or its key cannot be used. Failure where the passphrase does not fit, or nobody can be asked.
 */
export const openHome = async (context: Prompting): Promise<Home> =>
	openThisHome(context, resolveHome(context.options.home, context.env));

/**
 * Any home in the same way. With `--passphrase-fd` each encrypted one takes a line.
 *
 * @throws FileError, Failure as `openHome`.
 */
export const openThisHome = async (context: Prompting, home: Home): Promise<Home> => {
	// Before anybody types a passphrase.
	if (!context.options.readOnly) requirePrivateHome(home, true);
	const file = await readKeyFile(home.key);
	if (file === null) {
		await refuseLostKey(home);
		return home;
	}

	const {cipher} = await withPrompter(context, `${home.directory} is encrypted`, async prompter =>
		askPassphrase(prompter, home, file),
	);
	return {...home, cipher};
};
