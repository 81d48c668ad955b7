import {spawn} from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	statSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import type {Decision} from '../../source/model/decision.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';
import type {Finding} from '../../source/store/check/finding.ts';
import {builtCli, freshFolder, notes, type Ran, runCli} from './run-cli.ts';

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000});

const folder = freshFolder();
const whole = path.join(folder, 'whole');
const reports = path.join(folder, 'reports');
const texts: Record<string, string> = {
	'step-news': 'قصفت قوات النظام بالمدفعية حي الجورة اليوم. وقتل ستة مدنيين في حي الصناعة.',
	smart: 'شن الطيران الحربي غارات على حي الحويقة اليوم ما أدى إلى مقتل أربعة مدنيين.',
};

let home = '';
let count = 0;
const run = (...args: string[]): Ran => runCli([...args, '--home', home]);
const json = <Value>(...args: string[]): Value =>
	JSON.parse(run(...args, '--format', 'json').stdout) as Value;
type Checked = {
	whole: boolean;
	parts: {part: string; at: string; findings: Pick<Finding, 'severity' | 'words'>[]}[];
	done: string[];
	repaired: unknown[];
};
const check = (...args: string[]): Checked & {status: number | null} => {
	const ran = run('check', ...args, '--format', 'json');
	expect(ran.stderr).toBe('');
	return {status: ran.status, ...(JSON.parse(ran.stdout) as Checked)};
};
const found = ({parts}: Checked): string[] =>
	parts.flatMap(({part, findings}) => findings.map(({severity, words}) => `${part} ${severity}: ${words}`));
const journal = (): string => path.join(home, 'journal.jsonl');
const lines = (): string[] => readFileSync(journal(), 'utf8').trim().split('\n');
const corpus = (): string[] =>
	readdirSync(path.join(home, 'corpus'))
		.filter(name => name !== 'manifest.jsonl')
		.map(name => path.join(home, 'corpus', name));
const spoil = (number: number): void => {
	const all = lines();
	all[number - 1] = (all[number - 1] ?? '').replace('"time"', '"tome"');
	writeFileSync(journal(), `${all.join('\n')}\n`);
};

beforeAll(() => {
	home = whole;
	for (const [outlet, text] of Object.entries(texts)) {
		const file = path.join(reports, `2016-05-14_${outlet}_x.txt`);
		cpSync('/dev/null', file, {recursive: true});
		writeFileSync(file, text);
	}

	expect(run('import', reports).status).toBe(0);
	const events = json<TriagedEvent[]>('events');
	for (const [index, {id}] of events.entries())
		run('triage', id, '--state', 'verified', '--note', `${index}`);
	run('triage', events[0]?.id ?? '', '--flag');
	run('undo');
});

beforeEach(() => {
	home = path.join(folder, `home-${count++}`);
	cpSync(whole, home, {recursive: true});
});

