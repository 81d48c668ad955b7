import {describe, expect, it} from 'vitest';
import {parseDayRange} from '../../source/query/day-range.ts';
import {compileFilter} from '../../source/query/filter.ts';
import {makeEvent, world} from './make-event.ts';

const cases: [query: string, at: number, message: RegExp][] = [
	['foo:bar', 0, /no field "foo".*type, front/],
	['assault http://x', 8, /no field "http"/],
	['type:', 5, /needs a value/],
	['type:nonsense', 5, /none of these: assault, armed-clash/],
	['state:done', 6, /new, verified, disputed, dismissed/],
	['is:lovely', 3, /flagged/],
	['killed>=many', 8, /needs a number/],
	['killed:..', 7, /needs a number/],
	['date:2016-02-30', 5, /a day that exists/],
	['date:yesterday', 5, /a day that exists/],
	['date:2016-05-16..14', 5, /a day that exists/],
	['place>=3', 0, /takes ":"/],
	['assault |', 8, /nothing follows "\|"/],
	['| assault', 0, /nothing stands before "\|"/],
	['assault -', 8, /nothing follows "-"/],
	['(assault', 0, /not closed/],
	['assault)', 7, /never opened/],
	['note:"half', 5, /quote is not closed/],
];

describe('a filter that cannot be understood', () => {
	it.each(cases)('%s is refused at %i', (query, at, message) => {
		const {error} = compileFilter(query, world);
		expect(error?.at).toBe(at);
		expect(error?.message).toMatch(message);
	});

	it('still filters by what could be parsed', () => {
		const {matches, error} = compileFilter('hospital foo:bar', world);
		expect(error).not.toBeNull();
		expect(matches(makeEvent())).toBe(true);
		expect(compileFilter('airport foo:bar', world).matches(makeEvent())).toBe(false);
		expect(compileFilter('hospital | foo:bar', world).matches(makeEvent())).toBe(true);
	});

	it('keeps all rows where nothing could be parsed', () => {
		for (const [query] of cases.slice(2, 12))
			expect(compileFilter(query, world).matches(makeEvent()), query).toBe(true);
	});

	it('tells of the first of several faults', () => {
		expect(compileFilter('killed>=x foo:bar |', world).error?.at).toBe(8);
	});

	it('never throws, whatever is typed', () => {
		const letters = [
			'a',
			' ',
			'"',
			'|',
			'-',
			'(',
			')',
			':',
			'>=',
			'type',
			'date',
			'killed',
			'٢',
			'أ',
			'..',
			'\u202e',
			'[',
			'*',
			'\\',
		];
		let seed = 7;
		for (let round = 0; round < 2000; round++) {
			let query = '';
			for (let length = 0; length < 8; length++) {
				seed = (seed * 1103515245 + 12345) % 2147483648;
				query += letters[seed % letters.length];
			}

			const {matches, error} = compileFilter(query, world);
			expect(typeof matches(makeEvent())).toBe('boolean');
			if (error) expect(error.at).toBeLessThanOrEqual(query.length);
		}
	});
});

describe('days', () => {
	it('are cut short only where that is clear', () => {
		expect(parseDayRange('2016-05-14..16')).toEqual({from: '2016-05-14', to: '2016-05-16'});
		expect(parseDayRange('2016-05-30..06-02')).toEqual({from: '2016-05-30', to: '2016-06-02'});
		expect(parseDayRange('2016-05..07')).toEqual({from: '2016-05-01', to: '2016-07-31'});
		expect(parseDayRange('2016..2017')).toEqual({from: '2016-01-01', to: '2017-12-31'});
		expect(parseDayRange('2016-02-29')).toEqual({from: '2016-02-29', to: '2016-02-29'});
	});

	it('that do not exist are none', () => {
		for (const text of [
			'',
			'..',
			'2015-02-29',
			'2016-13',
			'2016-11-31',
			'2016-05-14..32',
			'14-05-2016',
			'2016-05-14..13',
		])
			expect(parseDayRange(text), text).toBeNull();
	});
});
