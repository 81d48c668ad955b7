import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {builtCli, freshFolder, notes, runCli} from './run-cli.ts';

const folder = freshFolder();
const reports = path.join(folder, 'reports');
const home = path.join(folder, 'home');
const first = path.join(reports, 'one.txt');
const second = path.join(reports, 'two.txt');

const firstText =
	'سيطر تنظيم الدولة اليوم على مشفى الأسد في دير الزور. وقتل ستة من قوات النظام في قصف على حي الجورة.\n';
const secondText =
	'نفت وكالة سانا سيطرة داعش على مشفى الأسد. وشن الطيران الحربي ثلاث غارات على حي الحويقة.\n';

beforeAll(() => {
	mkdirSync(reports);
	writeFileSync(first, firstText);
	writeFileSync(`${reports}/one.meta.json`, JSON.stringify({published: '2016-05-14', outlet: 'step-news'}));
	writeFileSync(second, secondText);
	writeFileSync(`${reports}/two.meta.json`, JSON.stringify({published: '2016-05-15', outlet: 'sana'}));
});

const json = (...args: string[]) => {
	const {status, stdout, stderr} = runCli([...args, '--home', home]);
	expect(status, stderr).toBe(0);
	return JSON.parse(stdout);
};

describe('extract', () => {
	it('prints one object for one text', () => {
		const {report, claims} = json('extract', first, '--format', 'json');
		expect(report).toMatchObject({
			text: firstText,
			outlet: 'step-news',
			published: '2016-05-14',
			importedAt: null,
		});
		for (const field of ['id', 'hash', 'title', 'url', 'language']) expect(report).toHaveProperty(field);
		expect(claims.length).toBeGreaterThan(0);
		for (const {span, report: id} of claims) {
			expect(id).toBe(report.id);
			expect(span[1]).toBeGreaterThan(span[0]);
			expect(span[1]).toBeLessThanOrEqual(firstText.length);
		}
	});

	it('lets options win over the sidecar', () => {
		const {report} = json('extract', first, '--published', '2017-01-02', '--outlet', 'sohr');
		expect(report).toMatchObject({outlet: 'sohr', published: '2017-01-02'});
	});

	it('prints an array for several, and a line each without a format', () => {
		expect(json('extract', first, second, '--format', 'json')).toHaveLength(2);
		expect(json('extract', reports, '--format', 'json')).toHaveLength(2);
		const {stdout} = runCli(['extract', reports]);
		expect(
			stdout
				.trimEnd()
				.split('\n')
				.map(line => JSON.parse(line).report.outlet),
		).toEqual(['step-news', 'sana']);
	});

	it('reads a text from standard input', () => {
		const {stdout, status} = runCli(['extract', '-', '--format', 'json'], {input: firstText});
		expect(status).toBe(0);
		expect(JSON.parse(stdout).report.text).toBe(firstText);
	});

	it('answers JSON Lines line by line, repeats too, and passes over a line that is broken', () => {
		const line = JSON.stringify({text: firstText, outlet: 'amaq', published: '2016-05-14'});
		const input = `${line}\n\n{"text": 7}\n${line}\n{"report": ${line}}`;
		const ran = runCli(['extract', '-'], {input});
		expect(ran.status).toBe(1);
		expect(
			ran.stdout
				.trimEnd()
				.split('\n')
				.map(one => JSON.parse(one).report.outlet),
		).toEqual(['amaq', 'amaq', 'amaq']);
		expect(notes(ran)).toHaveLength(1);
		expect(ran.stderr).toMatch(/line 3/);
	});

	it('prints what it read back, with its claims, when that is imported elsewhere', () => {
		const {stdout} = runCli(['extract', reports]);
		const other = path.join(folder, 'other');
		expect(runCli(['import', '-', '--home', other], {input: stdout}).stdout).toBe(
			'{"added":2,"already":0,"problems":0}\n',
		);
		const claims = runCli(['claims', '--home', other, '--format', 'json']);
		expect(
			JSON.parse(claims.stdout)
				.map((claim: {id: string}) => claim.id)
				.sort(),
		).toEqual(
			stdout
				.trimEnd()
				.split('\n')
				.flatMap(line => JSON.parse(line).claims.map((claim: {id: string}) => claim.id))
				.sort(),
		);
	});

	it('prints CSV', () => {
		const {stdout} = runCli(['extract', first, '--format', 'csv']);
		expect(stdout).toMatch(/^id,report,outlet,published,begin,end,type,/);
	});
});

