import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {resolveHome} from '../../source/store/home.ts';
import {recallTerminal, rememberTerminal} from '../../source/store/terminal-memory.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';

const newHome = () => resolveHome(path.join(temporaryFolder(), 'settings'), {});

it('remembers each terminal by itself, in a file for its owner alone', async () => {
	const home = newHome();
	expect(recallTerminal(home, 'one')).toEqual({});
	await rememberTerminal(home, 'one', {arabic: 'terminal'});
	await rememberTerminal(home, 'two', {arabic: 'off'});
	await rememberTerminal(home, 'one', {told: true});
	expect(recallTerminal(home, 'one')).toEqual({arabic: 'terminal', told: true});
	expect(recallTerminal(home, 'two')).toEqual({arabic: 'off'});
	expect(recallTerminal(home, 'constructor')).toEqual({});
	expect(statSync(home.terminals).mode & 0o777).toBe(0o600);
	expect(readdirSync(path.dirname(home.terminals))).toEqual(['terminals.json']);
});

it.each(['', '{', '[]', '{"terminals": {"one": {"arabic": "sideways"}}}', '{"terminals": []}'])(
	'takes a broken file for an empty one, and can write over it: %s',
	async text => {
		const home = newHome();
		mkdirSync(path.dirname(home.terminals));
		writeFileSync(home.terminals, text);
		expect(recallTerminal(home, 'one')).toEqual({});
		await rememberTerminal(home, 'one', {arabic: 'kitty'});
		expect(recallTerminal(home, 'one')).toEqual({arabic: 'kitty'});
	},
);

it('forgets the oldest choices, never the newest', async () => {
	const home = newHome();
	mkdirSync(path.dirname(home.terminals));
	const terminals = Object.fromEntries(
		Array.from({length: 200}, (_, index) => [`t${index}`, {arabic: 'app'}]),
	);
	writeFileSync(home.terminals, JSON.stringify({terminals}));
	await rememberTerminal(home, 'new', {arabic: 'off'});
	expect(Object.keys(JSON.parse(readFileSync(home.terminals, 'utf8')).terminals)).toHaveLength(200);
	expect(recallTerminal(home, 't0')).toEqual({});
	expect(recallTerminal(home, 'new')).toEqual({arabic: 'off'});
});

it('says so where it cannot be kept', async () => {
	const home = newHome();
	mkdirSync(home.terminals, {recursive: true});
	chmodSync(home.terminals, 0o700);
	await expect(rememberTerminal(home, 'one', {arabic: 'app'})).rejects.toThrow(
		/terminals\.json: is a folder/,
	);
});
