import {spawnSync} from 'node:child_process';
import {chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {builtCli, freshFolder, notes, type Ran, runCli} from './run-cli.ts';

vi.setConfig({testTimeout: 120_000});

const folder = freshFolder();
const isRoot = process.geteuid?.() === 0;
const sample = (name: string): string => path.resolve(import.meta.dirname, '../../data/sample', name);

/** The program as started by another program: `bash -c "ulimit …"`, `setpriv …`. */
const runUnder = (before: readonly string[], args: readonly string[]): Ran => {
	const [command = '', ...words] = [...before, process.execPath, builtCli, ...args];
	const {status, stdout, stderr} = spawnSync(command, words, {
		encoding: 'utf8',
		cwd: '/',
		env: {PATH: process.env.PATH, HOME: '/nonexistent'},
	});
	return {status, stdout, stderr};
};

/** No file may grow beyond so many KiB: the write that would fails midway, as on a full disk. */
const withLargestFile = (kibibytes: number): string[] => [
	'bash',
	'-c',
	`ulimit -f ${kibibytes}; exec "$@"`,
	'bash',
];

const idsIn = (home: string): string[] =>
	(JSON.parse(runCli(['events', '--home', home, '--format', 'json']).stdout) as {id: string}[]).map(
		({id}) => id,
	);
const decisionsIn = (home: string): unknown[] =>
	JSON.parse(runCli(['log', '--home', home, '--format', 'json']).stdout) as unknown[];
const hidden = (home: string): string[] =>
	(readdirSync(home, {recursive: true}) as string[]).filter(name => path.basename(name).startsWith('.'));

describe('a file that may grow no more', () => {
	it('loses no decision, keeps none by halves, and goes on when it may', () => {
		const home = path.join(folder, 'limited');
		runCli(['import', sample('s01.txt'), '--home', home]);
		const [event = ''] = idsIn(home);
		expect(runCli(['triage', event, '--state', 'verified', '--home', home]).status).toBe(0);
		const {size} = statSync(path.join(home, 'journal.jsonl'));
		const note = 'x'.repeat(3000);
		const refused = runUnder(withLargestFile(2), ['triage', event, '--note', note, '--home', home]);
		expect(refused.status).toBe(1);
		expect(notes(refused)).toEqual([
			`deirez-tui: ${home}/journal.jsonl: cannot be written: files may not grow so large here. Raise the limit (ulimit -f), or choose another disk with --home DIR.`,
		]);
		expect(statSync(path.join(home, 'journal.jsonl')).size).toBe(size);
		expect(runCli(['triage', event, '--note', note, '--home', home])).toMatchObject({status: 0, stderr: ''});
		expect(decisionsIn(home)).toHaveLength(2);
		expect(hidden(home)).toEqual([]);
	});

	it('leaves the reports that were imported before whole, and of the one that fails nothing', () => {
		const home = path.join(folder, 'limited-corpus');
		const large = path.join(folder, 'large.txt');
		writeFileSync(large, 'قتل ستة مدنيين في حي الصناعة. '.repeat(1000));
		const refused = runUnder(withLargestFile(16), ['import', sample('s01.txt'), large, '--home', home]);
		expect(refused.status).toBe(1);
		expect(notes(refused)).toEqual([
			expect.stringMatching(
				/corpus\/[0-9a-f]{64}\.json: cannot be written: files may not grow so large here\./,
			),
		]);
		expect(hidden(home)).toEqual([]);
		const again = runCli(['import', sample('s01.txt'), large, '--home', home]);
		expect(again.status).toBe(0);
		expect(
			readdirSync(path.join(home, 'corpus')).filter(name => /^[0-9a-f]{64}\.json$/.test(name)),
		).toHaveLength(2);
		expect(runCli(['check', '--home', home]).status).toBe(0);
	});
});

describe.runIf(isRoot)('a disk that fills up', () => {
	it('takes decisions as long as there is room, and has every one of them that it took', context => {
		const disk = path.join(folder, 'disk');
		mkdirSync(disk);
		if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=700', 'tmpfs', disk]).status !== 0)
			return context.skip();
		onTestFinished(() => {
			spawnSync('umount', ['-l', disk]);
		});
		const home = path.join(disk, 'home');
		runCli(['import', sample('s01.txt'), '--home', home]);
		const [event = ''] = idsIn(home);
		let taken = 0;
		let refused: Ran | null = null;
		while (refused === null && taken < 20) {
			const ran = runCli(['triage', event, '--note', `${taken} ${'x'.repeat(9000)}`, '--home', home]);
			if (ran.status === 0) taken++;
			else refused = ran;
		}

		expect(taken).toBeGreaterThan(0);
		expect(notes(refused as Ran).at(-1)).toMatch(
			/journal\.jsonl(\.lock)?: cannot be written: the disk is full\. Free some space, then do it again\.$/,
		);
		expect(decisionsIn(home)).toHaveLength(taken);
		spawnSync('mount', ['-o', 'remount,size=1m', disk]);
		expect(runCli(['triage', event, '--flag', '--home', home]).status).toBe(0);
		expect(decisionsIn(home)).toHaveLength(taken + 1);
		expect(runCli(['check', '--home', home])).toMatchObject({status: 0, stderr: ''});
	});
});

const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
const canBeNobody = isRoot && runUnder(asNobody, ['--version']).status === 0;

describe.runIf(canBeNobody)('a home that its owner may not write to', () => {
	it('is read by all verbs that only read; what would write says why not, in one line', () => {
		const above = path.join(folder, 'nobody');
		mkdirSync(above);
		for (const one of [folder, above]) chmodSync(one, 0o755);
		chownSync(above, 65_534, 65_534);
		const home = path.join(above, 'home');
		const report = path.join(above, 'report.txt');
		writeFileSync(report, readFileSync(sample('s01.txt')));
		chmodSync(report, 0o644);
		const run = (...args: string[]): Ran => runUnder(asNobody, [...args, '--home', home]);
		expect(run('import', report)).toMatchObject({status: 0, stderr: ''});
		const [{id: event = ''} = {}] = JSON.parse(run('events', '--format', 'json').stdout) as {id?: string}[];
		expect(run('triage', event, '--state', 'verified').status).toBe(0);
		for (const name of ['.', 'corpus']) chmodSync(path.join(home, name), 0o500);
		for (const name of ['journal.jsonl', 'store.json']) chmodSync(path.join(home, name), 0o400);
		for (const verb of ['events', 'log']) expect(run(verb)).toMatchObject({status: 0, stderr: ''});
		writeFileSync(report, readFileSync(sample('s02.txt')));
		for (const args of [['triage', event, '--flag'], ['undo'], ['import', report]]) {
			const ran = run(...args);
			expect(ran.status).toBe(1);
			expect(notes(ran)).toEqual([
				expect.stringMatching(
					/\/home\/\S*: may not be written or read by you\. Choose another folder with --home DIR, or change its permissions\.$/,
				),
			]);
		}

		chmodSync(home, 0o000);
		for (const verb of ['events', 'log', 'undo'])
			expect(notes(run(verb))).toEqual([
				expect.stringMatching(/\/home\/?\S*: may not be written or read by you\./),
			]);
	});
});
