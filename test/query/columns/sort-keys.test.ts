import {describe, expect, it} from 'vitest';
import {sortRows} from '../../../source/query/columns/sort-keys.ts';
import {randomOf, shuffled} from '../../store/random.ts';

describe('sorted rows', () => {
	it.each(Array.from({length: 200}, (_, seed) => seed))(
		'are what a stable sort by comparison makes of them, in either direction: seed %i',
		seed => {
			const random = randomOf(seed);
			const few = random(10) < 7;
			const keys = Float64Array.from({length: random(60)}, () => random(few ? 5 : 2 ** 32));
			const rows = shuffled([...keys.keys()], random).filter(() => random(10) < 8);
			const key = (row: number): number => keys[row] ?? 0;
			expect(sortRows(rows, keys, false)).toEqual([...rows].sort((a, b) => key(a) - key(b)));
			expect(sortRows(rows, keys, true)).toEqual([...rows].sort((a, b) => key(b) - key(a)));
		},
	);

	it('hold for a million rows with the largest figure there is', () => {
		const rows = Array.from({length: 1_000_000}, (_, index) => index);
		const keys = Float64Array.from(rows, row => (row % 2 === 0 ? 2 ** 32 : 0));
		const sorted = sortRows(rows, keys, true);
		expect([sorted[0], sorted[1], sorted[499_999], sorted[500_000], sorted.at(-1)]).toEqual([
			0, 2, 999_998, 1, 999_999,
		]);
	});
});
