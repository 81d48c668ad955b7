import {describe, expect, it} from 'vitest';
import {corroboration} from '../../source/export/corroboration.ts';
import {ruleLine} from '../../source/export/rule-words.ts';
import {tollCell, tollWords} from '../../source/export/toll-words.ts';
import type {Event, Toll} from '../../source/model/event.ts';
import {rules} from '../../source/model/rule.ts';

const toll = (low: number, best: number, high: number | null, majority: Toll['majority']): Toll => ({
	low,
	best,
	high,
	majority,
	positions: [],
});
const agreed = (min: number, max: number | null = min) => ({min, max, tied: false});

describe('a toll in words', () => {
	it.each<[string, Toll, string[]]>([
		['that all tell alike', toll(7, 7, 7, agreed(7)), ['7', '7', '7', '7']],
		['that is open above', toll(21, 21, null, agreed(21, null)), ['21', '≥21', '≥21', '≥21']],
		['that differs', toll(12, 24, 60, agreed(24)), ['12', '24 (12–60)', '12–60', '24']],
		[
			'without a majority',
			toll(12, 24, 60, {...agreed(12), tied: true}),
			['12', '24 (12–60)', '12–60', '12 tied'],
		],
		['that differs and is open', toll(12, 24, null, agreed(30, null)), ['12', '24 (≥12)', '≥12', '≥30']],
		['of tens', toll(20, 20, 99, agreed(20, 99)), ['20', '20 (20–99)', '20–99', '20–99']],
	])('%s is told under every rule', (_, told, words) => {
		expect(rules.map(rule => tollWords(told, rule))).toEqual(words);
	});

	it('fits its column, and says where something is left out', () => {
		const told = toll(120, 240, 600, agreed(240));
		expect(tollCell(told, 'best', 20)).toBe('240 (120–600)');
		expect(tollCell(told, 'best', 6)).toBe('240…');
		expect(tollCell(told, 'best', 3)).toBe('240');
		expect(tollCell(null, 'best', 6)).toBe('');
	});

	it('comes with a rule that fits a line of a terminal', () => {
		for (const rule of rules) expect(ruleLine(rule).length).toBeLessThanOrEqual(79);
	});
});

it('corroboration counts outlets and origins', () => {
	const event = (outlets: string[], origins: string[]) => ({outlets, origins}) as unknown as Event;
	expect(corroboration(event(['afp', 'dpa', 'bbc'], ['sohr']))).toBe('3 outlets · 1 origin');
	expect(corroboration(event(['afp'], ['sohr', 'sana']))).toBe('1 outlet · 2 origins');
});
