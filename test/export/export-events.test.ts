import {expect, it} from 'vitest';
import {exportEvents} from '../../source/export/export-events.ts';
import {ruleWords} from '../../source/export/rule-words.ts';
import type {Report} from '../../source/model/report.ts';
import type {Rule} from '../../source/model/rule.ts';
import {makeClaim, makeEvent, world} from '../query/make-event.ts';

const report = {
	id: 'r-0000000000000001',
	text: 'هاجم\nالتنظيم المشفى',
	outlet: 'syrianews',
} as unknown as Report;
const from = (filter: string, rule: Rule = 'best') => ({
	world,
	reports: new Map([[report.id as string, report]]),
	provenance: {program: 'deirez-tui', version: '0.1.0', filter, rule},
});
const event = makeEvent({
	claims: [makeClaim({span: [0, 12]})],
	killed: {low: 12, best: 21, high: null, majority: {min: 12, max: 12, tied: true}, positions: []},
	tags: ['=bad'],
});

it('writes CSV with filter and rule in every row', () => {
	const [header, row, ...rest] = [...exportEvents([event], 'csv', from('killed>=20, "x"'))];
	expect(rest).toEqual([]);
	expect(header).toMatch(
		/^id,type,label,.*,killed,killed_rule,killed_low,killed_best,killed_high,.*,quote,filter,exported_by\r\n$/,
	);
	expect(row).toContain(',21,best,12,21,,');
	expect(row).toContain('هاجم التنظيم');
	expect(row).toContain("'=bad");
	expect(row).toMatch(/"killed>=20, ""x""",deirez-tui 0\.1\.0\r\n$/);
});

it('writes JSON Lines with filter and rule in the first record', () => {
	const lines = [...exportEvents([event], 'jsonl', from('is:new'))].map(line => JSON.parse(line));
	expect(lines[0]).toEqual({
		export: {
			program: 'deirez-tui',
			version: '0.1.0',
			filter: 'is:new',
			rule: 'best',
			killed: ruleWords.best,
			events: 1,
		},
	});
	expect(lines[1]).toMatchObject({
		id: event.id,
		places: ['assad-hospital'],
		actors: ['isis'],
		killed: 21,
		killed_rule: 'best',
		killed_low: 12,
		killed_best: 21,
		killed_high: null,
		flag: false,
		tags: ['=bad'],
		quote: 'هاجم التنظيم',
	});
});

it.each<[Rule, unknown, string]>([
	['lowest', 12, 'lowest'],
	['range', '12..', 'range'],
	['majority', 12, 'majority, tied'],
])('gives the figure under the rule "%s", and says which', (rule, killed, told) => {
	const [first, row] = [...exportEvents([event], 'jsonl', from('', rule))].map(line => JSON.parse(line));
	expect(first.export).toMatchObject({rule, killed: ruleWords[rule]});
	expect(row).toMatchObject({killed, killed_rule: told, killed_low: 12, killed_best: 21, killed_high: null});
});

it('says what it is even when nothing matches', () => {
	expect([...exportEvents([], 'csv', from('x'))]).toHaveLength(1);
	expect(JSON.parse([...exportEvents([], 'jsonl', from('x'))].join(''))).toMatchObject({
		export: {filter: 'x', events: 0},
	});
});
