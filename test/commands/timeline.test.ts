import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {quartersCase} from '../engine/cases.ts';
import {freshFolder, runCli} from './run-cli.ts';

const folder = freshFolder();
const given = path.join(folder, 'given.jsonl');
const home = path.join(folder, 'home');

beforeAll(() => {
	const lines = quartersCase.map(({report: {text, outlet, published}, claims}) =>
		// What is dated 31 November comes in without a day: the import takes none that is not in the calendar.
		JSON.stringify({
			report: {text, outlet, published},
			claims: claims.map(claim => (claim.date?.from === '2017-11-31' ? {...claim, date: null} : claim)),
		}),
	);
	writeFileSync(given, `${lines.join('\n')}\n`);
});

const run = (...args: string[]): string => {
	const {status, stdout, stderr} = runCli(['timeline', given, '--home', home, ...args]);
	expect(status, stderr).toBe(0);
	return stdout;
};

describe('timeline', () => {
	it('prints an array of places with entries, spans, repeats and who has each now', () => {
		const timelines = JSON.parse(run('--format', 'json'));
		expect(timelines.map(({place}: {place: string}) => place)).toEqual([
			'al-ardi',
			'al-hamidiyah',
			'sheikh-yassin',
		]);
		for (const {entries, repeats, current} of timelines) {
			expect(entries[0]).toMatchObject({act: 'took', side: 'government', origins: ['deirezzor24', 'sana']});
			expect(repeats).toHaveLength(1);
			expect(current).toMatchObject({rule: 'best', status: 'held', day: '2017-10-31'});
		}
	});

	it('reads on 80 columns, marks without colour what is contested and what is told again, and names the rule', () => {
		const text = run('--format', 'table', '--filter', 'place:hamidiyah');
		expect(text).not.toContain('al-Ardi');
		expect(text).toContain('Filter: place:hamidiyah');
		expect(text).toContain('al-Hamidiyah · Old city · 17 to 31 October 2017 · 4 outlets · 4 origins');
		expect(text).toMatch(/^! +2017-10-17 +Syrian Government +took, by-force \| unopposed/m);
		expect(text).toMatch(/^!= +2017-10-31 +Syrian Government +took/m);
		expect(text).toMatch(/^ +no day told +Syrian Government +took part of it/m);
		expect(text).toMatch(/^! 17 to 31 October 2017, contested \(d-/m);
		expect(text).toMatch(/^= Syrian Government is told to have taken it on 17 October 2017/m);
		expect(text).toContain('Held, rule "best":');
		expect(text).not.toMatch(/\p{Control}(?<!\n)/u);
	});

	it('tells it of one place, as of one day and as one source has it, under another rule', () => {
		const one = (filter: string) =>
			JSON.parse(run('--format', 'json', '--rule', 'majority', '--filter', filter))[0];
		expect(one('date:..2017-10-20').repeats).toEqual([]);
		const sana = one('source:sana place:al-hamidiyah');
		expect([sana.origins, sana.current.rule]).toEqual([['sana'], 'majority']);
		expect(run('--format', 'table', '--filter', 'place:mayadin')).toBe(
			'Nothing that matches tells who has a place.\n',
		);
	});

	it('prints a row an entry in csv, with the rule and the filter', () => {
		const [heading, ...rows] = run('--format', 'csv', '--filter', 'place:al-ardi').trimEnd().split('\r\n');
		expect(heading).toMatch(/^place,place_name,front,entry,date_from.*,rule,filter$/);
		expect(rows).toHaveLength(2);
		expect(rows[1]).toContain(',best,place:al-ardi');
		expect(rows[1]).toContain(',true,');
	});
});
