import {readLexicon} from '../corpus/read-data.ts';
import type {OwnFolder} from '../corpus/read-own-lexicon.ts';
import type {Lexicon} from '../engine/lexicon/compile-lexicon.ts';
import {readConfig} from '../store/config.ts';
import {resolveHome} from '../store/home.ts';
import type {Context} from './command.ts';

type Asked = {
	options: {home?: string | undefined; lexicon?: string | undefined};
	env: Context['env'];
};

/**
 * The folder of the user's own lexicon: `--lexicon`, else `DEIREZ_TUI_LEXICON` (blank is unset), else what the settings name; null for none.
 *
 * @throws FileError where the settings are asked and cannot be used.
 */
export const ownLexiconFolder = ({options, env}: Asked): OwnFolder | null => {
	if (options.lexicon !== undefined) return {folder: options.lexicon, named: '--lexicon'};
	const variable = env.DEIREZ_TUI_LEXICON ?? '';
	if (variable.trim() !== '') return {folder: variable, named: 'DEIREZ_TUI_LEXICON'};
	const home = resolveHome(options.home, env);
	const {lexicon} = readConfig(home);
	return lexicon === undefined ? null : {folder: lexicon, named: `"lexicon" in ${home.config}`};
};

/**
 * What the program knows, with what the user adds to it.
 *
 * @throws DataError, LexiconError, FileError where data, the user's folder or the settings cannot be used.
 */
export const loadLexicon = (asked: Asked): Lexicon => readLexicon(undefined, ownLexiconFolder(asked));
