import {describe, expect, it} from 'vitest';
import {LineMap} from '../../source/store/line-map.ts';
import {randomOf} from './random.ts';

type Item = {id: string; n: number};

const written = (map: LineMap<string, Item>): string => Buffer.concat([...map.pieces()]).toString('utf8');
const read = (text: string): LineMap<string, Item> =>
	new LineMap('id', Buffer.from(text === '' ? ']' : `${text}\n]`));
const line = (item: Item): string => JSON.stringify(item);

describe('a map of lines', () => {
	it('gives what stands in its lines, and what was set since', () => {
		const map = read([line({id: 'a', n: 1}), line({id: 'b "quoted"', n: 2})].join(',\n'));
		expect([map.size, map.get('a'), map.get('b "quoted"'), map.get('c')]).toEqual([
			2,
			{id: 'a', n: 1},
			{id: 'b "quoted"', n: 2},
			undefined,
		]);
		map.set('c', {id: 'c', n: 3}).set('a', {id: 'a', n: 4});
		map.delete('b "quoted"');
		expect([map.size, [...map.keys()].sort(), map.has('b "quoted"'), map.get('a')?.n]).toEqual([
			2,
			['a', 'c'],
			false,
			4,
		]);
	});

	it('writes what is then, however late a piece is taken', () => {
		const map = read(line({id: 'a', n: 1}));
		const pieces = map.pieces();
		map.set('b', {id: 'b', n: 2});
		expect(Buffer.concat([...pieces]).toString()).toBe(line({id: 'a', n: 1}));
	});

	it('is the same as a sorted map, whatever is set and deleted and however often it is written and read', () => {
		for (let seed = 1; seed <= 40; seed++) {
			const random = randomOf(seed);
			const model = new Map<string, Item>();
			let map = read('');
			for (let step = 0; step < 60; step++) {
				const id = `k${random(20)}${random(4) === 0 ? 'ع' : ''}`;
				if (random(3) > 0) {
					const item = {id, n: random(1000)};
					map.set(id, item);
					model.set(id, item);
				} else {
					expect(map.delete(id)).toBe(model.delete(id));
				}

				if (random(8) === 0) map = read(written(map));
			}

			const sorted = [...model.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
			expect(written(map)).toBe(sorted.map(line).join(',\n'));
			expect(map.size).toBe(model.size);
			expect(new Map(map)).toEqual(model);
		}
	});
});
