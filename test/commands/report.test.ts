import {existsSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import type {ListedReport} from '../../source/commands/corpus-list.ts';
import type {PlacedClaim} from '../../source/export/claim-columns.ts';
import type {Decision} from '../../source/model/decision.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';
import {freshFolder, notes, type Ran, runCli} from './run-cli.ts';

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000});

const folder = freshFolder();
const reports = path.join(folder, 'reports');
const told = [
	['step-news', 'قصفت قوات النظام بالمدفعية حي الجورة اليوم. وقتل ستة مدنيين في حي الصناعة.'],
	['smart', 'قصفت قوات النظام بالمدفعية حي الجورة اليوم ما أدى إلى مقتل أربعة مدنيين.'],
] as const;
const file = (outlet: string) => path.join(reports, `${outlet}.txt`);

beforeAll(() => {
	mkdirSync(reports);
	for (const [outlet, text] of told) {
		writeFileSync(file(outlet), text);
		const meta = {published: '2016-05-14', outlet, title: `by ${outlet}`};
		writeFileSync(path.join(reports, `${outlet}.meta.json`), JSON.stringify(meta));
	}
});

let home = '';
let count = 0;
beforeEach(() => {
	home = path.join(folder, `home-${count++}`);
	expect(run('import', reports).stderr).toBe('');
});

const run = (...args: string[]): Ran => runCli([...args, '--home', home]);
const json = <Value>(...args: string[]): Value => {
	const {status, stdout, stderr} = run(...args, '--format', 'json');
	expect(status, stderr).toBe(0);
	return JSON.parse(stdout) as Value;
};
const list = (): ListedReport[] => json('report', 'list');
const listed = (outlet: string): ListedReport => list().find(one => one.outlet === outlet) as ListedReport;
const claims = (): PlacedClaim[] => json('claims');
const fileOf = ({hash}: ListedReport): string => path.join(home, 'corpus', `${hash}.json`);

describe('report list', () => {
	it('tells of each report when, by whom, how much it claims and where it came from', () => {
		const [first, second] = list();
		expect([first?.outlet, second?.outlet].sort()).toEqual(['smart', 'step-news']);
		expect(listed('smart')).toMatchObject({
			published: '2016-05-14',
			title: 'by smart',
			origin: file('smart'),
			state: 'used',
			by: null,
			removed: null,
		});
		expect(listed('smart')).not.toHaveProperty('text');
		expect(list().reduce((sum, one) => sum + (one.claims ?? 0), 0)).toBe(claims().length);
		const table = run('report', 'list', '--format', 'table').stdout;
		expect(table).toMatch(/^ID +PUBLISHED +OUTLET +CLAIMS +STATE +TITLE +FROM$/m);
		expect(table).toContain(file('smart'));
	});

	it('tells of one whose file is gone, as every verb does in a line', () => {
		const smart = listed('smart');
		unlinkSync(fileOf(smart));
		const ran = run('events');
		expect(ran.status).toBe(1);
		expect(notes(ran)).toEqual([
			`deirez-tui: ${path.join(home, 'corpus')}: ${smart.id}: this report was imported from ${file('smart')} and its file is gone. Import it again, put it back from a copy, or leave it out: deirez-tui report remove ${smart.id}.`,
		]);
		const again = run('report', 'list', '--format', 'json');
		expect(again.status).toBe(1);
		const missing = (JSON.parse(again.stdout) as ListedReport[]).find(({id}) => id === smart.id);
		expect(missing).toMatchObject({state: 'missing', claims: null, origin: file('smart')});
		expect(run('report', 'remove', smart.id).status).toBe(0);
		const left = run('events');
		expect([left.status, left.stderr]).toEqual([0, '']);
		expect(run('import', reports).status).toBe(0);
	});
});

