import {describe, expect, it} from 'vitest';
import {createKeyDecoder, type KeyEvent} from '../../source/terminal/keys.ts';
import {randomOf} from '../store/random.ts';
import {keySamples} from './key-samples.ts';

const names = (events: readonly KeyEvent[]): string[] => events.map(({name}) => name);

describe('the key decoder', () => {
	it.each(keySamples)('reads %j the same however it is split', (text, expected) => {
		const bytes = Buffer.from(text);
		for (let split = 0; split <= bytes.length; split++) {
			const decoder = createKeyDecoder();
			const events = [...decoder.push(bytes.subarray(0, split)), ...decoder.push(bytes.subarray(split))];
			expect(names(events)).toEqual(expected);
			expect(decoder.pending).toBe(false);
		}
	});

	it('reads all of them joined, in one chunk and byte by byte', () => {
		const bytes = Buffer.from(keySamples.map(([text]) => text).join(''));
		const expected = keySamples.flatMap(([, keys]) => keys);
		expect(names(createKeyDecoder().push(bytes))).toEqual(expected);
		const decoder = createKeyDecoder();
		expect(names([...bytes].flatMap(byte => decoder.push(Buffer.from([byte]))))).toEqual(expected);
	});

	it('reads a thousand keys in one chunk as a thousand keys', () => {
		expect(createKeyDecoder().push(Buffer.from('j'.repeat(1000)))).toHaveLength(1000);
	});

	it('reads any two of them joined', () => {
		for (const [one, first] of keySamples) {
			for (const [other, second] of keySamples) {
				const read = names(createKeyDecoder().push(Buffer.from(one + other)));
				expect([one, other, read]).toEqual([one, other, [...first, ...second]]);
			}
		}
	});

	it('waits before a lone Escape is the Escape key', () => {
		const decoder = createKeyDecoder(70);
		expect(decoder.push(Buffer.from('\u001B'))).toEqual([]);
		expect(decoder.pending).toBe(true);
		expect(decoder.patience).toBe(70);
		expect(names(decoder.flush())).toEqual(['escape']);
		expect(decoder.pending).toBe(false);
	});

	it('says of Alt with a key what it was if it was Escape and the key', () => {
		const [event] = createKeyDecoder().push(Buffer.from('\u001BE'));
		expect(event).toEqual({name: 'alt-E', text: null, apart: {name: 'E', text: 'E'}});
		expect(names(createKeyDecoder().push(Buffer.from('\u001B\u001B[A')))).toEqual(['escape', 'up']);
	});

	it.each(['[', ']', 'O', 'P', '_', 'X', '^'])('loses no key where Alt with %s begins nothing', key => {
		const decoder = createKeyDecoder();
		expect(decoder.push(Buffer.from(`\u001B${key}`))).toEqual([]);
		expect(decoder.flush()).toEqual([{name: `alt-${key}`, text: null, apart: {name: key, text: key}}]);
	});

	it('gives a sequence that has begun more time, and drops it when nothing more comes', () => {
		const decoder = createKeyDecoder();
		decoder.push(Buffer.from('\u001B[1;'));
		expect(decoder.patience).toBeGreaterThan(50);
		expect(decoder.flush()).toEqual([]);
		expect(names(decoder.push(Buffer.from('j')))).toEqual(['j']);
	});

	it('breaks off a string at a control key, which is read', () => {
		expect(
			names(createKeyDecoder().push(Buffer.from('\u001B]11;rgb:\u0003\u001B]x\u001B[A\u001BPy\r'))),
		).toEqual(['ctrl-c', 'up', 'enter']);
	});

	it('gives a reply as it came, however it is split', () => {
		const reply = '\u001BP>|tmux 3.3a\u001B\\';
		const decoder = createKeyDecoder();
		const events = [...Buffer.from(`j${reply}k`)].flatMap(byte => decoder.push(Buffer.from([byte])));
		expect(events).toEqual([
			{name: 'j', text: 'j'},
			{name: 'reply', text: reply},
			{name: 'k', text: 'k'},
		]);
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

	it('makes letters of presentation forms in a paste, and of nothing else', () => {
		const [event] = createKeyDecoder().push(
			Buffer.from('\u001B[200~\uFEB7\uFEFB \u{1F600}\uFE0F ½\u001B[201~'),
		);
		expect(event?.text).toBe('\u0634\u0644\u0627 \u{1F600}\uFE0F ½');
	});
});

const all = Buffer.from(keySamples.map(([text]) => text).join(''));
const allNames = keySamples.flatMap(([, keys]) => keys);

describe('the key decoder under noise', () => {
	it('reads every key after 10 MB of random bytes, in chunks of any size', () => {
		const random = randomOf(5);
		const decoder = createKeyDecoder();
		let left = 10_000_000;
		let checks = 0;
		while (left > 0) {
			const size = Math.min(left, random(10) === 0 ? 1 + random(65_536) : 1 + random(64));
			left -= size;
			decoder.push(Uint8Array.from({length: size}, () => random(256)));
			if (random(50) > 0 && left > 0) continue;
			decoder.flush();
			expect(decoder.pending).toBe(false);
			expect(names(decoder.push(all))).toEqual(allNames);
			checks++;
		}

		expect(checks).toBeGreaterThan(50);
	});

	it('reads keys among noise, byte by byte', () => {
		const random = randomOf(6);
		const decoder = createKeyDecoder();
		const feed = (bytes: Uint8Array): string[] =>
			names([...bytes].flatMap(byte => decoder.push(Uint8Array.of(byte))));
		// Noise of what sequences are made of is harder than any bytes.
		const alphabet = Buffer.from('\u001B\u001B\u001B[[]OP?;1520~~$cyuMR\\ \u0007jش');
		for (let round = 0; round < 20_000; round++) {
			feed(Uint8Array.from({length: random(20)}, () => alphabet[random(alphabet.length)] ?? 0));
			decoder.flush();
			const samples = Array.from({length: 1 + random(3)}, () => keySamples[random(keySamples.length)]);
			const read = feed(Buffer.from(samples.map(sample => sample?.[0] ?? '').join('')));
			expect(read).toEqual(samples.flatMap(sample => sample?.[1] ?? []));
			expect(decoder.pending).toBe(false);
		}
	});

	it('keeps little of a string or a paste that never ends', () => {
		const chunk = Buffer.alloc(65_536, 'x');
		const decoder = createKeyDecoder();
		decoder.push(Buffer.from('\u001B]0;'));
		const {progress} = decoder;
		for (let count = 0; count < 160; count++) expect(decoder.push(chunk)).toEqual([]);
		// So whoever waits gives up in time, though bytes keep coming.
		expect(decoder.progress).toBe(progress);
		expect(decoder.push(Buffer.from('\u001B\\'))[0]?.text?.length).toBeLessThan(5000);
		decoder.push(Buffer.from('\u001B[200~'));
		for (let count = 0; count < 160; count++) decoder.push(chunk);
		expect(decoder.flush()[0]?.text).toHaveLength(100_000);
	});
});
