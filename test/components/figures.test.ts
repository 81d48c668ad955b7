import {describe, expect, it} from 'vitest';
import {cellDate, type DateStyle, dateStyles} from '../../source/components/words/figures.ts';
import type {Day} from '../../source/model/ids.ts';

const told = (from: string, to: string, style: DateStyle): string =>
	cellDate({from: from as Day, to: to as Day}, style);

describe('a date in a cell', () => {
	it.each([
		['2016-05-14', '2016-05-14', ['2016-05-14', '2016-05-14', '05-14']],
		['2016-05-12', '2016-05-14', ['2016-05-12..14', '2016-05', '05-12..14']],
		['2016-02-27', '2016-05-14', ['2016 Feb..May', '2016', 'Feb..May']],
		['2016-05-10', '2017-10-31', ['2016..2017', '2016..2017', null]],
	])('from %s to %s is told whole', (from, to, words) => {
		for (const [index, style] of (['full', 'coarse', 'yearless'] as const).entries()) {
			const expected = words[index];
			if (expected === null) continue;
			expect(told(from, to, style)).toBe(expected);
			expect(told(from, to, style).length).toBeLessThanOrEqual(dateStyles[style]);
		}
	});

	it('that nobody tells is a dash', () => {
		expect(cellDate(null, 'full')).toBe('—');
	});
});