describe('lists', () => {
	it('claims name their events, and events hold their claims', () => {
		const claims = json('claims', reports, '--format', 'json');
		const events = json('events', reports, '--format', 'json');
		const of = new Map<string, string>();
		for (const event of events) for (const claim of event.claims) of.set(claim.id, event.id);
		expect(events.length).toBeGreaterThan(0);
		for (const claim of claims) expect(claim.event).toBe(of.get(claim.id) ?? null);
		expect(Object.keys(events[0])).toEqual([
			'id',
			'type',
			'label',
			'places',
			'front',
			'date',
			'claims',
			'outlets',
			'origins',
			'killed',
			'state',
			'flag',
			'tags',
			'note',
			'disagreements',
			'silences',
		]);
	});

	it('are JSON Lines in a pipe, and obey the filter', () => {
		const {stdout} = runCli(['events', reports, '--filter', 'type:air-strike']);
		const lines = stdout
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line));
		expect(lines.map(event => event.type)).toEqual(['air-strike']);
		expect(
			json('claims', reports, '--format', 'json', '--filter', '-type:air-strike').every(
				(claim: {type: string}) => claim.type !== 'air-strike',
			),
		).toBe(true);
		expect(json('events', reports, '--format', 'json', '--filter', 'nowhere-at-all')).toEqual([]);
	});

	it.each(['events', 'claims', 'fronts', 'disagreements', 'sources'])(
		'%s come as a table and as CSV too',
		verb => {
			const [table, csv] = ['table', 'csv'].map(format =>
				runCli([verb, reports, '--format', format, '--home', home]),
			);
			expect(table).toMatchObject({status: 0, stderr: ''});
			expect(table?.stdout).not.toBe('');
			expect(csv).toMatchObject({status: 0, stderr: ''});
			expect(csv?.stdout).toMatch(/^id,[a-z_,]+\r\n/);
		},
	);

	it('of events go by the day, the undated last, as in the dashboard', () => {
		const days = json('events', 'data/sample', '--format', 'json').map(
			(event: {date: {from: string} | null}) => event.date?.from ?? '9999',
		);
		expect(days).toEqual([...days].sort());
		expect(new Set(days).size).toBeGreaterThan(3);
	});

	it('read the folder of the sample as the sample, its gold neither as reports nor as noise', () => {
		const named = runCli(['events', 'data/sample', '--home', path.join(folder, 'nothing')]);
		expect(named).toMatchObject({status: 0, stderr: ''});
		expect(named.stdout).toBe(runCli(['events', '--home', path.join(folder, 'nothing')]).stdout);
	});

	it('stand on the sample as long as nothing is imported, and say so', () => {
		const ran = runCli(['events', '--home', path.join(folder, 'nothing')]);
		expect(ran.status).toBe(0);
		expect(notes(ran)).toHaveLength(1);
		expect(ran.stderr).toMatch(/nothing is imported yet.*sample/);
		expect(ran.stdout.split('\n').length).toBeGreaterThan(10);
	});
});

describe('without a verb', () => {
	it('a plain table is printed where there is no terminal', () => {
		const ran = runCli([reports, '--home', home]);
		expect(ran.status).toBe(0);
		expect(ran.stdout).toMatch(/^ID +DATE +TYPE/);
		expect(ran.stderr).toBe('');
	});

	it('reports from standard input are shown as well', () => {
		const ran = runCli(['-', '--home', home], {input: firstText});
		expect(ran.status).toBe(0);
		expect(ran.stdout).toMatch(/^ID +DATE +TYPE/);
	});
});

