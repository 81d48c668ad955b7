import {describe, expect, it} from 'vitest';
import {createKeyDecoder} from '../../source/terminal/keys.ts';

const decode = (text: string) => createKeyDecoder().push(Buffer.from(text));

describe('a report of the mouse', () => {
	it.each([
		['\u001B[<0;1;1M', 'click', 0, 0],
		['\u001B[<0;300;120M', 'click', 299, 119],
		['\u001B[<64;5;7M', 'wheel-up', 4, 6],
		['\u001B[<65;5;7M', 'wheel-down', 4, 6],
		// With Control or Alt held it is the same.
		['\u001B[<16;5;7M', 'click', 4, 6],
		['\u001B[<73;5;7M', 'wheel-down', 4, 6],
	])('%j is %s', (bytes, name, column, row) => {
		expect(decode(bytes)).toEqual([{name, text: null, mouse: {column, row}}]);
	});

	it.each([
		['a button let go', '\u001B[<0;5;7m'],
		['another button', '\u001B[<2;5;7M'],
		['a motion', '\u001B[<32;5;7M'],
		['a wheel to the side', '\u001B[<66;5;7M'],
		['a button to go back', '\u001B[<128;5;7M'],
		['no place', '\u001B[<0;5M'],
		['more than there is', '\u001B[<0;999999;7M'],
	])('of %s is no key', (_, bytes) => {
		expect(decode(`${bytes}j`)).toEqual([{name: 'j', text: 'j'}]);
	});

	it('may come in pieces, and among keys', () => {
		const decoder = createKeyDecoder();
		expect(decoder.push(Buffer.from('j\u001B[<0;5'))).toEqual([{name: 'j', text: 'j'}]);
		expect(decoder.push(Buffer.from(';7Mk'))).toEqual([
			{name: 'click', text: null, mouse: {column: 4, row: 6}},
			{name: 'k', text: 'k'},
		]);
	});
});
