import {describe, expect, it} from 'vitest';
import {analyse, createAnalysis} from '../../source/engine/analyse.ts';
import type {Grouping} from '../../source/engine/edits/apply-edits.ts';
import {createWording} from '../../source/engine/events/wording.ts';
import {hospitalCase, quartersCase, villageCase} from './cases.ts';
import {nasty} from './nasty.ts';
import {dice, type Item, shuffled, world} from './story.ts';

// Compiled once: the tests analyse hundreds of times.
const wording = createWording();
const cases = [...hospitalCase, ...villageCase, ...quartersCase];

const corpora: [string, Item[]][] = [
	['the three cases', shuffled(cases, 3)],
	...Array.from({length: 12}, (_, index): [string, Item[]] => [
		`nasty reports ${index + 1}`,
		shuffled(nasty(index + 1, 15 + index * 4), index),
	]),
	['the three cases among nasty reports', shuffled([...cases, ...nasty(99, 30)], 9)],
];

describe('an analysis that grows', () => {
	it.each(corpora)('is after each report what one of all together is: %s', (_, items) => {
		const growing = createAnalysis(world, {wording});
		for (const [index, item] of items.entries()) {
			const grown = JSON.stringify(growing.add([item]));
			expect(grown === JSON.stringify(analyse(items.slice(0, index + 1), world, {wording}))).toBe(true);
		}
	});

	it('is the same in whatever portions it grows', () => {
		const items = shuffled(nasty(7, 90), 7);
		const whole = JSON.stringify(analyse(items, world, {wording}));
		for (const seed of [1, 2, 3]) {
			const roll = dice(seed);
			const growing = createAnalysis(world, {wording});
			let last = '';
			for (let from = 0; from < items.length; ) {
				const to = from + roll(30);
				last = JSON.stringify(growing.add(items.slice(from, to)));
				from = to;
			}

			expect(last === whole).toBe(true);
		}
	});

	it('keeps to what an analyst decided about claims, of whichever reports are there', () => {
		const items = shuffled(nasty(21, 40), 4);
		const roll = dice(5);
		const claims = items.flatMap(item => item.claims.map(claim => claim.id));
		const some = () =>
			Array.from({length: 1 + roll(4)}, () => claims[roll(claims.length)] as (typeof claims)[number]);
		const grouping: Grouping[] = Array.from({length: 12}, (): Grouping => {
			const kind = (['merge', 'split', 'move'] as const)[roll(3)] ?? 'merge';
			return kind === 'move' ? {kind, claims: some(), to: some()} : {kind, claims: some()};
		});
		const growing = createAnalysis(world, {wording, grouping});
		for (const [index, item] of items.entries()) {
			const grown = JSON.stringify(growing.add([item]));
			expect(grown === JSON.stringify(analyse(items.slice(0, index + 1), world, {wording, grouping}))).toBe(
				true,
			);
		}
	});

	it('does not change what it gave before, nor by a report that is there already', () => {
		const items = shuffled(nasty(33, 40), 2);
		const growing = createAnalysis(world, {wording});
		const before = growing.add(items.slice(0, 30));
		const told = JSON.stringify(before);
		expect(JSON.stringify(growing.add(items.slice(0, 5)))).toBe(told);
		growing.add(items.slice(30));
		expect(JSON.stringify(before)).toBe(told);
	});
});
