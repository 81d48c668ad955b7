import {describe, expect, it} from 'vitest';
import {JsonFault, lineAndColumn, locateJson} from '../../../../source/engine/lexicon/own/located-json.ts';
import {shipped} from '../data.ts';

const refusal = (text: string): {at: number; problem: string} => {
	try {
		locateJson(text);
	} catch (error) {
		if (error instanceof JsonFault) return {at: error.at, problem: error.message};
		throw error;
	}

	throw new Error('it was accepted');
};

describe('JSON with its places', () => {
	it.each(shipped.map(({name, text}) => [name, text]))('reads %s as JSON.parse does', (_, text) => {
		expect(locateJson(text).value).toEqual(JSON.parse(text));
	});

	it.each([
		'0',
		'-1.5e-3',
		'""',
		'"\\u0633 \\n \\" \\\\"',
		' [ ] ',
		'{}',
		'[true,false,null,{"a":[1,{"b":"x"}]}]',
		'{"__proto__": {"a": 1}, "constructor": 2}',
	])('reads %s as JSON.parse does', text => {
		expect(JSON.stringify(locateJson(text).value)).toBe(JSON.stringify(JSON.parse(text)));
	});

	it('knows where every member stands', () => {
		const text = '[\n\t{"id": "a", "names": ["x",\r\n "س ص", 3]}\n]';
		const {value, offsets} = locateJson(text);
		const [entry] = value as [{names: unknown[]}];
		expect(lineAndColumn(text, offsets.get(value as object)?.get(0) ?? -1)).toEqual({line: 2, column: 2});
		expect(lineAndColumn(text, offsets.get(entry)?.get('names') ?? -1)).toEqual({line: 2, column: 23});
		expect(lineAndColumn(text, offsets.get(entry.names)?.get(2) ?? -1)).toEqual({line: 3, column: 9});
	});

	it('tells a field that stands twice, which JSON.parse does not', () => {
		expect(locateJson('{"a": 1, "b": {"a": 1, "a": 2}}').repeated).toEqual([{key: 'a', at: 23, depth: 1}]);
	});

	it.each([
		['', 0, /ends in the middle/],
		['[1, 2', 5, /ends in the middle/],
		['["abc', 5, /ends in the middle/],
		['[1 2]', 3, /a comma or \] should stand here/],
		['{"a": 1,}', 8, /a comma too much before }/],
		['[1,]', 3, /a comma too much before \]/],
		['{a: 1}', 1, /name of a field/],
		['{"a" 1}', 5, /a colon/],
		["['a']", 1, /a value should stand here/],
		['[nul]', 1, /a value should stand here/],
		['[01]', 2, /a comma or \]/],
		['[] x', 3, /something follows/],
		['["a\nb"]', 1, /a " is missing before the end of this line/],
		['["\\x"]', 1, /that JSON does not know/],
		['["\t"]', 1, /that JSON does not know/],
		['['.repeat(100_000), 33, /too deep/],
	])('refuses %.20s at %d', (text, at, problem) => {
		const fault = refusal(text);
		expect(fault.at).toBe(at);
		expect(fault.problem).toMatch(problem);
		expect(() => JSON.parse(text)).toThrow();
	});
});
