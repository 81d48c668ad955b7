import {describe, expect, it} from 'vitest';
import {compileFilter} from '../../source/query/filter.ts';
import {makeEvent, world} from './make-event.ts';

const events = [
	makeEvent(),
	makeEvent({
		type: 'shelling',
		label: 'Shelling of al-Joura',
		places: ['al-joura'],
		state: 'verified',
		front: 'joura-qusour',
	}),
	makeEvent({
		killed: {low: 3, best: 4, high: 9, majority: {min: 3, max: 3, tied: true}, positions: []},
		date: null,
		tags: ['seen'],
		flag: true,
	}),
];
const terms = [
	'hospital',
	'shelling',
	'type:assault',
	'state:verified',
	'killed>=4',
	'is:flagged',
	'date:2016',
	'"al-Joura"',
	'أعماق',
];
const result = (query: string): boolean[] => {
	const {matches} = compileFilter(query, world);
	return events.map(matches);
};
const pairs = terms.flatMap(a => terms.map(b => [a, b] as const));

describe('filters obey', () => {
	it('double negation', () => {
		for (const term of terms) expect(result(`-(-${term})`), term).toEqual(result(term));
	});

	it('the order of words changes nothing', () => {
		for (const [a, b] of pairs) {
			expect(result(`${a} ${b}`)).toEqual(result(`${b} ${a}`));
			expect(result(`${a}|${b}`)).toEqual(result(`${b} | ${a}`));
		}
	});

	it('De Morgan', () => {
		for (const [a, b] of pairs) {
			expect(result(`-(${a} ${b})`)).toEqual(result(`-${a} | -${b}`));
			expect(result(`-(${a}|${b})`)).toEqual(result(`-${a} -${b}`));
		}
	});

	it('a word that is repeated counts once', () => {
		for (const term of terms) expect(result(`${term} ${term}`)).toEqual(result(term));
	});
});
