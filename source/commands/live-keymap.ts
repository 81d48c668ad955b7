import type {FileError} from '../corpus/file-error.ts';
import {createKeymap, type Keymap} from '../keymap/keymap.ts';
import {readSettings} from '../store/config.ts';
import {resolveHome} from '../store/home.ts';
import type {Config} from '../store/settings.ts';
import type {Context} from './command.ts';

/**
 * The keymap with the user's keys, the settings, and everything in them that was passed over.
 *
 * @throws FileError where the settings cannot be used at all.
 */
export const liveKeymap = ({
	options,
	env,
}: Pick<Context, 'options' | 'env'>): {keymap: Keymap; config: Config; problems: readonly FileError[]} => {
	const {config, problems, problemAt} = readSettings(resolveHome(options.home, env));
	const live = createKeymap(config.keys);
	return {
		keymap: live.keymap,
		config,
		problems: [
			...problems,
			...live.problems.map(({where, problem, remedy}) =>
				problemAt(['keys', ...where], `"keys.${String(where[0])}": ${problem}`, remedy),
			),
		],
	};
};
