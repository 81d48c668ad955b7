import {describe, expect, it} from 'vitest';
import type {Judgement} from '../../../source/model/judgement.ts';
import {rules} from '../../../source/model/rule.ts';
import {ColumnRow} from '../../../source/query/columns/column-row.ts';
import {columnsOf} from '../../../source/query/columns/columns-of.ts';
import {EventRow} from '../../../source/query/event-row.ts';
import {choices} from '../../../source/query/fields.ts';
import {compileFilter} from '../../../source/query/filter.ts';
import {world} from '../make-event.ts';
import {dice, randomEvents} from '../random-events.ts';

const events = randomEvents(300, 5);
const columns = columnsOf(events);
// As the dashboard keeps them: nothing where nobody has decided, and no longer than needed.
const judgements: (Judgement | undefined)[] = [];
for (const [index, event] of events.entries()) {
	const {state, flag, tags, note, changed, conflicts} = event;
	const isDecided = state !== 'new' || flag || tags.length > 0 || note !== '' || changed || conflicts;
	if (isDecided)
		judgements[index] = {state, flag, tags, note, ...(changed && {changed}), ...(conflicts && {conflicts})};
}

const terms = [
	'hospital',
	'Hospital',
	'hospitel',
	'ISIS',
	'Isis',
	'قصف',
	'الأسد',
	'baghiliyah',
	'amaq',
	'nobody',
	'southwest',
	'e-4',
	`${events[7]?.id.slice(0, 6)}`,
	'urgent',
	'Urgent',
	'جسر',
	'strike',
	'"of al-Joura"',
	...(choices.is ?? []).map(word => `is:${word}`),
	'is:d',
	'type:territory',
	'type:shelling',
	'state:disputed',
	'front:city',
	'front:baghiliyeh',
	'place:deir-ez-zor',
	'place:deir',
	'actor:russia',
	'actor:داعش',
	'source:sana',
	'outlet:sana',
	'tag:urg',
	'note:bridge',
	`id:${events[3]?.id.slice(2, 5)}`,
	'killed>10',
	'killed<=12',
	'killed:5..20',
	'killed=٩',
	'claims=2',
	'claims:1..',
	'origins>1',
	'outlets<2',
	'disagreements>=1',
	'date:2016',
	'date:2016-02',
	'date:..2016-01-01',
	'date:2016-05-15..',
	'date>2016-01-01',
	'date<2016-01-01',
	'date>=2016-05-14',
	'date<=2015-12-31',
	'foo:bar',
];

const asWhole = (query: string, rule: (typeof rules)[number]): number[] => {
	const filter = compileFilter(query, world, rule);
	return events.map(event => Number(filter.matches(event)));
};

const sameAnswers = (query: string): number => {
	let all = 0;
	for (const rule of rules) {
		const filter = compileFilter(query, world, rule);
		const whole = asWhole(query, rule);
		expect([...filter.mask(columns, judgements)], query).toEqual(whole);
		const row = new ColumnRow(columns, judgements);
		const moved = events.map((_, index) => {
			row.index = index;
			return Number(filter.passes(row));
		});
		expect(moved, query).toEqual(whole);
		all += whole.reduce((sum, one) => sum + one, 0);
	}

	return all;
};

describe('a filter answers the same of whole events and of columns', () => {
	it('for every kind of term, and each tells some events from others', () => {
		const counts = new Map(terms.map(term => [term, sameAnswers(term)]));
		for (const [term, count] of counts) {
			if (/^(Isis|foo:bar|hospitel)$/.test(term)) continue;
			expect(count, term).toBeGreaterThan(0);
			expect(count, term).toBeLessThan(events.length * rules.length);
		}
	});

	it('for any way of putting terms together', () => {
		const roll = dice(11);
		const one = (): string => terms[roll(terms.length)] as string;
		for (let round = 0; round < 150; round++) {
			const parts = Array.from({length: 1 + roll(4)}, () => `${roll(3) === 0 ? '-' : ''}${one()}`);
			const joined = parts.join(roll(2) === 0 ? ' ' : ' | ');
			sameAnswers(roll(4) === 0 ? `-(${joined}) ${one()}` : joined);
		}
	});

	it('where one row is moved over many events', () => {
		const filter = compileFilter('hospital | killed>10', world);
		const [first, second] = events;
		if (!first || !second) throw new Error('there are events');
		const row = new EventRow(first);
		const before = filter.passes(row);
		row.event = second;
		expect([before, filter.passes(row)]).toEqual([filter.matches(first), filter.matches(second)]);
	});

	it('and of none', () => {
		const filter = compileFilter('hospital', world);
		expect([...filter.mask(columnsOf([]), [])]).toEqual([]);
	});
});
