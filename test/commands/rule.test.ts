import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {ruleLine} from '../../source/export/rule-words.ts';
import {rules} from '../../source/model/rule.ts';
import {reported} from '../engine/story.ts';
import {freshFolder, notes, runCli} from './run-cli.ts';

const folder = freshFolder();
const reports = path.join(folder, 'three.jsonl');
const home = path.join(folder, 'home');

/** Three voices on the dead of one attack: a party that tells few, a monitor, a party that tells many. */
const told = (by: string, outlet: string, dead: number) =>
	reported(outlet, '2016-05-14', [
		{
			words: `قتل ${dead} جنديا عند المشفى`,
			type: 'killing',
			targets: ['syrian-government'],
			places: ['assad-hospital'],
			by,
			counts: [['killed', 'syrian-government', dead, dead]],
		},
	]);
const items = [told('sana', 'syrianews', 12), told('sohr', 'reuters', 24), told('amaq', 'afp', 60)];

beforeAll(() => {
	const lines = items.map(({report: {text, outlet, published}, claims}) =>
		JSON.stringify({
			report: {text, outlet, published},
			claims: claims.map(({id: _, report: __, ...claim}) => claim),
		}),
	);
	writeFileSync(reports, `${lines.join('\n')}\n`);
});

const run = (verb: string, ...args: string[]): string => {
	const {status, stdout, stderr} = runCli([verb, ...args, '--home', home]);
	expect(status, stderr).toBe(0);
	return stdout;
};

type Row = {id: string; killed: {rule: string; shown: {min: number; max: number | null}; low: number} | null};
const tolls = (verb: string, ...args: string[]): Row[] =>
	(JSON.parse(run(verb, reports, '--format', 'json', ...args)) as Row[]).filter(row => row.killed);

describe('the rule', () => {
	it.each(['events', 'fronts'])('is told with every toll of %s, and what it shows', verb => {
		for (const rule of rules) {
			const rows = tolls(verb, '--rule', rule);
			expect(rows.length).toBeGreaterThan(0);
			for (const {killed} of rows) expect(killed?.rule).toBe(rule);
		}

		const shown = rules.map(rule =>
			JSON.stringify(tolls(verb, '--rule', rule).map(row => row.killed?.shown)),
		);
		expect(new Set(shown).size).toBeGreaterThan(2);
		expect(tolls(verb)).toEqual(tolls(verb, '--rule', 'best'));
	});

	it.each(['events', 'fronts'])('stands under the table of %s, and in its CSV beside the figure', verb => {
		for (const rule of ['range', 'majority'] as const) {
			const table = run(verb, reports, '--format', 'table', '--rule', rule);
			expect(table.trimEnd().split('\n').at(-1)).toBe(ruleLine(rule));
			const [header = '', ...rows] = run(verb, reports, '--format', 'csv', '--rule', rule).split('\r\n');
			expect(header).toContain('killed,killed_rule,killed_low,killed_best,killed_high');
			expect(rows[0]).toContain(rule);
		}
	});

	it('stands on the page of an event, with who tells each figure in which claim', () => {
		const [event] = tolls('events');
		const page = run('show', event?.id ?? '', reports, '--format', 'table', '--rule', 'majority');
		expect(page).toContain(ruleLine('majority'));
		expect(page).toMatch(/^ {2}\S.* \(.*\): .*, in c-[0-9a-f]{8}/m);
		expect(page).toMatch(/^told by +\d outlets? · \d origins?$/m);
		const record = JSON.parse(run('show', event?.id ?? '', reports, '--format', 'json', '--rule', 'range'));
		expect(record.event.killed.rule).toBe('range');
	});

	it('stands in the first record of an export', () => {
		const [first = ''] = run('export', reports, '--format', 'jsonl', '--rule', 'lowest').split('\n');
		expect(JSON.parse(first).export).toMatchObject({rule: 'lowest'});
	});

	it('is what a filter compares', () => {
		const found = (rule: string) => tolls('events', '--filter', 'killed>=20', '--rule', rule).length;
		expect(rules.map(found)).toEqual([0, 1, 0, 0]);
	});

	it('comes from the settings where no option names one', () => {
		const settled = path.join(folder, 'settled');
		mkdirSync(settled);
		writeFileSync(path.join(settled, 'config.json'), '{"rule": "range"}');
		const table = (...args: string[]) =>
			runCli(['events', reports, '--format', 'table', '--home', settled, ...args]).stdout;
		expect(table()).toContain(ruleLine('range'));
		expect(table('--rule', 'lowest')).toContain(ruleLine('lowest'));
	});

	it.each(['events', 'show', 'export'])('is refused by %s where there is none of that name', verb => {
		const ran = runCli([
			verb,
			...(verb === 'show' ? ['e-1'] : []),
			reports,
			'--rule',
			'median',
			'--home',
			home,
		]);
		expect(ran.status).toBe(2);
		expect(notes(ran)[0]).toContain('--rule "median" is none of lowest, best, range, majority.');
	});

	it('is refused by verbs that show no toll', () => {
		expect(runCli(['paths', '--rule', 'best', '--home', home]).status).toBe(2);
	});
});
