import {describe, expect, it} from 'vitest';
import {locateJson} from '../../../../source/engine/lexicon/own/located-json.ts';
import {mergeData} from '../../../../source/engine/lexicon/own/merge-data.ts';

const merge = (base: unknown, own: unknown) => mergeData(base, locateJson(JSON.stringify(own)));
const joined = (base: unknown, own: unknown): unknown => {
	const {value, faults} = merge(base, own);
	expect(faults).toEqual([]);
	return value;
};
const problems = (base: unknown, own: unknown): string[] =>
	merge(base, own).faults.map(({problem}) => problem);

const actors = [
	{id: 'a', camp: 'isis', names: ['س', 'ص']},
	{id: 'b', camp: 'sdf', names: []},
];

describe('what a user writes', () => {
	it('changes nothing where it is nothing', () => {
		expect(joined(actors, [])).toEqual(actors);
		expect(joined({a: ['x']}, {})).toEqual({a: ['x']});
	});

	it('adds a new entry before those that ship', () => {
		expect(joined(actors, [{id: 'c', camp: 'isis', names: ['ع']}])).toEqual([
			{id: 'c', camp: 'isis', names: ['ع']},
			...actors,
		]);
	});

	it('joins an entry with the one of its id: lists grow, the rest is replaced', () => {
		expect(joined(actors, [{id: 'a', camp: 'sdf', names: ['ع']}])).toEqual([
			{id: 'a', camp: 'sdf', names: ['س', 'ص', 'ع']},
			actors[1],
		]);
	});

	it('adds no word twice, however it is spelt', () => {
		expect(joined({words: ['هجمة']}, {words: ['هجمه', 'هَجمة', 'غارة', 'غاره']})).toEqual({
			words: ['هجمة', 'غارة'],
		});
	});

	it('knows entries by rule and by who as well, null too', () => {
		expect(joined([{rule: 'x', reach: 1}], [{rule: 'x', reach: 2}])).toEqual([{rule: 'x', reach: 2}]);
		expect(joined([{who: null, words: ['س']}], [{who: null, words: ['ص']}])).toEqual([
			{who: null, words: ['س', 'ص']},
		]);
	});

	it('adds keys to an object and replaces those that are there', () => {
		expect(joined({units: {a: 1, b: 2}}, {units: {b: 3, c: 4}})).toEqual({units: {a: 1, b: 3, c: 4}});
	});

	it('may hold remarks anywhere', () => {
		expect(joined(actors, {_why: 'x', add: [{id: 'b', _note: 1}], without: ['a']})).toEqual([actors[1]]);
	});
});

describe('"without"', () => {
	it('takes words, entries and keys away', () => {
		expect(joined(actors, [{id: 'a', names: {without: ['س'], add: ['ع']}}])).toEqual([
			{...actors[0], names: ['ص', 'ع']},
			actors[1],
		]);
		expect(joined(actors, {without: ['a']})).toEqual([actors[1]]);
		expect(joined({names: {x: 1, y: 2}}, {names: {without: ['x'], z: 3}})).toEqual({names: {y: 2, z: 3}});
	});

	it('takes a word out of the group where it stands, and a group that is empty then', () => {
		const groups = [
			{words: ['س'], from: 1},
			{words: ['ص', 'ع'], from: 2},
		];
		expect(joined(groups, {without: ['س', 'ع']})).toEqual([{words: ['ص'], from: 2}]);
	});

	it('and "only" leave what they are given and the shipped data as it is', () => {
		const base = structuredClone(actors);
		expect(joined(base, [{id: 'a', names: {only: ['ع']}}])).toEqual([
			{...actors[0], names: ['ع']},
			actors[1],
		]);
		expect(joined(base, {only: [{id: 'c'}]})).toEqual([{id: 'c'}]);
		expect(base).toEqual(actors);
	});

	it('is refused for what is not there, and where it is no list', () => {
		expect(problems(actors, {without: ['z']})).toEqual([expect.stringMatching(/"z" cannot be taken away/)]);
		expect(problems({words: ['س']}, {words: {without: ['ص']}})).toHaveLength(1);
		expect(problems({a: 1}, {without: ['b']})).toHaveLength(1);
		expect(problems(actors, {without: 'a'})).toEqual(['"without" is no list']);
	});
});

describe('an entry', () => {
	it('that stands twice in the user’s own file is refused', () => {
		expect(problems(actors, [{id: 'a'}, {id: 'n'}, {id: 'n'}, {id: 'a'}])).toEqual([
			'"n" stands here twice',
			'"a" stands here twice',
		]);
	});

	it('tells where in the user’s file each of its parts stands', () => {
		const text = '[{"id": "a",\n"names": ["ع"]}]';
		const {value, origins} = mergeData(actors, locateJson(text));
		const [entry] = value as [{names: string[]}];
		expect(origins.get(value as object)?.get(0)).toBe(1);
		expect(origins.get(value as object)?.has(1)).toBe(false);
		expect(origins.get(entry)?.get('names')).toBe(text.indexOf('["ع"'));
		expect(origins.get(entry.names)).toEqual(new Map([[2, text.indexOf('"ع"')]]));
	});

	it('is an object like any other under names that JavaScript knows', () => {
		const {value} = mergeData({}, locateJson('{"constructor": {"x": 1}, "__proto__": {"x": 1}}'));
		expect(JSON.stringify(value)).toBe('{"constructor":{"x":1}}');
		expect(({} as {x?: number}).x).toBeUndefined();
	});
});
