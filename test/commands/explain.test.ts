import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {textWidth} from '../../source/terminal/text-width.ts';
import {freshFolder, runCli} from './run-cli.ts';

const sample = path.resolve(import.meta.dirname, '../../data/sample');
const reports = ['s01.txt', 's02.txt'].map(name => path.join(sample, name));
const folder = freshFolder();

describe('extract --explain', () => {
	it('prints for people what was read, what was left and why, and the claims, in 80 columns', () => {
		const {status, stdout, stderr} = runCli(['extract', '--explain', reports[0] ?? '']);
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/^ {2}\+ actor\.name +isis +«.+»$/m);
		expect(stdout).toMatch(/^ {2}- \S+ +left\.[a-z-]+ +«.+»\n {8}\S.*\.$/m);
		expect(stdout).toMatch(/^ {2}= territory-gained: /m);
		expect(stdout).toMatch(/^ {8}trigger +[a-z-]+\.[a-z-]+ +«.+»$/m);
		for (const line of stdout.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80);
	});

	it('prints one object a line with --format jsonl, in the order of the reports and their words', () => {
		const {status, stdout} = runCli(['extract', '--explain', '--format', 'jsonl', ...reports]);
		expect(status).toBe(0);
		const steps = stdout
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line));
		expect(new Set(steps.map(({fate}) => fate))).toEqual(new Set(['read', 'left', 'claim']));
		expect(new Set(steps.map(({report}) => report)).size).toBe(2);
		for (const {fate, rule, why, explanation, claim, evidence} of steps) {
			if (fate === 'claim') expect([claim.id, evidence.length > 0]).toEqual([expect.any(String), true]);
			else expect([rule, explanation]).toEqual([expect.any(String), expect.any(String)]);
			expect(why === undefined).toBe(fate !== 'left');
		}

		const extracted = JSON.parse(runCli(['extract', '--format', 'json', reports[0] ?? '']).stdout);
		const told = steps.filter(step => step.fate === 'claim' && step.report === extracted.report.id);
		expect(told.map(({claim}) => claim.id)).toEqual(extracted.claims.map(({id}: {id: string}) => id));
	});

	it('is the same again for the same bytes, and reads standard input', () => {
		const text = 'انسحب المريض من السباق. سيطر التنظيم على حي الصناعة.';
		const [one, other] = [0, 1].map(() => runCli(['extract', '--explain', '-'], {input: text}).stdout);
		expect(one).toBe(other);
		expect(one).toContain('Needed: armed side.');
	});

	it('lets no control character or override of a report through', () => {
		const file = path.join(folder, 'hostile.txt');
		writeFileSync(
			file,
			'سيطر \u001B[2J\u001B]0;x\u0007\u202Eالتنظيم على حي \u009Bالصناعة وقتل 20\u2028 جنديا',
		);
		for (const format of [[], ['--format', 'jsonl']]) {
			const {status, stdout} = runCli(['extract', '--explain', file, ...format]);
			expect(status).toBe(0);
			const obeyed = [...stdout].filter(
				letter => letter !== '\n' && /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(letter),
			);
			expect(obeyed).toEqual([]);
		}
	});

	it('refuses other formats, and other verbs refuse it', () => {
		const csv = runCli(['extract', '--explain', '--format', 'csv', reports[0] ?? '']);
		expect(csv.status).toBe(2);
		expect(csv.stderr).toContain('--format jsonl');
		expect(runCli(['events', '--explain']).status).toBe(2);
	});

	it('says what it could not read', () => {
		const {status, stdout, stderr} = runCli(['extract', '--explain', path.join(folder, 'none.txt')]);
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toContain('none.txt');
	});
});
