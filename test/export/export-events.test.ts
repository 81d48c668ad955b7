import {expect, it} from 'vitest';
import {exportEvents} from '../../source/export/export-events.ts';
import type {Report} from '../../source/model/report.ts';
import {makeClaim, makeEvent, world} from '../query/make-event.ts';

const report = {
	id: 'r-0000000000000001',
	text: 'هاجم\nالتنظيم المشفى',
	outlet: 'syrianews',
} as unknown as Report;
const from = (filter: string) => ({
	world,
	reports: new Map([[report.id as string, report]]),
	provenance: {program: 'deirez-tui', version: '0.1.0', filter},
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
		/^id,type,label,.*,killed_low,killed_best,killed_high,.*,quote,killed_rule,filter,exported_by\r\n$/,
	);
	expect(row).toContain(',12,21,,');
	expect(row).toContain('هاجم التنظيم');
	expect(row).toContain("'=bad");
	expect(row).toMatch(
		/"best \(low, best and high as in UCDP GED\)","killed>=20, ""x""",deirez-tui 0\.1\.0\r\n$/,
	);
});

it('writes JSON Lines with filter and rule in the first record', () => {
	const lines = [...exportEvents([event], 'jsonl', from('is:new'))].map(line => JSON.parse(line));
	expect(lines[0]).toEqual({
		export: {
			program: 'deirez-tui',
			version: '0.1.0',
			filter: 'is:new',
			rule: 'best (low, best and high as in UCDP GED)',
			events: 1,
		},
	});
	expect(lines[1]).toMatchObject({
		id: event.id,
		places: ['assad-hospital'],
		actors: ['isis'],
		killed_low: 12,
		killed_best: 21,
		killed_high: null,
		flag: false,
		tags: ['=bad'],
		quote: 'هاجم التنظيم',
	});
});

it('says what it is even when nothing matches', () => {
	expect([...exportEvents([], 'csv', from('x'))]).toHaveLength(1);
	expect(JSON.parse([...exportEvents([], 'jsonl', from('x'))].join(''))).toMatchObject({
		export: {filter: 'x', events: 0},
	});
});
