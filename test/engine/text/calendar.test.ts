import {describe, expect, it} from 'vitest';
import {
	addDays,
	dayFrom,
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
});
