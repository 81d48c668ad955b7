import {describe, expect, it} from 'vitest';
import {
	dayFrom,
	daysAround,
	daysBetween,
	monthOf,
	monthRange,
	single,
	weekdayOf,
	yearOf,
} from '../../../source/engine/text/calendar.ts';
import type {Day} from '../../../source/model/ids.ts';
import {randomOf} from '../../store/random.ts';

const day = (text: string): Day => text as Day;
const addDays = (start: Day, days: number): Day => daysAround(start, days, days)?.from as Day;

describe('a day of the calendar', () => {
	it('is written year, month, day', () => {
		expect(dayFrom(2016, 5, 14)).toBe('2016-05-14');
		expect(dayFrom(2017, 1, 1)).toBe('2017-01-01');
	});

	it.each([
		[2017, 11, 31],
		[2017, 2, 29],
		[2100, 2, 29],
		[2017, 4, 31],
		[2017, 13, 1],
		[2017, 0, 1],
		[2017, 5, 0],
		[2017, 5, 32],
		[2017, 5, -1],
		[2017, 5, 1.5],
		[2017, 5, Number.NaN],
		[16, 5, 14],
		[999, 12, 31],
		[10_000, 1, 1],
		[-2016, 5, 14],
		[Number.POSITIVE_INFINITY, 1, 1],
	])('is none on %d-%d-%d', (year, month, date) => {
		expect(dayFrom(year, month, date)).toBeNull();
	});

	it('is one on 29 February of a leap year', () => {
		expect(dayFrom(2016, 2, 29)).toBe('2016-02-29');
		expect(dayFrom(2000, 2, 29)).toBe('2000-02-29');
	});

	it('has its year, month and weekday, Sunday being 0', () => {
		expect(yearOf(day('2017-11-05'))).toBe(2017);
		expect(monthOf(day('2017-11-05'))).toBe(11);
		expect(weekdayOf(day('2017-11-05'))).toBe(0);
		expect(weekdayOf(day('2016-05-14'))).toBe(6);
	});

	it('alone is a range from itself to itself', () => {
		expect(single(day('2016-05-14'))).toEqual({from: '2016-05-14', to: '2016-05-14'});
	});
});

describe('days added', () => {
	it('run over months, years and leap days', () => {
		expect(addDays(day('2016-02-28'), 1)).toBe('2016-02-29');
		expect(addDays(day('2017-02-28'), 1)).toBe('2017-03-01');
		expect(addDays(day('2017-01-01'), -1)).toBe('2016-12-31');
	});

	it('are the days between, and come off again, for any day and number', () => {
		const random = randomOf(7);
		for (let round = 0; round < 500; round++) {
			const start = addDays(day('2011-03-15'), random(4000));
			const days = random(2000) - 1000;
			const end = addDays(start, days);
			expect(daysBetween(start, end)).toBe(days);
			expect(addDays(end, -days)).toBe(start);
			expect((weekdayOf(start) + (((days % 7) + 7) % 7)) % 7).toBe(weekdayOf(end));
		}
	});
});

describe('days around a day', () => {
	it('go from one to the other', () => {
		expect(daysAround(day('2016-05-14'), -1, 0)).toEqual({from: '2016-05-13', to: '2016-05-14'});
	});

	it('reach from the first to the last day that four digits write', () => {
		expect(daysAround(day('1000-01-02'), -1, 0)?.from).toBe('1000-01-01');
		expect(daysAround(day('9999-12-30'), 0, 1)?.to).toBe('9999-12-31');
	});

	it.each([
		-Number.MAX_VALUE,
		-65_000_000 * 365,
		-5000 * 365,
		3_000_000,
		Number.POSITIVE_INFINITY,
		Number.NaN,
	])('are none beyond: %d', days => {
		expect(daysAround(day('2016-05-14'), days, days)).toBeNull();
		expect(daysAround(day('2016-05-14'), days, 0)).toBeNull();
		expect(daysAround(day('2016-05-14'), 0, days)).toBeNull();
	});

	it('are none beside the first and the last', () => {
		expect(daysAround(day('1000-01-01'), -1, 0)).toBeNull();
		expect(daysAround(day('9999-12-31'), 0, 1)).toBeNull();
	});
});

describe('all of a month', () => {
	it.each([
		[2017, 11, '2017-11-01', '2017-11-30'],
		[2016, 2, '2016-02-01', '2016-02-29'],
		[2017, 2, '2017-02-01', '2017-02-28'],
		[2017, 12, '2017-12-01', '2017-12-31'],
	])('goes from its first to its last day: %d-%d', (year, month, from, to) => {
		expect(monthRange(year, month)).toEqual({from, to});
	});

	it('before the first or after the last month runs into the years beside', () => {
		expect(monthRange(2017, 0)).toEqual({from: '2016-12-01', to: '2016-12-31'});
		expect(monthRange(2017, 13)).toEqual({from: '2018-01-01', to: '2018-01-31'});
		expect(monthRange(2017, -10)).toEqual(monthRange(2016, 2));
	});

	it('is none outside the years that four digits write', () => {
		expect(monthRange(1000, 0)).toBeNull();
		expect(monthRange(9999, 13)).toBeNull();
		expect(monthRange(50, 1)).toBeNull();
	});
});
