import {describe, expect, it} from 'vitest';
import {createKeyDecoder, type KeyEvent} from '../../source/terminal/keys.ts';

const sequences: readonly (readonly [string, readonly string[]])[] = [
	['j', ['j']],
	['\u001B[A', ['up']],
	['\u001BOB', ['down']],
	['\u001B[5~', ['pageup']],
	['\u001B[6~', ['pagedown']],
	['\u001B[H', ['home']],
	['\u001BOF', ['end']],
	['\u001B[1~', ['home']],
	['\u001B[Z', ['shift-tab']],
	['\u001B[1;5C', ['ctrl-right']],
	['\u001B[1;2B', ['shift-down']],
	['\u001B[3~', ['delete']],
	['\u007F', ['backspace']],
	['\r', ['enter']],
	['\t', ['tab']],
	['\u0004', ['ctrl-d']],
	['\u0003', ['ctrl-c']],
	['ش', ['ش']],
	['😀', ['😀']],
	['لا', ['ل', 'ا']],
	// What the terminal answers.
	['\u001B[?64;1;2c', ['reply']],
	['\u001B[>41;379;0c', ['reply']],
	['\u001BP!|7E565445\u001B\\', ['reply']],
	['\u001BP>|XTerm(379)\u001B\\', ['reply']],
	['\u001B]11;rgb:0000/0000/0000\u0007', ['reply']],
	['\u001B]11;rgb:0000/0000/0000\u001B\\', ['reply']],
	['\u001B[8;1$y', ['reply']],
	['\u001B[?2026;2$y', ['reply']],
	['\u001B[12;40R', ['reply']],
	// Reports and keys that mean nothing here.
	['\u001B[<0;10;20M', []],
	['\u001B[M !!', []],
	['\u001B[I', []],
	['\u001B[[A', []],
	['\u001B[15~', []],
	['\u001B[200~two\nlines ش\u001B[201~', ['paste']],
];

const names = (events: readonly KeyEvent[]): string[] => events.map(({name}) => name);

describe('the key decoder', () => {
	it.each(sequences)('reads %j the same however it is split', (text, expected) => {
		const bytes = Buffer.from(text);
		for (let split = 0; split <= bytes.length; split++) {
			const decoder = createKeyDecoder();
			const events = [...decoder.push(bytes.subarray(0, split)), ...decoder.push(bytes.subarray(split))];
			expect(names(events)).toEqual(expected);
			expect(decoder.pending).toBe(false);
		}
	});

	it('reads all of them joined, in one chunk and byte by byte', () => {
		const bytes = Buffer.from(sequences.map(([text]) => text).join(''));
		const expected = sequences.flatMap(([, keys]) => keys);
		expect(names(createKeyDecoder().push(bytes))).toEqual(expected);
		const decoder = createKeyDecoder();
		expect(names([...bytes].flatMap(byte => decoder.push(Buffer.from([byte]))))).toEqual(expected);
	});

	it('reads a thousand keys in one chunk as a thousand keys', () => {
		expect(createKeyDecoder().push(Buffer.from('j'.repeat(1000)))).toHaveLength(1000);
	});

	it('waits 50 ms before a lone Escape is the Escape key', () => {
		const decoder = createKeyDecoder();
		expect(decoder.push(Buffer.from('\u001B'))).toEqual([]);
		expect(decoder.pending).toBe(true);
		expect(decoder.patience).toBe(50);
		expect(names(decoder.flush())).toEqual(['escape']);
		expect(decoder.pending).toBe(false);
	});

	it('reads Escape and a key in one chunk as both', () => {
		expect(names(createKeyDecoder().push(Buffer.from('\u001BE')))).toEqual(['escape', 'E']);
		expect(names(createKeyDecoder().push(Buffer.from('\u001B\u001B[A')))).toEqual(['escape', 'up']);
	});

	it('gives a sequence that has begun more time, and drops it when nothing more comes', () => {
		const decoder = createKeyDecoder();
		decoder.push(Buffer.from('\u001B[1;'));
		expect(decoder.patience).toBeGreaterThan(50);
		expect(decoder.flush()).toEqual([]);
		expect(names(decoder.push(Buffer.from('j')))).toEqual(['j']);
	});

	it('reads on after a broken sequence', () => {
		expect(names(createKeyDecoder().push(Buffer.from('\u001B[12\u0007j')))).toContain('j');
	});

	it('keeps a paste as one event, escape sequences in it as text', () => {
		const [event] = createKeyDecoder().push(Buffer.from('\u001B[200~a\u001B[Ab\u001B[201~'));
		expect(event).toEqual({name: 'paste', text: 'a\u001B[Ab'});
	});

	it('gives back what came of a paste whose end was lost', () => {
		const decoder = createKeyDecoder();
		decoder.push(Buffer.from('\u001B[200~half'));
		expect(decoder.flush()).toEqual([{name: 'paste', text: 'half'}]);
	});

	it('types nothing for bytes that are not UTF-8', () => {
		expect(createKeyDecoder().push(Buffer.from([0xff, 0xfe, 0x6a]))).toEqual([{name: 'j', text: 'j'}]);
	});

	it('does not wait for ever for the end of a string that never ends', () => {
		const decoder = createKeyDecoder();
		decoder.push(Buffer.from(`\u001B]0;${'x'.repeat(70_000)}`));
		expect(decoder.pending).toBe(false);
	});
});
