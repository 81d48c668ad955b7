import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import type {Claim} from '../../source/model/claim.ts';
import type {Decision} from '../../source/model/decision.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';
import {freshFolder, notes, type Ran, runCli} from './run-cli.ts';

// Each test runs the program up to twenty times.
vi.setConfig({testTimeout: 120_000});

const folder = freshFolder();
const told = [
	['step-news', '2016-05-14', 'قصفت قوات النظام بالمدفعية حي الجورة اليوم. وقتل ستة مدنيين في حي الصناعة.'],
	['sana', '2016-05-14', 'شن الطيران الحربي ثلاث غارات على حي الحويقة اليوم.'],
	['smart', '2016-05-14', 'شن الطيران الحربي غارات على حي الحويقة اليوم ما أدى إلى مقتل أربعة مدنيين.'],
] as const;
const write = (directory: string, outlets: readonly string[]): void => {
	mkdirSync(directory, {recursive: true});
	for (const [outlet, published, text] of told.filter(([outlet]) => outlets.includes(outlet))) {
		writeFileSync(path.join(directory, `${outlet}.txt`), text);
		writeFileSync(path.join(directory, `${outlet}.meta.json`), JSON.stringify({published, outlet}));
	}
};

const reports = path.join(folder, 'reports');
const file = (outlet: string) => path.join(reports, `${outlet}.txt`);
beforeAll(() => write(reports, ['step-news', 'sana', 'smart']));

let home = '';
let count = 0;
beforeEach(() => {
	home = path.join(folder, `home-${count++}`);
});

const as = (who: string, ...args: string[]): Ran =>
	runCli([...args, '--home', home], {env: {DEIREZ_TUI_WHO: who}});
const run = (...args: string[]): Ran => as('leila', ...args);
const json = <Value>(...args: string[]): Value => {
	const {status, stdout, stderr} = run(...args, '--format', 'json');
	expect(status, stderr).toBe(0);
	return JSON.parse(stdout) as Value;
};
const strikesAmong = (...paths: string[]): TriagedEvent =>
	json<TriagedEvent[]>('events', ...paths).find(event => event.type === 'air-strike') as TriagedEvent;
const changedIds = (...args: string[]): string[] =>
	json<TriagedEvent[]>('events', ...args, '--filter', 'is:changed').map(({id}) => id);
const verify = (...args: string[]) => run('triage', ...args, '--state', 'verified');