describe('report remove', () => {
	it('takes its claims from every view and keeps file and decisions; undo brings all back', () => {
		const [before, events] = [claims(), json<TriagedEvent[]>('events')];
		const killing = events.find(({places}) => places.includes('al-sinaa' as never)) as TriagedEvent;
		run('triage', killing.id, '--state', 'verified', '--note', 'seen');
		const step = listed('step-news');
		const [decision] = json<Decision[]>('report', 'remove', step.id.slice(0, 9));
		expect(decision?.edits).toEqual([{kind: 'withdraw', report: step.hash}]);
		const left = claims();
		expect(left.some(({report}) => report === step.id)).toBe(false);
		expect(left).toHaveLength(before.filter(({report}) => report !== step.id).length);
		expect(existsSync(fileOf(step))).toBe(true);
		expect(listed('step-news')).toMatchObject({
			state: 'removed',
			claims: before.filter(({report}) => report === step.id).length,
			removed: {decision: decision?.id},
		});
		expect(run('log', '--format', 'table').stdout).toMatch(new RegExp(`${step.id.slice(0, 10)} +removed `));
		expect(run('log', '--format', 'csv').stdout).toContain(`,${step.id},,removed,`);
		expect(json<Decision[]>('log', '--event', killing.id)).toHaveLength(1);
		expect(run('undo').status).toBe(0);
		expect(claims()).toEqual(before);
		expect(json<TriagedEvent[]>('events').find(({id}) => id === killing.id)).toMatchObject({
			state: 'verified',
			note: 'seen',
		});
	});

	it('says so where a removed report is named or imported again, or none is left', () => {
		const ids = list().map(({id}) => id);
		run('report', 'remove', ...ids);
		const ran = run('events');
		expect(ran.status).toBe(1);
		expect(notes(ran)).toHaveLength(2);
		expect(ran.stderr).toMatch(
			/r-\w+ is left out: it was removed \(.+, \d{4}-.*\)\. Bring it back with: deirez-tui undo /,
		);
		expect(notes(run('events', file('smart')))).toHaveLength(1);
		const again = run('import', file('smart'));
		expect([again.status, notes(again).length]).toEqual([0, 1]);
		expect(JSON.parse(again.stdout)).toMatchObject({added: 0, already: 1});
		run('undo');
		expect(run('events').stderr).toBe('');
	});

	it('--erase says first what it means, then leaves no word of the report in the home', () => {
		const smart = listed('smart');
		const asked = run('report', 'remove', smart.id, '--erase');
		expect(asked.status).toBe(1);
		expect(asked.stderr).toMatch(
			/deletes the text.*for good[\s\S]*the original \(.*smart\.txt\)[\s\S]*--yes/,
		);
		expect(listed('smart').state).toBe('used');

		expect(run('report', 'remove', smart.id, '--erase', '--yes').status).toBe(0);
		for (const name of readdirSync(path.join(home, 'corpus'))) {
			const content = readFileSync(path.join(home, 'corpus', name), 'utf8');
			expect(name + content).not.toContain(smart.hash);
			expect(content).not.toContain('smart.txt');
		}

		const ran = run('claims');
		expect([ran.status, ran.stderr]).toEqual([0, '']);
		expect(list().find(({id}) => id === smart.id)).toMatchObject({state: 'deleted', claims: null});
		const again = run('import', reports);
		expect(again.status).toBe(1);
		expect(again.stderr).toContain(`${smart.id} is left out: it was removed, and its text deleted for good`);
		expect(existsSync(fileOf(smart))).toBe(false);
		run('undo');
		expect(run('import', reports).status).toBe(0);
		expect(claims().some(({report}) => report === smart.id)).toBe(true);
	});

	it.each<[string, string[], RegExp, number]>([
		['a report that is none', ['remove', 'r-ffff'], /no report has the id "r-ffff".*report list/, 1],
		['nothing', ['remove'], /needs more words/, 2],
		['a report by itself', ['supersede', 'SMART', 'SMART'], /these are one report/, 1],
		['one alone', ['supersede', 'SMART'], /needs more words: deirez-tui report supersede OLD NEW/, 2],
		['an unknown word', ['delete', 'SMART'], /there is no verb "report delete"/, 2],
	])('refuses %s in one line', (_, words, pattern, status) => {
		const {id} = listed('smart');
		const ran = run('report', ...words.map(word => (word === 'SMART' ? id : word)));
		expect(notes(ran)).toHaveLength(1);
		expect(ran.stderr).toMatch(pattern);
		expect([ran.status, ran.stdout]).toEqual([status, '']);
	});
});

describe('report supersede', () => {
	it('takes the old one from view, says by what, and is refused for one that is gone already', () => {
		const [step, smart] = [listed('step-news'), listed('smart')];
		expect(run('report', 'supersede', smart.id, step.id).status).toBe(0);
		expect(claims().every(({report}) => report === step.id)).toBe(true);
		expect(listed('smart')).toMatchObject({state: 'superseded', by: step.id});
		expect(run('report', 'list', '--format', 'table').stdout).toContain(
			`superseded by ${step.id.slice(0, 10)}`,
		);
		expect(run('log', '--format', 'table').stdout).toContain(`superseded by ${step.id.slice(0, 10)}`);
		for (const words of [
			['supersede', step.id, smart.id],
			['remove', smart.id],
		]) {
			const ran = run('report', ...words);
			expect([ran.status, notes(ran).length]).toEqual([1, 1]);
			expect(ran.stderr).toMatch(/is superseded by r-.* already\. Bring it back with: deirez-tui undo/);
		}

		run('undo');
		expect(listed('smart').state).toBe('used');
	});
});
