import {describe, expect, it} from 'vitest';
import {sgrBetween, showsOnBlank} from '../../../source/terminal/wire/sgr.ts';

describe('from one style to another', () => {
	it.each([
		['', '', ''],
		['', '1;31', '[1;31m'],
		['1;31', '', '[m'],
		['2', '2;36', '[36m'],
		['1;36', '1', '[39m'],
		['1;2;36', '1;36', '[22;1m'],
		['2;36', '36', '[22m'],
		['31', '36', '[36m'],
		['1;4;7', '2', '[;2m'],
		['38;5;208', '38;5;17', '[38;5;17m'],
		['1;38;2;10;20;30', '1', '[39m'],
		['48;5;17;7', '7', '[49m'],
		['2;38;5;1', '1;38;5;1', '[22;1m'],
		['103;4', '4;97', '[49;97m'],
	])('%j to %j is %j', (from, to, wanted) => {
		expect(sgrBetween(from, to)).toBe(wanted === '' ? '' : `\u001B${wanted}`);
	});

	it('a number within a colour is no attribute', () => {
		expect(showsOnBlank('38;5;7')).toBe(false);
		expect(showsOnBlank('1;38;2;4;7;9')).toBe(false);
		expect(showsOnBlank('48;5;1')).toBe(true);
		expect(showsOnBlank('31;7')).toBe(true);
		expect(showsOnBlank('97')).toBe(false);
	});
});