describe('an event that was decided on', () => {
	it('comes back when a report joins it, tells what came, and is settled by deciding again', () => {
		run('import', file('step-news'), file('sana'));
		const before = strikesAmong();
		verify(before.id);
		expect(changedIds()).toEqual([]);
		run('import', file('sana'));
		expect(changedIds()).toEqual([]);

		run('import', file('smart'));
		const after = strikesAmong();
		const came = after.claims.filter(({id}) => !before.claims.some(claim => claim.id === id));
		expect(after).toMatchObject({
			state: 'verified',
			changed: {
				since: {who: 'leila'},
				came: came.map(({id}) => id),
				gone: 0,
				reread: [],
				before: {killed: null},
				now: {killed: [4, 4, 4]},
			},
		});
		expect(changedIds()).toEqual([after.id]);
		expect(json<TriagedEvent[]>('events', '--filter', 'is:unreviewed -is:new').map(({id}) => id)).toEqual([
			after.id,
		]);
		const page = run('show', after.id, '--format', 'table').stdout;
		expect(page).toMatch(/Changed since leila, 20.*: \d claims? came; killed no figure → 4/);
		expect(page.match(/new since/g)).toHaveLength(came.length);
		expect(run('events', '--format', 'table').stdout).toContain('verified, changed');

		run('import', file('smart'));
		run('triage', after.id, '--flag', '--note', 'read it');
		expect(changedIds()).toEqual([after.id]);
		const [confirmed] = json<Decision[]>('triage', after.id, '--state', 'verified');
		expect(confirmed?.changes[0]).toMatchObject({confirms: true, after: {state: 'verified', flag: true}});
		expect(changedIds()).toEqual([]);
		expect(run('log', '--format', 'table').stdout).toContain('still verified');
		run('undo');
		expect(strikesAmong().changed).toEqual(after.changed);
	});

	it('comes back when the engine reads its claims otherwise, or no longer', () => {
		run('import', file('sana'));
		const before = strikesAmong();
		verify(before.id);
		const extracted = JSON.parse(run('extract', file('sana'), '--format', 'jsonl').stdout.trim()) as {
			report: unknown;
			claims: Claim[];
		};
		const read = (claims: Claim[]): string => {
			const lines = path.join(folder, `read-${count++}.jsonl`);
			writeFileSync(lines, `${JSON.stringify({...extracted, claims})}\n`);
			return lines;
		};

		expect(strikesAmong(read(extracted.claims)).changed).toBe(undefined);
		const [first, ...rest] = extracted.claims as [Claim, ...Claim[]];
		const moved = {...first, span: [first.span[0], first.span[1] - 2] as const};
		expect(strikesAmong(read([moved, ...rest]))).not.toHaveProperty('changed');
		const denied = strikesAmong(read([{...first, modality: 'denied'}, ...rest]));
		expect(denied).toMatchObject({state: 'verified', changed: {came: [], gone: 0, reread: [first.id]}});
	});

	it('does not come back because the folder moved, or is read in place', () => {
		run('import', file('sana'), file('smart'));
		verify(strikesAmong().id);
		const elsewhere = path.join(folder, 'elsewhere', 'نقل');
		write(elsewhere, ['sana', 'smart']);
		expect(changedIds(elsewhere)).toEqual([]);
		expect(changedIds(path.join(elsewhere, 'sana.txt'))).toHaveLength(1);
	});

	it('comes back when a report is removed, and no longer when that is undone', () => {
		run('import', file('sana'), file('smart'));
		const before = strikesAmong();
		verify(before.id);
		const report = before.claims.at(-1)?.report as string;
		expect(run('report', 'remove', report).status).toBe(0);
		expect(strikesAmong()).toMatchObject({
			state: 'verified',
			changed: {came: [], before: {killed: [4, 4, 4]}},
		});
		run('undo');
		expect(changedIds()).toEqual([]);
	});

	it('does not come back for its own analyst’s corrections, but for another’s', () => {
		run('import', file('sana'), file('smart'));
		const before = strikesAmong();
		verify(before.id);
		const dead = before.claims.find(({counts}) => counts.some(({what}) => what === 'killed')) as Claim;
		const words = ['--type', 'killing', '--words', 'مقتل أربعة مدنيين', '--place', 'al-huwayqah'];
		const edits = [
			['correct', dead.id, '--count', 'killed 9'],
			['correct', dead.id, '--drop'],
			['claim', 'add', dead.report, ...words, '--count', 'killed 5'],
		];
		for (const edit of edits) {
			const done = run(...edit);
			expect(done.status, done.stderr).toBe(0);
			expect(changedIds(), edit.join(' ')).toEqual([]);
			expect(strikesAmong().state).toBe('verified');
		}

		for (const _ of edits) {
			run('undo');
			expect(changedIds()).toEqual([]);
		}

		as('omar', 'correct', dead.id, '--count', 'killed 9');
		const after = strikesAmong();
		expect(after).toMatchObject({
			state: 'verified',
			changed: {since: {who: 'leila'}, before: {killed: [4, 4, 4]}, now: {killed: [9, 9, 9]}},
		});
		as('omar', 'undo');
		expect(changedIds()).toEqual([]);
	});

	it('that nobody decided on is never told as changed, one that was noted is', () => {
		run('import', file('sana'), file('step-news'));
		const before = strikesAmong();
		run('triage', before.id, '--note', 'one source');
		run('import', file('smart'));
		expect(strikesAmong()).toMatchObject({state: 'new', changed: {since: {who: 'leila'}}});
		run('triage', strikesAmong().id, '--note', 'two sources');
		expect(changedIds()).toEqual([]);
	});
});

describe('two people', () => {
	it('who decide otherwise on one event are told of it, and either settles it', () => {
		run('import', file('sana'), file('step-news'));
		const {id} = strikesAmong();
		verify(id);
		const omar = as('omar', 'triage', id, '--state', 'disputed');
		expect(notes(omar).join('\n')).toMatch(/verified \(leila, .*overruled by omar.*marked until/);
		expect(strikesAmong()).toMatchObject({
			state: 'disputed',
			conflicts: [{field: 'state', value: 'verified', who: 'leila', by: {who: 'omar'}}],
		});
		expect(json<TriagedEvent[]>('events', '--filter', 'is:conflict').map(event => event.id)).toEqual([id]);
		expect(run('events', '--format', 'table').stdout).toContain('disputed, conflict');
		expect(run('show', id, '--format', 'table').stdout).toMatch(/Conflict: verified \(leila/);
		expect(run('log', '--format', 'table').stdout).toContain('verified (overruled by omar)');
		expect(json<{overruled?: unknown}[]>('log').map(({overruled}) => overruled)).toMatchObject([
			[{event: id, field: 'state', by: {who: 'omar'}}],
			undefined,
		]);
		expect(run('log', '--format', 'csv').stdout.split('\n')[1]).toMatch(/,omar\r?$/);

		run('triage', id, '--state', 'disputed');
		expect(strikesAmong()).not.toHaveProperty('conflicts');
		expect(run('log', '--format', 'table').stdout).not.toContain('overruled');
		run('undo');
		expect(strikesAmong().conflicts).toHaveLength(1);
		as('omar', 'undo');
		expect(strikesAmong()).toMatchObject({state: 'verified'});
		expect(strikesAmong()).not.toHaveProperty('conflicts');
	});

	it('are told apart by a variable under one account', () => {
		run('import', file('sana'));
		verify(strikesAmong().id);
		expect(json<Decision[]>('log')[0]?.who).toBe('leila');
		expect(json<{who: string}>('paths').who).toBe('leila');
		expect(run('paths', '--format', 'table').stdout).toMatch(/^who +leila$/m);
	});
});
