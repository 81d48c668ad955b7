import path from 'node:path';
import {expect, it} from 'vitest';
import {clear} from '../../source/corpus/cipher.ts';
import {resolveHome} from '../../source/store/home.ts';

it('is the option, then the variable, then the XDG folders', () => {
	const env = {
		HOME: '/u',
		DEIREZ_TUI_HOME: '/v',
		XDG_DATA_HOME: '/x',
		XDG_CACHE_HOME: '/c',
		XDG_CONFIG_HOME: '/s',
	};
	expect(resolveHome('/o', env)).toEqual({
		directory: '/o',
		corpus: '/o/corpus',
		store: '/o/store.json',
		journal: '/o/journal.jsonl',
		cache: '/o/cache',
		key: '/o/key.json',
		filters: '/o/filters.json',
		cipher: clear,
		config: '/o/config.json',
		terminals: '/o/terminals.json',
	});
	expect(resolveHome(undefined, env)).toMatchObject({
		directory: '/v',
		cache: '/v/cache',
		config: '/v/config.json',
	});
	expect(resolveHome(undefined, {...env, DEIREZ_TUI_HOME: ''})).toMatchObject({
		directory: '/x/deirez-tui',
		cache: '/c/deirez-tui',
		config: '/s/deirez-tui/config.json',
	});
	expect(resolveHome(undefined, {HOME: '/u'})).toMatchObject({
		directory: '/u/.local/share/deirez-tui',
		cache: '/u/.cache/deirez-tui',
		config: '/u/.config/deirez-tui/config.json',
	});
});

it('ignores a relative XDG folder and makes a relative option absolute', () => {
	expect(resolveHome(undefined, {HOME: '/u', XDG_DATA_HOME: 'x'}).directory).toBe(
		'/u/.local/share/deirez-tui',
	);
	expect(resolveHome('here', {}).directory).toBe(path.resolve('here'));
});
