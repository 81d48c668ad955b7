import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it, vi} from 'vitest';
import type {Decision} from '../../source/model/decision.ts';
import type {TriagedEvent} from '../../source/model/triaged-event.ts';
import {freshFolder, notes, type Ran, runCli} from './run-cli.ts';

// Each test runs the program several times.
vi.setConfig({testTimeout: 120_000});

const folder = freshFolder();
const reports = path.join(folder, 'reports');
const home = path.join(folder, 'home');
/** Two tell of the strike; of the shelling only one, and whoever passes that on. */
const told = [
	['step-news', '2016-05-14', 'شن الطيران الحربي ثلاث غارات على حي الحويقة اليوم.'],
	['smart', '2016-05-14', 'شن الطيران الحربي غارات على حي الحويقة اليوم ما أدى إلى مقتل أربعة مدنيين.'],
	['sana', '2016-05-14', 'قال المرصد السوري إن قوات النظام قصفت بالمدفعية حي الجورة اليوم.'],
] as const;

beforeAll(() => {
	mkdirSync(reports);
	for (const [outlet, published, text] of told) {
		writeFileSync(path.join(reports, `${outlet}.txt`), text);
		writeFileSync(path.join(reports, `${outlet}.meta.json`), JSON.stringify({published, outlet}));
	}
});

const run = (...args: string[]): Ran => runCli([...args, reports, '--home', home]);
const json = <Value>(...args: string[]): Value => {
	const {status, stdout, stderr} = run(...args, '--format', 'json');
	expect(status, stderr).toBe(0);
	return JSON.parse(stdout) as Value;
};
type Row = {id: string; grade: string; events: number; alone: number};
const gradeOf = (id: string): string | undefined => json<Row[]>('sources').find(row => row.id === id)?.grade;

describe('grade', () => {
	it('records how far a source is relied on, by id or name, until it is taken back', () => {
		expect(gradeOf('sohr')).toBe('F6');
		const [decision] = json<Decision[]>('grade', 'sohr', 'b2');
		expect(decision?.edits).toEqual([{kind: 'grade', source: 'sohr', before: 'F6', after: 'B2'}]);
		expect(gradeOf('sohr')).toBe('B2');
		json('grade', 'المرصد السوري', 'C3');
		expect(gradeOf('sohr')).toBe('C3');
		const log = runCli(['log', '--home', home, '--format', 'csv']).stdout.split('\r\n');
		expect(log[0]).toContain(',source,change,');
		expect(log[2]).toContain(',sohr,graded B2 → C3,');
		expect(runCli(['undo', '--home', home]).status).toBe(0);
		expect(gradeOf('sohr')).toBe('B2');
		expect(runCli(['redo', '--home', home]).status).toBe(0);
		expect(gradeOf('sohr')).toBe('C3');
	});

	it('refuses 1 while nobody else tells of anything that the source tells of, however many pass it on', () => {
		const refused = run('grade', 'sohr', 'A1');
		expect([refused.status, refused.stdout]).toEqual([1, '']);
		expect(notes(refused)).toEqual([
			'deirez-tui: 1 means confirmed by other sources, and nobody else tells of anything that SOHR tells of.',
		]);
		expect(run('grade', 'step-news', 'A1').status).toBe(0);
		expect(gradeOf('step-news')).toBe('A1');
	});

	it.each([
		[['sohr', 'G2'], 2, '"G2" is no grade. Give a letter from A to F and a digit from 1 to 6, such as B2.'],
		[['sor', 'B2'], 1, 'no source "sor" says anything here. Did you mean "sohr"? See: deirez-tui sources'],
	])('refuses %j in one line', (words, status, message) => {
		const refused = run('grade', ...words);
		expect(refused.status).toBe(status);
		expect(notes(refused)[0]).toBe(`deirez-tui: ${message}`);
	});
});

describe('triage --credibility', () => {
	const events = () => json<TriagedEvent[]>('events');
	const eventOf = (type: string): TriagedEvent => events().find(event => event.type === type) as TriagedEvent;

	it('judges what is told of an event, and shows in the event and in exports', () => {
		const {id} = eventOf('air-strike');
		expect(eventOf('air-strike')).not.toHaveProperty('credibility');
		json('triage', id, '--credibility', '1');
		expect(eventOf('air-strike').credibility).toBe(1);
		expect(run('show', id, '--format', 'table').stdout).toContain(
			'credibility   1: confirmed by other sources\n',
		);
		const [, row] = run('export', '--format', 'jsonl', '--filter', 'type:air-strike').stdout.split('\n');
		expect(JSON.parse(row as string).credibility).toBe(1);
	});

	it('refuses 1 while all of it goes back to one source, and takes any other digit', () => {
		const {id} = eventOf('shelling');
		const refused = run('triage', id, '--credibility', '1');
		expect([refused.status, refused.stdout]).toEqual([1, '']);
		expect(notes(refused)).toEqual([
			`deirez-tui: ${id}: 1 means confirmed by other sources, and all of it goes back to one: SOHR. Who passes its words on confirms nothing.`,
		]);
		expect(run('triage', id, '--credibility', '2').status).toBe(0);
		expect(eventOf('shelling').credibility).toBe(2);
		expect(run('triage', id, '--credibility', '6').status).toBe(0);
		expect(eventOf('shelling')).not.toHaveProperty('credibility');
		expect(run('triage', id, '--credibility', '7').status).toBe(2);
	});
});
