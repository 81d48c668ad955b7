import {expect, it} from 'vitest';
import type {Report} from '../../source/model/report.ts';
import {claimEvent} from '../../source/query/claim-event.ts';
import {compileFilter} from '../../source/query/filter.ts';
import {makeClaim, makeEvent, world} from './make-event.ts';

const report = {id: 'r-0000000000000001', outlet: 'sana'} as unknown as Report;
const count = (who: string, min: number, max: number | null) => ({
	what: 'killed',
	who,
	min,
	max,
	surface: '',
});

it('a claim is compared by what it says itself, and by the decisions on its event', () => {
	const claim = makeClaim({
		type: 'shelling',
		places: ['deir-ez-zor'],
		attribution: ['outlet'],
		counts: [count('syrian-government', 5, 5), count('isis', 2, null)],
	});
	const row = claimEvent(claim, report, makeEvent({state: 'verified', tags: ['seen']}), world);
	const passes = (query: string) => compileFilter(query, world).matches(row);
	for (const query of [
		'type:shelling',
		'place:deir-ez-zor',
		'source:sana',
		'outlet:sana',
		'state:verified',
		'tag:seen',
		'killed=7',
		'front:city',
	])
		expect(passes(query), query).toBe(true);
	for (const query of ['type:assault', 'place:assad-hospital', 'source:amaq', 'killed>7'])
		expect(passes(query), query).toBe(false);
	expect(row.killed).toMatchObject({low: 7, best: 7, high: null});
});

it('a claim without an event is new', () => {
	const row = claimEvent(makeClaim(), report, null, world);
	expect(row).toMatchObject({state: 'new', flag: false, tags: [], killed: null, label: ''});
	expect(compileFilter('state:new', world).matches(row)).toBe(true);
});
