import {appendFileSync, cpSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {verbNames} from '../../source/commands/verbs.ts';
import {freshFolder, type Ran, runCli} from './run-cli.ts';

/** One of each that a terminal would obey, and some that nobody sees. */
const evil =
	'\u001B[2J\u001B]0;owned\u0007\u001B]52;c;aGk=\u001B\\\u009B31m\u0090q\u009C\u0085\u0000\b\r\u007F\u202E\u2066\u200B\u{E006C}\u{E0073}';
/** The same without what no file name, no argument and no text file can hold. */
const named = evil.replaceAll('\u0000', '');

const folder = freshFolder();
const reports = path.join(folder, 'reports');
const home = path.join(folder, 'home');
const gold = path.join(folder, 'gold');
const text = `سيطر تنظيم الدولة${named} اليوم على مشفى ${named}الأسد في دير الزور. وقتل ستة من قوات ${named}النظام في قصف على حي الجورة.${named}\n`;
const denial = `نفت وكالة سانا سيطرة داعش على ${evil}مشفى الأسد. وشن الطيران الحربي ثلاث غارات ${evil}على حي الحويقة.\n`;
const foreign = 'سيطر تنظيم الدولة على حي العمال.';

beforeAll(() => {
	for (const made of [reports, gold]) mkdirSync(made);
	writeFileSync(path.join(reports, `one${named}.txt`), text);
	writeFileSync(
		path.join(reports, `one${named}.meta.json`),
		JSON.stringify({published: '2016-05-14', outlet: 'step-news', title: evil, url: evil}),
	);
	writeFileSync(
		path.join(reports, 'two.json'),
		JSON.stringify({text: denial, published: '2016-05-15', outlet: 'sana', title: evil}),
	);
	// Claims made elsewhere: their free words are as foreign as a text.
	writeFileSync(
		path.join(reports, 'three.jsonl'),
		`${JSON.stringify({
			report: {text: foreign, published: '2016-05-15', title: evil, url: evil},
			claims: [
				{
					span: [0, 20],
					type: 'territory-gained',
					actors: ['isis'],
					weapon: evil,
					evidence: [{role: 'trigger', span: [0, 4], rule: evil}],
				},
			],
		})}\n`,
	);
	// What cannot be read is named in a message.
	writeFileSync(path.join(reports, `bad${named}.json`), `{"text": 7, "${'\u009B'}": `);
	writeFileSync(
		path.join(gold, `g${named}.json`),
		JSON.stringify({
			outlet: 'step-news',
			published: '2016-05-14',
			claims: [{span: [0, 20], type: 'control'}],
		}),
	);
	writeFileSync(path.join(gold, `g${named}.txt`), text);
	writeFileSync(path.join(gold, `lost${named}.json`), '{"claims": []}');
});

/** C0 but the line end, DEL, C1, overrides and isolates. */
const acting = /(?!\n)[\p{Control}\u202A-\u202E\u2066-\u2069]/u;
/** And what nobody sees. */
const unsafe = /(?!\n)[\p{Control}\u202A-\u202E\u2066-\u2069\u200B\u{E0000}-\u{E007F}]/u;

const covered = new Set<string>();
const verb = (name: string, ...args: string[]): Ran => {
	covered.add(name);
	const ran = runCli([...name.split(' '), ...args, '--home', home]);
	expect(ran.stderr).not.toContain('a defect of the program');
	expect(ran.stdout).not.toMatch(args.includes('json') ? acting : unsafe);
	expect(ran.stderr).not.toMatch(unsafe);
	return ran;
};

describe('a hostile report', () => {
	it('reaches no terminal as it is, by no verb', () => {
		verb('import', reports, '--format', 'table');
		for (const name of ['claims', 'events', 'fronts', 'timeline', 'disagreements', 'sources'])
			expect(verb(name, '--format', 'table').stdout.length, name).toBeGreaterThan(20);
		expect(verb('fronts', '--format', 'table', '--filter', `"${named}"|type:control`).status).toBe(0);
		expect(verb('events', '--format', 'table', '--filter', `type:${named}`).status).toBe(2);
		const ids = JSON.parse(verb('events', '--format', 'json').stdout) as {
			id: string;
			claims: {id: string; report: string}[];
		}[];
		const [one, two] = ids;
		const claim = one?.claims[0];
		if (!one || !two || !claim) throw new Error('the corpus has too few events');
		verb('triage', one.id, '--note', named, '--tag', named, '--format', 'table');
		for (const event of ids) {
			const shown = verb('show', event.id, '--format', 'table').stdout;
			expect(shown).toContain('«');
		}

		expect(verb('show', one.id, '--format', 'table').stdout).toContain('‹RLO›');
		expect(verb('correct', claim.id, '--place', named, '--format', 'table').status).toBe(2);
		expect(verb('correct', claim.id, '--place', 'al-joura', '--format', 'table').status).toBe(0);
		verb('claim add', claim.report, '--type', 'control', '--words', named, '--format', 'table');
		verb('group merge', one.id, two.id, '--format', 'table');
		verb('group split', one.id, claim.id, '--format', 'table');
		verb('group move', claim.id, two.id, '--format', 'table');
		expect(verb('grade', named, 'B2').status).not.toBe(0);
		expect(verb('grade', 'sohr', named).status).not.toBe(0);
		expect(verb('log', '--format', 'table').stdout).toContain('‹RLO›');
		verb('undo', '--format', 'table');
		expect(verb('undo', named, '--format', 'table').status).toBe(1);
		expect(verb('redo', '--format', 'table').status).toBe(0);
		const listed = JSON.parse(verb('report list', '--format', 'json').stdout) as {id: string}[];
		const [first, second] = listed.map(({id}) => id) as [string, string];
		expect(verb('report list', '--format', 'table').stdout.length).toBeGreaterThan(20);
		expect(verb('report supersede', first, second, '--format', 'table').status).toBe(0);
		expect(verb('report remove', second, '--format', 'table').status).toBe(0);
		expect(verb('report remove', named, '--format', 'table').status).not.toBe(0);
		// From a folder of a hostile name, with a journal that somebody has written into.
		const other = path.join(folder, `other${named}`);
		cpSync(home, other, {recursive: true});
		appendFileSync(
			path.join(other, 'journal.jsonl'),
			`{"v":3,"previous":"${named}","sum":"${named}","decision":{}}\n`,
		);
		verb('merge', other, '--format', 'table');
		expect(runCli(['check', '--home', other, '--format', 'table']).stdout).not.toMatch(unsafe);
		verb('check', '--format', 'table');
		verb('extract', path.join(reports, `one${named}.txt`), '--explain');
		verb('evaluate', '--gold', gold, '--format', 'table');
		verb('paths', '--format', 'table');
		verb('keys', '--format', 'table');
		verb('doctor');
		expect(verb('help', named).status).toBe(2);
		// These print for programs only; json and csv escape or replace what acts, lines end as RFC 4180 asks.
		expect(runCli(['export', '--home', home]).stdout.replaceAll('\r\n', '\n')).not.toMatch(
			/(?!\n)[\p{Control}\u202A-\u202E\u2066-\u2069]/u,
		);
		covered.add('export');
		expect(verbNames.filter(name => !covered.has(name))).toEqual([]);
	}, 120_000);

	it('comes back from json as it was', () => {
		const {stdout} = runCli(['extract', path.join(reports, `one${named}.txt`), '--format', 'json']);
		expect(JSON.parse(stdout).report.text).toBe(text);
	});
});
