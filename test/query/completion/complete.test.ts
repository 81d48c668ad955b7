import {describe, expect, it} from 'vitest';
import {untouched} from '../../../source/model/decision.ts';
import {columnsOf} from '../../../source/query/columns/columns-of.ts';
import {complete} from '../../../source/query/completion/complete.ts';
import {typedPart} from '../../../source/query/completion/typed-part.ts';
import {compileFilter} from '../../../source/query/filter.ts';
import {makeClaim, makeEvent, world} from '../make-event.ts';
import {randomEvents} from '../random-events.ts';

const events = [
	...Array.from({length: 3}, () =>
		makeEvent({places: ['al-baghiliya'], type: 'shelling', front: 'baghiliya'}),
	),
	makeEvent({places: ['deir-ez-zor-airport'], type: 'siege', front: 'city', outlets: ['sana']}),
	...Array.from({length: 2}, () => makeEvent({places: ['al-tahtouh', 'deir-ez-zor']})),
	makeEvent({claims: [makeClaim({attribution: ['abu-nobody', 'amaq']})]}),
];
const judgements = [
	{...untouched, state: 'verified' as const, tags: ['to call', 'call']},
	undefined,
	{...untouched, tags: ['call']},
];
const data = {world, columns: columnsOf(events), judgements};

const inserted = (query: string, cursor = query.length): string[] =>
	complete(query, cursor, data).list.map(({insert}) => insert);

describe('what is typed at the cursor', () => {
	it.each([
		['', 0, 0, 0, null, ''],
		['bagh', 4, 0, 4, null, 'bagh'],
		['bagh', 2, 0, 4, null, 'ba'],
		['a bagh', 6, 2, 6, null, 'bagh'],
		['a ', 2, 2, 2, null, ''],
		['-place:ba x', 9, 1, 9, 'place', 'ba'],
		['a|pla', 5, 2, 5, null, 'pla'],
		['(type:', 6, 1, 6, 'type', ''],
		['tag:"to ca', 10, 0, 10, 'tag', 'to ca'],
		['tag:"to ca" x', 8, 0, 11, 'tag', 'to '],
		['killed>=2', 9, 0, 9, 'killed', '2'],
	] as const)('%s at %i', (query, cursor, from, to, field, text) => {
		expect(typedPart(query, cursor)).toEqual({from, to, field, text});
	});
});

describe('completion', () => {
	it('begins with the fields', () => {
		expect(inserted('').slice(0, 3)).toEqual(['type:', 'front:', 'place:']);
		expect(inserted('')).toContain('killed>=');
		expect(inserted('s')).toEqual(['source:', 'state:']);
		expect(inserted('cl')).toContain('claims>=');
	});

	it('gives what is in use, what most events have first', () => {
		expect(inserted('place:')).toEqual([
			'place:al-baghiliya',
			'place:al-tahtouh',
			'place:deir-ez-zor',
			'place:assad-hospital',
			'place:deir-ez-zor-airport',
		]);
		expect(complete('type:', 5, data).list).toEqual([
			{insert: 'type:assault', words: 'assault', count: 3},
			{insert: 'type:shelling', words: 'shelling', count: 3},
			{insert: 'type:siege', words: 'siege', count: 1},
		]);
		expect(inserted('outlet:')).toEqual(['outlet:syrianews', 'outlet:sana']);
		expect(inserted('front:cit')).toEqual(['front:city']);
	});

	it('finds names in Arabic and in any Latin spelling, and tells them in what is typed', () => {
		expect(complete('place:بغيل', 10, data).list).toEqual([
			{insert: 'place:al-baghiliya', words: 'البغيلية', count: 3},
		]);
		expect(inserted('place:bagheel')).toEqual(['place:al-baghiliya']);
		expect(complete('place:tahto', 11, data).list[0]?.words).toBe('al-Tahtuh');
		expect(inserted('actor:داعش')).toEqual(['actor:isis']);
	});

	it('offers what has a name like a bare word', () => {
		expect(inserted('bagh')).toEqual(['front:baghiliya', 'place:al-baghiliya']);
		expect(inserted('x -ama')).toEqual(['source:amaq']);
		expect(inserted('nobod')).toEqual(['source:abu-nobody']);
	});

	it('knows states, qualities and tags by what is decided', () => {
		expect(inserted('state:')).toEqual(['state:new', 'state:verified']);
		expect(complete('state:ver', 9, data).list[0]?.count).toBe(1);
		expect(inserted('is:tag')).toEqual(['is:tagged']);
		expect(inserted('is:den')).toEqual([]);
		expect(inserted('tag:')).toEqual(['tag:call', 'tag:"to call"']);
	});

	it('says nothing where there is no list of values', () => {
		for (const query of ['note:', 'id:', 'date:2016', 'killed>=', 'foo:', 'place:zzzz', 'zzzz'])
			expect(inserted(query), query).toEqual([]);
	});

	it('takes the place of the whole word that the cursor is in', () => {
		const {from, to, list} = complete('siege | baghXX shelling', 12, data);
		expect([from, to]).toEqual([8, 14]);
		expect(list).not.toEqual([]);
	});

	it('gives filters without fault that find what they count', () => {
		const many = randomEvents(200, 3);
		const columns = columnsOf(many);
		const decided = many.map(({state, flag, tags, note}) => ({state, flag, tags, note}));
		for (const query of [
			'place:',
			'actor:',
			'source:',
			'outlet:',
			'front:',
			'type:',
			'state:',
			'is:',
			'tag:',
		]) {
			const {list} = complete(query, query.length, {world, columns, judgements: decided});
			expect(list.length, query).toBeGreaterThan(1);
			for (const {insert, count} of list) {
				const {error, mask} = compileFilter(insert, world);
				expect(error, insert).toBeNull();
				expect(
					mask(columns, decided).reduce((sum, one) => sum + one, 0),
					insert,
				).toBe(count);
			}
		}
	});
});
