import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {bindings} from '../../source/keymap/bindings.ts';
import {freshFolder, notes, runCli} from './run-cli.ts';

const folder = freshFolder();
const home = path.join(folder, 'home');
mkdirSync(home);
const file = path.join(home, 'config.json');
const keys = (config: string, ...args: string[]) => {
	writeFileSync(file, config);
	return runCli(['keys', ...args, '--home', home]);
};

type Listed = {id: string; keys: string[]; contexts: string[]; overridden: boolean; dangerous: boolean};
const listed = (config: string): Listed[] => JSON.parse(keys(config, '--format', 'json').stdout);

describe('keys', () => {
	it('lists every action in every format', () => {
		const all = listed('{}');
		expect(new Set(all.map(({id}) => id))).toEqual(new Set(bindings.map(({id}) => id)));
		const lines = keys('{}').stdout.trimEnd().split('\n');
		expect(lines.map(line => JSON.parse(line))).toEqual(all);
		const csv = keys('{}', '--format', 'csv').stdout.trimEnd().split(/\r?\n/);
		expect(csv[0]).toBe('id,group,contexts,keys,words,dangerous,overridden');
		expect(csv).toHaveLength(all.length + 1);
		const table = keys('{}', '--format', 'table').stdout;
		expect(table).toMatch(/^KEYS +ACTION +WHAT IT DOES +WHERE/);
		for (const {id} of bindings) expect(table).toContain(` ${id} `);
	});

	it('shows the user’s keys, and tells what is wrong with them with file, line and remedy', () => {
		const config =
			'{"keys": {\n"verify": ["ctrl-y"],\n"event.verify": ["ctrl-t"],\n"dismis": ["d"],\n"flag": ["ff"]}}';
		const ran = keys(config, '--format', 'json');
		expect(ran.status).toBe(0);
		const verify = (JSON.parse(ran.stdout) as Listed[]).filter(({id}) => id === 'verify');
		expect(verify.map(one => one.keys)).toEqual([['ctrl-y'], ['ctrl-t']]);
		expect(verify.every(({overridden}) => overridden)).toBe(true);
		expect(notes(ran)).toEqual([
			`deirez-tui: ${file}: line 4, column 11: "keys.dismis": there is no action "dismis". Did you mean "dismiss"?`,
			expect.stringMatching(/config\.json: line 5, column 10: "keys\.flag": there is no key "ff"\./),
		]);
	});

	it('is refused only where the file is no JSON', () => {
		const ran = keys('{"keys": {');
		expect(ran.status).toBe(1);
		expect(notes(ran)).toEqual([expect.stringMatching(/this is no JSON: the file ends in the middle/)]);
	});

	it('finds the file in the XDG folder for settings', () => {
		const config = path.join(folder, 'settings/deirez-tui');
		mkdirSync(config, {recursive: true});
		writeFileSync(path.join(config, 'config.json'), '{"keys": {"verify": ["ctrl-y"]}}');
		const env = {XDG_CONFIG_HOME: path.join(folder, 'settings')};
		const {stdout} = runCli(['keys', '--format', 'json'], {env});
		expect((JSON.parse(stdout) as Listed[]).find(({id}) => id === 'verify')?.keys).toEqual(['ctrl-y']);
		expect(JSON.parse(runCli(['paths', '--format', 'json'], {env}).stdout).config).toBe(
			path.join(config, 'config.json'),
		);
	});
});