describe('check', () => {
	it('finds a whole home whole, and one that is not there yet', () => {
		const checked = check();
		expect(found(checked)).toEqual([]);
		expect([checked.status, checked.whole]).toEqual([0, true]);
		expect(run('check', '--format', 'table').stdout).toMatch(
			/^PART +LOOKED AT +FOUND\npermissions .*whole$/m,
		);
		home = path.join(folder, 'nowhere');
		expect(check()).toMatchObject({status: 0, whole: true});
		expect(existsSync(home)).toBe(false);
	});

	it('tells everything that is wrong, each with its place, and changes nothing', () => {
		spoil(2);
		appendFileSync(journal(), '{"v":3,"prev');
		const [first = '', second = ''] = corpus();
		unlinkSync(first);
		writeFileSync(second, readFileSync(second, 'utf8').replace('اليوم', 'أمس'));
		writeFileSync(path.join(home, 'corpus', 'notes.txt'), 'x');
		chmodSync(journal(), 0o644);
		const before = readFileSync(journal(), 'utf8');
		const checked = check();
		expect([checked.status, checked.whole]).toEqual([1, false]);
		const all = found(checked).join('\n');
		expect(all).toMatch(/^permissions fault: .*journal\.jsonl: is open to other users/m);
		expect(all).toMatch(/^journal fault: .*journal\.jsonl: line 2: damaged \(its checksum does not fit\)/m);
		expect(all).toMatch(/^journal fault: .*line \d+: the last decision was not written to its end/m);
		expect(all).toMatch(/^snapshot fault: .*store\.json: knows of 1 decision that the journal has lost/m);
		expect(all).toMatch(/^corpus fault: .*this report of the corpus is damaged/m);
		expect(all).toMatch(/^corpus fault: .*r-\w+: the file of this report is gone; .*from .*_x\.txt/m);
		expect(all).toMatch(/^corpus note: .*notes\.txt: is none of the corpus’s files/m);
		expect(all).toMatch(
			/^decisions note: e-\w+ \(verified, "\d"; .*\) is not there: r-\w+ is not in the corpus/m,
		);
		expect(readFileSync(journal(), 'utf8')).toBe(before);
		const table = run('check', '--format', 'table');
		expect(table.status).toBe(1);
		expect(table.stdout).toMatch(/^journal +\d lines +\d faults$/m);
		expect(table.stdout).toMatch(/^! .*line 2: damaged/m);
	});

	it('tells as notes of originals that have gone or changed, and of decisions whose report was removed', () => {
		const [first, second] = readdirSync(reports).map(name => path.join(reports, name));
		const kept = [first, second].map(file => readFileSync(file ?? ''));
		unlinkSync(first ?? '');
		appendFileSync(second ?? '', ' ثم');
		const [{report}] = json<{report: string}[]>('claims') as [{report: string}];
		run('report', 'remove', report);
		const checked = check();
		for (const [index, file] of [first, second].entries()) writeFileSync(file ?? '', kept[index] ?? '');
		expect([checked.status, checked.whole]).toEqual([0, true]);
		const all = found(checked).join('\n');
		expect(all).toContain(`originals note: ${first}: is gone since it was imported`);
		expect(all).toContain(`originals note: ${second}: has changed since it was imported`);
		expect(all).toContain(`is not there: ${report} was removed. The decision is kept.`);
	});

	it('tells as a note of a line that stands there twice', () => {
		run('triage', json<TriagedEvent[]>('events')[0]?.id ?? '', '--tag', 'x');
		const [first = '', ...others] = lines();
		writeFileSync(journal(), `${[first, first, ...others].join('\n')}\n`);
		expect(found(check())).toEqual([expect.stringMatching(/^journal note: .*lines 1, 2: the same decision/)]);
		expect(check().status).toBe(0);
	});
});

