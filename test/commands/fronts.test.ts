import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, expect, it} from 'vitest';
import {hospitalCase} from '../engine/cases.ts';
import {freshFolder, runCli} from './run-cli.ts';

const folder = freshFolder();
const given = path.join(folder, 'given.jsonl');

beforeAll(() => {
	const lines = hospitalCase.map(({report: {text, outlet, published}, claims}) =>
		JSON.stringify({report: {text, outlet, published}, claims}),
	);
	writeFileSync(given, `${lines.join('\n')}\n`);
});

const run = (...args: string[]): string => {
	const {status, stdout, stderr} = runCli(['fronts', given, '--home', path.join(folder, 'home'), ...args]);
	expect(status, stderr).toBe(0);
	return stdout;
};

it('tells each front in figures and in words, with the rule', () => {
	const [front] = JSON.parse(run('--format', 'json'));
	expect(front).toMatchObject({id: 'southwest-entrance', rule: 'best', killed: {rule: 'best'}});
	expect(front.sharpest).toMatch(/^d-/);
	expect(front.last.event).toMatch(/^e-/);
	const text = run('--format', 'table');
	expect(text).toMatch(/^FRONT /);
	expect(text.replaceAll(/\s+/g, ' ')).toContain(front.words);
	expect(text).toContain('Killed, rule "best"');
});

it('sums up only what passes a filter, and says which', () => {
	const text = run('--format', 'table', '--filter', 'source:al-mayadeen type:killing');
	expect(text).toContain('1 killing.');
	expect(text).toContain('Filter: source:al-mayadeen type:killing');
	const [heading, row] = run('--format', 'csv', '--filter', 'type:capture').split('\r\n');
	expect(heading).toMatch(/,sharpest,last_date,last_event,words,filter$/);
	expect(row).toMatch(/,type:capture$/);
	expect(row).not.toContain('killings');
});
