import {homedir} from 'node:os';
import path from 'node:path';
import {type Cipher, clear} from '../corpus/cipher.ts';

/** Where the program keeps what it keeps. All paths are absolute; nothing need exist yet. */
export type Home = {
	directory: string;
	/** One file a report. */
	corpus: string;
	/** The lowdb snapshot. */
	store: string;
	/** The journal of decisions: the truth. */
	journal: string;
	/** May be deleted at any time. */
	cache: string;
	/** The sealed key of an encrypted home; where it is missing nothing is encrypted. */
	key: string;
	/** How journal, snapshot and corpus lie on the disk: as they are, until the home is opened (`commands/open-home.ts`). */
	cipher: Cipher;
	/** Saved filters, and those used before; see `filters.ts`. May be deleted at any time. */
	filters: string;
	/** The user's settings; see `config.ts`. */
	config: string;
	/** What the user chose on which terminal; see `terminal-memory.ts`. May be deleted at any time. */
	terminals: string;
	/** It may be another's and open to all, as on a stick that is only read from: nothing is refused for it. */
	foreign?: true;
};

const homeAt = (directory: string, cache = path.join(directory, 'cache'), settings = directory): Home => ({
	directory,
	corpus: path.join(directory, 'corpus'),
	store: path.join(directory, 'store.json'),
	journal: path.join(directory, 'journal.jsonl'),
	cache,
	key: path.join(directory, 'key.json'),
	filters: path.join(directory, 'filters.json'),
	cipher: clear,
	config: path.join(settings, 'config.json'),
	terminals: path.join(settings, 'terminals.json'),
});

/**
 * The home: `--home`, else `DEIREZ_TUI_HOME`, else the folders of the XDG base directory specification 0.8 (data in
 * `$XDG_DATA_HOME` or `~/.local/share`, cache in `$XDG_CACHE_HOME` or `~/.cache`, settings in `$XDG_CONFIG_HOME` or `~/.config`; relative ones are ignored, as it asks). Blank is unset.
 */
export const resolveHome = (
	option: string | undefined,
	env: Readonly<Record<string, string | undefined>>,
): Home => {
	const chosen = [option, env.DEIREZ_TUI_HOME].find(value => value !== undefined && value.trim() !== '');
	if (chosen !== undefined) return homeAt(path.resolve(chosen));
	const user = env.HOME && path.isAbsolute(env.HOME) ? env.HOME : homedir();
	const base = (value: string | undefined, ...fallback: string[]): string =>
		path.join(value && path.isAbsolute(value) ? value : path.join(user, ...fallback), 'deirez-tui');
	return homeAt(
		base(env.XDG_DATA_HOME, '.local', 'share'),
		base(env.XDG_CACHE_HOME, '.cache'),
		base(env.XDG_CONFIG_HOME, '.config'),
	);
};

/**
 * The file that stands in for a clipboard: in the home that was chosen, so that nothing is left outside it, else in the folder for state of the
 * XDG base directory specification 0.8 (`$XDG_STATE_HOME` or `~/.local/state`).
 */
export const clipboardFile = (
	option: string | undefined,
	env: Readonly<Record<string, string | undefined>>,
): string => {
	const chosen = [option, env.DEIREZ_TUI_HOME].find(value => value !== undefined && value.trim() !== '');
	if (chosen !== undefined) return path.join(path.resolve(chosen), 'clipboard.txt');
	const user = env.HOME && path.isAbsolute(env.HOME) ? env.HOME : homedir();
	const {XDG_STATE_HOME: state} = env;
	const folder = state && path.isAbsolute(state) ? state : path.join(user, '.local', 'state');
	return path.join(folder, 'deirez-tui', 'clipboard.txt');
};