describe('check --repair', () => {
	it('puts right what can be, says each thing, and keeps what it takes out', () => {
		const before = json<TriagedEvent[]>('events');
		spoil(2);
		appendFileSync(journal(), '{"v":3,"prev');
		chmodSync(path.join(home, 'corpus'), 0o755);
		const spoilt = readFileSync(journal(), 'utf8');
		const checked = check('--repair');
		expect(found(checked)).toEqual([]);
		expect(checked.status).toBe(0);
		expect(checked.repaired.length).toBeGreaterThan(2);
		expect(checked.done.join('\n')).toMatch(/closed to other users: .*corpus/);
		expect(checked.done.join('\n')).toMatch(/1 damaged line moved to journal\.jsonl\.damaged-1/);
		expect(statSync(path.join(home, 'corpus')).mode & 0o777).toBe(0o700);
		const torn = readdirSync(home).filter(name => /\.torn-/.test(name));
		expect(torn).toHaveLength(1);
		expect(readFileSync(path.join(home, 'journal.jsonl.before-repair-1'), 'utf8')).toContain(
			spoilt.split('\n')[1],
		);
		expect(readFileSync(path.join(home, 'journal.jsonl.damaged-1'), 'utf8')).toBe(
			`${spoilt.split('\n')[1]}\n`,
		);
		expect(json<TriagedEvent[]>('events')).toEqual(before);

		const ran = run('log', '--format', 'table');
		expect(ran.stderr).toBe('');
		expect(ran.stdout).toContain('1 damaged line of the journal lost (journal.jsonl.damaged-1)');
		const again = check('--repair');
		expect([again.done, again.status]).toEqual([[], 0]);
		expect(readdirSync(home).filter(name => /before-repair/.test(name))).toHaveLength(1);
	});

	it('makes a broken or a lying snapshot anew', () => {
		const store = path.join(home, 'store.json');
		const before = json<TriagedEvent[]>('events');
		writeFileSync(store, readFileSync(store, 'utf8').replace('verified', 'disputed'));
		expect(found(check()).join()).toMatch(/snapshot fault: .*store\.json: is broken/);
		expect(check('--repair')).toMatchObject({status: 0, whole: true});
		expect(json<TriagedEvent[]>('events')).toEqual(before);
		writeFileSync(`${store}.bak`, 'x');
		expect(found(check()).join()).toMatch(/snapshot note: .*store\.json\.bak/);
		expect(check('--repair').done).toEqual([expect.stringContaining('store.json.bak: removed')]);
		expect(found(check())).toEqual([]);
	});

	it('enters the reports of a corpus from before into the manifest, so that they are missed', () => {
		unlinkSync(path.join(home, 'corpus', 'manifest.jsonl'));
		expect(found(check())).toEqual([
			expect.stringMatching(/corpus note: .*2 reports of the corpus are not in it/),
		]);
		expect(check().status).toBe(0);
		expect(check('--repair').done).toEqual([expect.stringContaining('manifest.jsonl: 2 reports entered')]);
		expect(found(check())).toEqual([]);
		unlinkSync(corpus()[0] ?? '');
		expect(check().status).toBe(1);
	});

	it('says what it cannot put right, and how else', () => {
		unlinkSync(corpus()[0] ?? '');
		const checked = check('--repair');
		expect(checked.status).toBe(1);
		expect(found(checked).join('\n')).toMatch(/the file of this report is gone.*Import it again/);
		expect(run('import', reports).status).toBe(0);
		expect(check().status).toBe(0);
	});

	it('of a home of a newer version touches nothing', () => {
		const store = path.join(home, 'store.json');
		const newer = '{"schema":99,"sum":"x"}';
		writeFileSync(store, newer);
		const before = readFileSync(journal(), 'utf8');
		const ran = run('check', '--repair');
		expect(ran.status).toBe(1);
		expect(readFileSync(journal(), 'utf8')).toBe(before);
	});

	it('killed at any moment, the next one repairs, and no decision is lost', async () => {
		const before = json<TriagedEvent[]>('events');
		const decisions = json<Decision[]>('log').map(({id}) => id);
		spoil(2);
		const lost = decisions.length - lines().length + 1;
		for (let round = 0; round < 8; round++) {
			const child = spawn(process.execPath, [builtCli, 'check', '--repair', '--home', home], {
				stdio: 'ignore',
			});
			const ended = new Promise(resolve => {
				child.once('exit', resolve);
			});
			await sleep(250 + round * 110);
			child.kill('SIGKILL');
			await ended;
			expect(notes({...run('events'), status: 0}).filter(line => !/damaged|missing|lost/.test(line))).toEqual(
				[],
			);
		}

		expect(check('--repair')).toMatchObject({status: 0, whole: true});
		expect(json<TriagedEvent[]>('events')).toEqual(before);
		const now = json<Decision[]>('log').map(({id}) => id);
		expect(decisions.filter(id => !now.includes(id))).toHaveLength(lost);
	});
});
