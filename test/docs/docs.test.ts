import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import pkg from '../../package.json' with {type: 'json'};
import {optionNames} from '../../source/commands/options.ts';
import {verbs} from '../../source/commands/verbs.ts';
import {betweenMarkers} from '../../source/docs/between-markers.ts';
import {environment} from '../../source/docs/environment.ts';
import {keyTables} from '../../source/docs/key-table.ts';
import {manPage} from '../../source/docs/man-page.ts';
import {roff} from '../../source/docs/roff.ts';
import {settingsTable} from '../../source/docs/settings-table.ts';

const root = path.resolve(import.meta.dirname, '../..');
const readme = path.join(root, 'README.md');
const page = path.join(root, 'deirez-tui.1');

/** `npm run docs` writes them; otherwise they must be as they would be written. */
const writes = process.env.UPDATE_DOCS === '1';
const expectMade = (file: string, made: string): void => {
	if (writes) writeFileSync(file, made);
	expect(readFileSync(file, 'utf8'), 'run "npm run docs"').toBe(made);
};

describe('the documentation', () => {
	it('has the keys and the settings of the program in the README', () => {
		const text = readFileSync(readme, 'utf8');
		expectMade(
			readme,
			betweenMarkers(betweenMarkers(text, 'keys', keyTables()), 'settings', settingsTable()),
		);
	});

	it('has the man page that the tables make', () => {
		expectMade(page, manPage(pkg.version));
		expect(pkg).toMatchObject({man: './deirez-tui.1', files: expect.arrayContaining(['deirez-tui.1'])});
	});

	it('names every environment variable of the program', () => {
		const source = path.join(root, 'source');
		const used = readdirSync(source, {recursive: true, encoding: 'utf8'})
			.filter(file => /\.tsx?$/.test(file) && !file.startsWith('docs'))
			.flatMap(
				file => readFileSync(path.join(source, file), 'utf8').match(/\b(?:DEIREZ_TUI_|XDG_)[A-Z_]+/g) ?? [],
			);
		expect(Object.keys(environment)).toEqual(expect.arrayContaining([...new Set(used)]));
	});
});

describe('the man page', () => {
	const text = manPage(pkg.version);

	it('has every verb and option', () => {
		for (const {name} of verbs) expect(text).toContain(`\\fBdeirez\\-tui ${roff(name)}`);
		for (const name of optionNames) expect(text).toContain(`\\fB\\-\\-${roff(name)}`);
	});

	it('takes no text for a command', () => {
		expect(roff(".md files\n'tis a \\ and -x")).toBe("\\&.md files\n\\&'tis a \\e and \\-x");
		const commands = text.split('\n').filter(line => /^[.']/.test(line));
		expect(commands.filter(line => !/^\.(?:\\"|TH|SH|SS|TP|IP|PP|B|I|br)(?: |$)/.test(line))).toEqual([]);
	});

	it('is what groff understands without a warning', context => {
		const made = spawnSync('groff', ['-man', '-ww', '-K', 'utf8', '-T', 'utf8', '-P', '-cbou'], {
			input: text,
			encoding: 'utf8',
		});
		if (made.error) return context.skip('groff is not installed');
		expect(made.stderr).toBe('');
		expect(made.stdout).toContain('deirez-tui triage EVENT');
		expect(made.stdout).toMatch(/^ +config\.json/m);
	});
});
