import {randomBytes} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import type {Analysed} from '../../source/cache/analysed.ts';
import {bufferSink, bytesOfBuffer} from '../../source/cache/bytes.ts';
import {inMemory} from '../../source/cache/in-memory.ts';
import {layDown} from '../../source/cache/lay-down.ts';
import {openAnalysed} from '../../source/cache/open-analysed.ts';
import {type Cipher, clear} from '../../source/corpus/cipher.ts';
import {keyedCipher} from '../../source/store/vault/keyed-cipher.ts';
import {nasty} from '../engine/nasty.ts';
import {dice} from '../engine/story.ts';
import {corpora, corpusOf, world} from './analyses.ts';
import {answersOf, expectSame} from './same-answers.ts';

const sealed = keyedCipher(randomBytes(32), 'one');
const ciphers: [string, Cipher][] = [
	['in clear', clear],
	['sealed', sealed],
];

const laid = (analysed: Analysed, cipher: Cipher): ArrayBuffer => {
	const sink = bufferSink();
	layDown(analysed, cipher, sink);
	return sink.done();
};

describe.each(ciphers)('an analysis laid down, %s', (_, cipher) => {
	it.each(corpora())('gives the same as the one in memory: %s', (__, {items, analysis}) => {
		const analysed = inMemory(analysis, world, {key: 'k', problems: ['one'], read: items});
		const opened = openAnalysed(bytesOfBuffer(laid(analysed, cipher)), cipher) as Analysed;
		expectSame(analysed, opened);
		expect(opened.fault).toBeNull();
	});
});

describe('what is not whole', () => {
	const {items, analysis} = corpusOf(nasty(2, 25));
	const analysed = inMemory(analysis, world, {key: 'k', problems: ['one'], read: items});
	const expected = JSON.stringify(answersOf(analysed));

	/** Not usable at all, or all answers are right, or what is wrong was not given and a fault is told. */
	const expectNoLie = (bytes: ArrayBuffer, cipher: Cipher): 'unusable' | 'right' | 'told' => {
		const opened = openAnalysed(bytesOfBuffer(bytes), cipher);
		if (!opened) return 'unusable';
		const answers = JSON.stringify(answersOf(opened));
		if (opened.fault === null) {
			expect(answers === expected).toBe(true);
			return 'right';
		}

		const known = answersOf(analysed);
		const given = answersOf(opened);
		for (const [index, event] of given.events.entries())
			if (event !== undefined) expect(event).toEqual(known.events[index]);
		for (const [index, report] of given.reports.entries())
			if (report !== undefined) expect(report).toEqual(known.reports[index]);
		return 'told';
	};

	it.each(ciphers)('is not opened wherever it is cut, %s', (_, cipher) => {
		const whole = laid(analysed, cipher);
		const roll = dice(3);
		const cuts = [0, 1, 20, 40, whole.byteLength - 1, whole.byteLength - 10, whole.byteLength - 30];
		for (let count = 0; count < 40; count++) cuts.push(roll(whole.byteLength));
		for (const cut of cuts) expect(openAnalysed(bytesOfBuffer(whole.slice(0, cut)), cipher)).toBeNull();
	});

	it.each(ciphers)('never gives what is not true where a bit is another, %s', (_, cipher) => {
		const whole = laid(analysed, cipher);
		const roll = dice(5);
		const seen = new Set<string>();
		for (let count = 0; count < 40; count++) {
			const bytes = new Uint8Array(whole.slice(0));
			// Half of them near the end, where the list of blocks is.
			const at = count % 2 === 0 ? roll(bytes.length) : bytes.length - 1 - roll(Math.min(4000, bytes.length));
			bytes[at] = (bytes[at] as number) ^ (1 << roll(8));
			seen.add(expectNoLie(bytes.buffer, cipher));
		}

		expect([...seen].sort()).toEqual(['told', 'unusable']);
	});

	it('is not opened with another key, nor as if it were not sealed, nor with more behind it', () => {
		const whole = laid(analysed, sealed);
		expect(openAnalysed(bytesOfBuffer(whole), keyedCipher(randomBytes(32), 'one'))).toBeNull();
		expect(openAnalysed(bytesOfBuffer(whole), keyedCipher(randomBytes(32), 'two'))).toBeNull();
		expect(openAnalysed(bytesOfBuffer(whole), clear)).toBeNull();
		expect(openAnalysed(bytesOfBuffer(laid(analysed, clear)), sealed)).toBeNull();
		const longer = new Uint8Array(whole.byteLength + 1);
		longer.set(new Uint8Array(whole));
		expect(openAnalysed(bytesOfBuffer(longer.buffer), sealed)).toBeNull();
	});

	it('is not opened where it is of other reports', () => {
		const whole = laid(analysed, clear);
		expect(openAnalysed(bytesOfBuffer(whole), clear, {key: 'another'})).toBeNull();
		expect(openAnalysed(bytesOfBuffer(whole), clear, {key: 'k'})?.key).toBe('k');
	});

	it('is told once when it is met', () => {
		const whole = new Uint8Array(laid(analysed, clear));
		// The first block is the columns; the events follow.
		let damaged: string[] = [];
		for (let at = 200; at < whole.length && damaged.length === 0; at += 500) {
			const bytes = Uint8Array.from(whole);
			bytes[at] = (bytes[at] as number) ^ 1;
			const told: string[] = [];
			const opened = openAnalysed(bytesOfBuffer(bytes.buffer), clear, {onFault: why => told.push(why)});
			if (!opened) continue;
			answersOf(opened);
			damaged = told;
			expect(opened.fault).toBe(told[0]);
		}

		expect(damaged).toEqual(['its checksum does not fit']);
	});
});
