import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {escapePatience} from '../../source/terminal/escape-patience.ts';
import {readInput} from '../../source/terminal/input.ts';

const open = () => {
	const stdin = new EventEmitter();
	const input = readInput(stdin as unknown as ReadStream, 50);
	const keys: string[][] = [];
	return {
		input,
		keys,
		listen: () => input.onKeys(events => keys.push(events.map(({name}) => name))),
		send: (text: string) => stdin.emit('data', Buffer.from(text)),
	};
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the input', () => {
	it('settles a lone Escape after its time, and not before', () => {
		const {keys, listen, send} = open();
		listen();
		send('\u001B');
		vi.advanceTimersByTime(49);
		expect(keys).toEqual([]);
		vi.advanceTimersByTime(2);
		expect(keys).toEqual([['escape']]);
	});

	it('reads what has come meanwhile before it gives a sequence up', () => {
		const {keys, listen, send} = open();
		listen();
		send('\u001B');
		// The timer is due, and the rest of the key is read in the same turn.
		setTimeout(() => send('[A'), 50);
		vi.advanceTimersByTime(60);
		expect(keys).toEqual([['up']]);
	});

	it('is not held up for ever by the beginning of a string, though keys keep coming', () => {
		const {keys, listen, send} = open();
		listen();
		send('\u001B]');
		for (let count = 0; count < 300; count++) {
			send('j');
			vi.advanceTimersByTime(10);
		}

		expect(keys.length).toBeGreaterThan(150);
	});

	it('waits for a paste as long as it keeps coming', () => {
		const {keys, listen, send} = open();
		listen();
		send('\u001B[200~');
		for (let count = 0; count < 50; count++) {
			send('some words ');
			vi.advanceTimersByTime(1000);
		}

		send('\u001B[201~');
		expect(keys).toEqual([['paste']]);
	});

	it('hands replies to those who asked, late ones too, and never to the keys', () => {
		const {input, keys, listen, send} = open();
		const first: string[] = [];
		const stop = input.onReply(text => first.push(text));
		listen();
		send('j\u001B[?6');
		vi.advanceTimersByTime(900);
		send('4;1ck');
		vi.advanceTimersByTime(60_000);
		send('\u001B[8;1$y');
		stop();
		send('\u001BP>|XTerm(379)\u001B\\');
		expect(first).toEqual(['\u001B[?64;1c', '\u001B[8;1$y']);
		expect(keys.flat()).toEqual(['j', 'k']);
	});

	it('keeps what was typed before anybody took the keys', () => {
		const {keys, listen, send} = open();
		send('/a');
		send('b');
		listen();
		send('c');
		expect(keys).toEqual([['/', 'a', 'b'], ['c']]);
	});

	it('hears nothing once it is closed', () => {
		const {input, keys, listen, send} = open();
		listen();
		send('\u001B');
		input.close();
		send('j');
		vi.advanceTimersByTime(1000);
		expect(keys).toEqual([]);
	});
});

describe('the patience with a lone Escape', () => {
	it('is 50 ms, 100 ms over SSH, and what the user wants', () => {
		expect(escapePatience({})).toBe(50);
		expect(escapePatience({SSH_CONNECTION: '10.0.0.1 5 10.0.0.2 22'})).toBe(100);
		expect(escapePatience({SSH_TTY: '/dev/pts/3'})).toBe(100);
		expect(escapePatience({SSH_TTY: '/dev/pts/3', DEIREZ_TUI_ESCAPE_DELAY: '25'})).toBe(25);
	});

	it.each(['', ' ', '0', '-5', '99999', 'soon', '1e3'])('passes over %j', value => {
		expect(escapePatience({DEIREZ_TUI_ESCAPE_DELAY: value})).toBe(50);
	});
});
