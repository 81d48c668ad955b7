import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {readConfig, readSettings} from '../../source/store/config.ts';
import {settings} from '../../source/store/settings.ts';
import {temporaryFolder} from '../corpus/temporary-folder.ts';

const configOf = (content: string | Uint8Array): string => {
	const file = path.join(temporaryFolder(), 'config.json');
	writeFileSync(file, content);
	return file;
};

it('is empty where there is no file', () => {
	const folder = temporaryFolder();
	expect(readConfig({config: path.join(folder, 'config.json')})).toEqual({});
	writeFileSync(path.join(folder, 'file'), '');
	expect(readConfig({config: path.join(folder, 'file', 'config.json')})).toEqual({});
	expect(readConfig({config: configOf('{}')})).toEqual({});
});

it('names a lexicon relative to its own folder, or by an absolute path', () => {
	const file = configOf('\ufeff{"lexicon": "mine/words"}\r\n');
	expect(readConfig({config: file})).toEqual({lexicon: path.join(path.dirname(file), 'mine/words')});
	expect(readConfig({config: configOf('{"lexicon": "/words"}')})).toEqual({lexicon: '/words'});
});

it.each<[string, string | Uint8Array, RegExp]>([
	['is no JSON', '{\n"lexicon": }', /config\.json: line 2, column 12: this is no JSON: .*\. Correct it\./],
	['is empty', '', /line 1, column 1: this is no JSON/],
	['is a list', '[]', /must be an object/],
	[
		'holds a setting that there is not',
		'{\n"lexikon": "x"}',
		/line 2, column 12: there is no setting "lexikon"\. There are: lexicon, rule, arabic, ascii, color, mouse, keys\./,
	],
	['holds a value that is none', '{"lexicon": 7}', /line 1, column 13: "lexicon" must be text in "…", not 7/],
	['names nothing', '{"lexicon": ""}', /"lexicon" is empty/],
	['holds a setting twice', '{"lexicon": "a", "lexicon": "b"}', /"lexicon" stands here twice/],
	['is not in UTF-8', new Uint8Array([0x7b, 0xff]), /not valid UTF-8/],
])('is refused in one line where it %s', (_, content, message) => {
	expect(() => readConfig({config: configOf(content)})).toThrow(message);
});

it('is refused where it is a folder', () => {
	const file = path.join(temporaryFolder(), 'config.json');
	mkdirSync(file);
	expect(() => readConfig({config: file})).toThrow(/config\.json: is a folder where a file should be/);
});

it('names a rule, and no other than there is', () => {
	expect(readConfig({config: configOf('{"rule": "range"}')})).toEqual({rule: 'range'});
	expect(() => readConfig({config: configOf('{"rule": "median"}')})).toThrow(
		/line 1, column 10: "rule" must be one of lowest, best, range, majority, not "median"/,
	);
});

it('names a way for Arabic, and no other than there is', () => {
	expect(readConfig({config: configOf('{"arabic": "terminal"}')})).toEqual({arabic: 'terminal'});
	expect(() => readConfig({config: configOf('{"arabic": "visual"}')})).toThrow(
		/line 1, column 12: "arabic" must be one of app, kitty, terminal, off, not "visual"/,
	);
});

it('tells what is wrong about the screen and goes on without it', () => {
	const file = configOf(
		'{"rule": "range",\n"ascii": "yes",\n"keys": {"verify": ["V"], "flag": "f", "undo": [7], "verify2": [], "verify": ["W"]}}',
	);
	const {config, problems} = readSettings({config: file});
	expect(config).toEqual({rule: 'range', keys: {verify: ['W'], verify2: []}});
	expect(problems.map(({message}) => message.replace(file, 'FILE'))).toEqual([
		'FILE: line 3, column 68: "verify" stands here twice. Leave one of them out.',
		'FILE: line 2, column 10: "ascii" must be true or false, not "yes". Correct the value.',
		'FILE: line 3, column 35: "keys.flag" must be a list […], not "f". Correct the value.',
		'FILE: line 3, column 49: "keys.undo.0" must be text in "…", not 7. Correct the value.',
	]);
	const keyless = readSettings({config: configOf('{"keys": ["v"]}')});
	expect(keyless.config).toEqual({});
	expect(keyless.problems.map(({brief}) => brief)).toEqual([
		'config.json: line 1, column 10: "keys" must be an object {…}, not a list. Correct the value.',
	]);
});

it('takes the example of every setting', () => {
	for (const [name, {example}] of Object.entries(settings))
		expect(readSettings({config: configOf(JSON.stringify({[name]: example}))}).problems).toEqual([]);
});
