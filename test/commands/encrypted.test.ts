import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it, vi} from 'vitest';
import type {Decision} from '../../source/model/decision.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';
import {builtCli, freshFolder, notes, type Ran, runCli} from './run-cli.ts';

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000});

const folder = freshFolder();
const reports = path.join(folder, 'reports');
const [here, there] = ['here', 'there'].map(name => path.join(folder, name)) as [string, string];
const note = 'مصدر محمي';

/** Passphrases come on standard input, one a line. */
const run = (home: string, passphrases: readonly string[], ...args: string[]): Ran =>
	runCli([...args, '--home', home, ...(passphrases.length > 0 ? ['--passphrase-fd', '0'] : [])], {
		input: passphrases.map(passphrase => `${passphrase}\n`).join(''),
	});

const eventIds = (home: string, passphrases: readonly string[]): string[] =>
	(JSON.parse(run(home, passphrases, 'events', '--format', 'json').stdout) as TriagedEvent[]).map(
		({id}) => id,
	);

const decisions = (home: string, passphrases: readonly string[]): Decision[] =>
	JSON.parse(run(home, passphrases, 'log', '--format', 'json').stdout) as Decision[];

const kept = (home: string): string =>
	readdirSync(home, {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile())
		.map(entry => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
		.join('\n');

beforeAll(() => {
	expect(existsSync(builtCli)).toBe(true);
	mkdirSync(reports);
	writeFileSync(
		path.join(reports, '2016-05-14_step-news_1.txt'),
		'قصفت قوات النظام بالمدفعية حي الجورة اليوم. وقتل ستة مدنيين في حي الصناعة.',
	);
	for (const [home, state] of [
		[here, 'verified'],
		[there, 'disputed'],
	] as const) {
		expect(run(home, [], 'import', reports).status).toBe(0);
		const [first = ''] = eventIds(home, []);
		expect(run(home, [], 'triage', first, '--state', state, '--note', note).status).toBe(0);
	}
});

describe('a home of one’s own', () => {
	it('is encrypted, gets another passphrase, and is plain again, whole at every step', () => {
		const before = decisions(here, []);
		expect(kept(here)).toContain(note);
		const encrypted = run(here, ['one'], 'check', '--encrypt');
		expect([encrypted.status, notes(encrypted)]).toEqual([
			0,
			[expect.stringMatching(/is encrypted from now on\.$/)],
		]);
		expect(kept(here)).not.toContain(note);

		const changed = run(here, ['one', 'two'], 'check', '--new-passphrase');
		expect([changed.status, notes(changed)]).toEqual([
			0,
			[expect.stringMatching(/has its new passphrase from now on\.$/)],
		]);
		const old = run(here, ['one'], 'log');
		expect([old.status, notes(old)]).toEqual([1, [expect.stringMatching(/is not the passphrase of/)]]);
		expect(decisions(here, ['two'])).toEqual(before);

		expect(run(here, ['two'], 'undo').status).toBe(0);
		expect(run(here, ['two'], 'redo').status).toBe(0);
		expect(decisions(here, ['two'])).toHaveLength(before.length + 2);
		expect(readdirSync(here).filter(name => name.includes('corrupt'))).toEqual([]);

		const plain = run(here, ['two'], 'check', '--decrypt');
		expect([plain.status, notes(plain)]).toEqual([0, [expect.stringMatching(/is no longer encrypted\.$/)]]);
		expect(decisions(here, []).slice(0, before.length)).toEqual(before);
		expect(kept(here)).toContain(note);
		expect(notes(run(here, [], 'check'))).toEqual([]);
	});
});

describe('another home', () => {
	it('joins, encrypted or not, and what it brings is kept as this home is', () => {
		expect(run(here, ['own'], 'check', '--encrypt').status).toBe(0);
		expect(run(there, ['theirs'], 'check', '--encrypt').status).toBe(0);
		const merged = run(here, ['own', 'theirs'], 'merge', there, '--format', 'json');
		expect(notes(merged)).toEqual([]);
		expect(JSON.parse(merged.stdout)).toMatchObject({decisions: 1, left: []});
		expect(decisions(here, ['own'])).toHaveLength(4);
		expect(kept(here)).not.toContain(note);
		const again = run(here, ['own', 'theirs'], 'merge', there, '--format', 'json');
		expect(JSON.parse(again.stdout)).toMatchObject({decisions: 0, reports: 0});

		const [event] = JSON.parse(run(here, ['own'], 'events', '--format', 'json').stdout) as TriagedEvent[];
		expect(event?.state).toBe('disputed');
		expect(run(here, ['own'], 'check', '--format', 'json').stdout).toContain('overrul');
	});
});