describe('a corpus and its decisions', () => {
	const own = path.join(folder, 'own');
	const run = (...args: string[]) => runCli([...args, '--home', own]);

	it('go from import to undo', () => {
		expect(run('import', reports).stdout).toBe('{"added":2,"already":0,"problems":0}\n');
		expect(run('import', first).stdout).toBe('{"added":0,"already":1,"problems":0}\n');
		const [{id}, other] = JSON.parse(run('events', '--format', 'json').stdout);

		const shown = JSON.parse(run('show', id.slice(0, 12)).stdout);
		expect(shown.event.id).toBe(id);
		expect(Object.values(shown.quotes).length).toBeGreaterThan(0);
		const named = shown.event.claims.flatMap(({evidence}: {evidence: {rule: string}[]}) =>
			evidence.map(({rule}) => rule),
		);
		expect(Object.keys(shown.rules)).toEqual([...new Set(named)].sort());
		expect(Object.values(shown.rules)).not.toContain(null);
		expect(run('show', id.slice(2), '--format', 'table').stdout).toContain('«');

		const decided = JSON.parse(
			run('triage', id, other.id, '--state', 'verified', '--flag', '--tag', 'seen', '--note', '-x').stdout,
		);
		expect(decided.changes.map((change: {after: unknown}) => change.after)).toEqual(
			Array.from({length: 2}, () => ({state: 'verified', flag: true, tags: ['seen'], note: '-x'})),
		);
		expect(
			run('events', '--filter', 'is:flagged tag:seen state:verified').stdout.trimEnd().split('\n'),
		).toHaveLength(2);

		expect(run('triage', id, '--untag', 'seen', '--unflag').status).toBe(0);
		expect(JSON.parse(run('log', '--event', id, '--format', 'json').stdout)).toHaveLength(2);
		expect(JSON.parse(run('log', '--since', '2000-01-01', '--format', 'json').stdout)).toHaveLength(2);
		expect(run('log', '--since', '2999-01-01').stdout).toBe('');

		expect(JSON.parse(run('undo').stdout).undoes).toBeTruthy();
		expect(run('undo', decided.id).status).toBe(0);
		expect(run('events', '--filter', '-state:new').stdout).toBe('');
		const log = run('log', '--format', 'table').stdout;
		expect(log).toContain('(taken back)');
		expect(run('undo', 'zzz').status).toBe(1);
	});

	it('are exported with filter and rule', () => {
		run('import', reports);
		const csv = run('export', '--format', 'csv', '--filter', 'type:air-strike').stdout;
		expect(csv.split('\r\n')[0]).toMatch(/,killed,killed_rule,.*,filter,exported_by$/);
		expect(csv).toContain(',type:air-strike,deirez-tui ');
		const [head, ...rows] = run('export', '--format', 'jsonl')
			.stdout.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line));
		expect(head.export.rule).toMatch(/best/);
		expect(rows).toHaveLength(head.export.events);
	});
});

describe('the rest', () => {
	it('evaluate measures the sample', () => {
		const result = json(
			'evaluate',
			'--gold',
			'data/sample/gold',
			'--texts',
			'data/sample',
			'--format',
			'json',
		);
		expect(result.texts).toBeGreaterThan(0);
		expect(result.type).toBeGreaterThan(0);
		expect(runCli(['evaluate', '--gold', 'data/sample/gold', '--texts', 'data/sample']).stdout).toMatch(
			/^TYPE +GOLD/,
		);
	});

	it('paths follows --home and the environment', () => {
		expect(json('paths')).toMatchObject({
			home,
			corpus: path.join(home, 'corpus'),
			journal: path.join(home, 'journal.jsonl'),
		});
		const ran = runCli(['paths'], {env: {DEIREZ_TUI_HOME: '/x/y'}});
		expect(JSON.parse(ran.stdout).home).toBe('/x/y');
	});

	it('help and version need no home and print on standard output', () => {
		expect(runCli(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
		expect(runCli(['help']).stdout).toBe(runCli(['--help']).stdout);
		expect(runCli(['help', 'triage']).stdout).toBe(runCli(['triage', '--help']).stdout);
		expect(runCli(['help', 'triage']).stdout).toContain('--untag');
	});

	it('a reader who has enough ends the program quietly', () => {
		const {status, stderr} = spawnSync(
			'bash',
			[
				'-c',
				'"$0" "$1" claims --home "$2" --format jsonl | head -c 10; echo $PIPESTATUS >&2',
				process.execPath,
				builtCli,
				home,
			],
			{encoding: 'utf8'},
		);
		expect(status).toBe(0);
		expect(stderr.trim().split('\n').at(-1)).toBe('0');
		expect(stderr).not.toMatch(/EPIPE|at /);
	});

	it('no verb needs the dashboard’s code', () => {
		const copy = path.join(folder, 'copy');
		cpSync(path.dirname(builtCli), path.join(copy, 'dist'), {recursive: true});
		symlinkSync(path.resolve('data'), path.join(copy, 'data'));
		const chunks = path.join(copy, 'dist/chunks');
		const ink = readdirSync(chunks).filter(name => /run-dashboard/.test(name));
		expect(ink).not.toEqual([]);
		for (const name of ink) rmSync(path.join(chunks, name));
		const cli = path.join(copy, 'dist/cli.js');
		for (const args of [
			[reports],
			['events', reports],
			['extract', first],
			['log'],
			['paths'],
			['sources', reports],
		])
			expect(runCli([...args, '--home', home], {cli}).status, args.join(' ')).toBe(0);
	});
});
