import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {FrameNote} from '../../../source/terminal/wire/frame-log.ts';
import {createWire} from '../../../source/terminal/wire/wire.ts';
import {openScreen} from './screen.ts';

/** An output that takes note of every write; `full` is what a link says that takes nothing any more. */
const openLink = (columns = 40, rows = 5) => {
	const waiting: ((error?: Error | null) => void)[] = [];
	const output = {
		columns,
		rows,
		full: false,
		writableLength: 0,
		sent: [] as string[],
		write(data: string, taken: (error?: Error | null) => void) {
			output.sent.push(data);
			waiting.push(taken);
			return !output.full;
		},
		release() {
			output.full = false;
			output.writableLength = 0;
			for (const taken of waiting.splice(0)) taken();
		},
	};
	return output;
};

/** Escape characters as one can write them in a pattern. */
const legible = (data: string | undefined): string => (data ?? '').replaceAll('\u001B', '~');

const unhurried = {colour: true, framesPerSecond: Number.POSITIVE_INFINITY};

describe('the wire', () => {
	it('sends nothing for an equal frame', () => {
		const link = openLink();
		const wire = createWire(link, unhurried);
		wire.write('one\ntwo');
		wire.write('one\ntwo');
		expect(link.sent.length).toBe(1);
	});

	it('erases to the end of a row and of the screen instead of writing spaces', () => {
		const link = openLink();
		const wire = createWire(link, unhurried);
		wire.write(`${'a'.repeat(40)}\n${'b'.repeat(40)}\n${'c'.repeat(40)}\nd`);
		wire.write('a');
		expect(link.sent[1]).toBe('\u001B[1;2H\u001B[K\r\n\u001B[J');
	});

	it('scrolls by lines deleted and inserted in a region: the Linux console knows no other way', () => {
		const link = openLink(80, 24);
		const wire = createWire(link, unhurried);
		const frame = (top: number) =>
			['head', ...Array.from({length: 22}, (_, y) => `${'ab'.repeat(30)} ${top + y}`), 'foot'].join('\n');
		wire.write(frame(100));
		wire.write(frame(101));
		wire.write(frame(100));
		expect(legible(link.sent[1])).toMatch(/^~\[2;23r~\[2H~\[M~\[r/);
		expect(legible(link.sent[2])).toMatch(/^~\[2;23r~\[2H~\[L~\[r/);
		expect(link.sent[1]?.length).toBeLessThanOrEqual(100);
	});

	it('uses only what every terminal has: neither ECH, REP, SU nor SD', () => {
		const link = openLink(80, 24);
		const wire = createWire(link, unhurried);
		for (let top = 0; top < 40; top += 3) {
			const row = (y: number) => `${'='.repeat((top + y) % 60)}${' '.repeat((top * y) % 20)}${top + y}`;
			wire.write(Array.from({length: 24}, (_, y) => row(y)).join('\n'));
		}

		expect(legible(link.sent.join('')).match(/~\[[\d;]*[XbST]/g)).toBeNull();
	});

	it('draws everything again when it is told to, whatever was on the screen', async () => {
		const screen = openScreen(40, 5);
		screen.wire.write('one\n\u001B[7mtwo\u001B[0m');
		const before = await screen.show();
		await screen.scribble('\u001B[2;4r\u001B[41m\u001B[Hrubbish\nrubbish\u001B[3S');
		screen.wire.repaint();
		expect(await screen.show()).toEqual(before);
	});

	it('leaves out a wide character that the margin would cut in two', async () => {
		const screen = openScreen(40, 5);
		screen.wire.write(`${'a'.repeat(39)}漢`);
		expect((await screen.show())[0]?.split('|').at(-1)).toMatch(/^ ,/);
	});

	it('takes presentation forms for plain letters of one column', () => {
		const link = openLink();
		createWire(link, unhurried).write('ﺔﻨﺤﻄﻤﻟﺍ ﷺ ﻼﻛ|');
		expect(link.sent.join('')).toContain('ﺔﻨﺤﻄﻤﻟﺍ ﷺ ﻼﻛ|');
	});

	it('keeps attributes and drops colours where none are wanted', () => {
		const link = openLink();
		createWire(link, {...unhurried, colour: false}).write('\u001B[1;31mred\u001B[0m');
		expect(link.sent.join('')).toContain('\u001B[1mred');
		expect(link.sent.join('')).not.toContain('31');
	});

	it('lets no escape sequence but styles through', () => {
		const link = openLink();
		createWire(link, unhurried).write('a\u001B]0;title\u0007b\u001B[5Ac');
		expect(link.sent.join('')).toContain('abc');
		expect(link.sent.join('')).not.toContain('title');
	});

	it('sends nothing while it pauses, and all of the newest frame then', () => {
		const link = openLink();
		const wire = createWire(link, unhurried);
		wire.write('one');
		wire.pause();
		wire.write('two');
		expect(link.sent.length).toBe(1);
		wire.repaint();
		expect(link.sent.length).toBe(1);
		wire.resume();
		expect(link.sent[1]).toContain('\u001B[2J');
		expect(link.sent[1]).toContain('two');
	});

	it('sends nothing after it was closed', () => {
		const link = openLink();
		const wire = createWire(link, unhurried);
		wire.write('one');
		wire.close();
		wire.write('two');
		wire.repaint();
		expect(link.sent.length).toBe(1);
	});

	it('tells of every frame how many bytes it took and how many rows changed', () => {
		const notes: FrameNote[] = [];
		const link = openLink();
		const wire = createWire(link, {...unhurried, log: note => notes.push(note)});
		wire.write('one\ntwo');
		wire.write('one\ntwo');
		wire.write('one\nzwo');
		const [first, , last] = link.sent.length === 2 ? [link.sent[0], '', link.sent[1]] : [];
		expect(notes).toEqual([
			{bytes: first?.length, rows: 2, full: true},
			{bytes: 0, rows: 0, full: false},
			{bytes: last?.length, rows: 1, full: false},
		]);
	});
});

describe('synchronised output', () => {
	const long = (letter: string) => Array.from({length: 5}, () => letter.repeat(40)).join('\n');

	it('is not spoken of to a terminal that did not say that it knows it', () => {
		const link = openLink();
		createWire(link, unhurried).write(long('a'));
		expect(link.sent.join('')).not.toContain('2026');
	});

	it('stands around a long write, within it, from when the terminal said so', () => {
		const link = openLink();
		const wire = createWire(link, unhurried);
		wire.write(long('a'));
		wire.adjust({synchronised: true});
		wire.write(long('b'));
		wire.write(`${long('b')}`.replace('b', 'c'));
		expect(link.sent.length).toBe(3);
		expect(link.sent[0]).not.toContain('2026');
		expect(legible(link.sent[1])).toMatch(/^~\[\?2026h.*~\[\?2026l$/s);
		// A few bytes come in one piece anyway.
		expect(link.sent[2]).not.toContain('2026');
	});
});

describe('frames that come too fast', () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('go at once after a rest; of the others only the newest, at the end of the interval', () => {
		const link = openLink();
		const wire = createWire(link, {colour: true, framesPerSecond: 10});
		wire.write('a');
		expect(link.sent.length).toBe(1);
		for (const frame of ['b', 'c', 'd']) {
			vi.advanceTimersByTime(20);
			wire.write(frame);
		}

		expect(link.sent.length).toBe(1);
		vi.advanceTimersByTime(40);
		expect(link.sent.length).toBe(2);
		expect(link.sent[1]).toContain('d');
		vi.advanceTimersByTime(100);
		wire.write('e');
		expect(link.sent.length).toBe(3);
	});

	it('are counted by what was sent: an equal frame takes up no time', () => {
		const link = openLink();
		const wire = createWire(link, {colour: true, framesPerSecond: 10});
		wire.write('a');
		vi.advanceTimersByTime(100);
		wire.write('a');
		wire.write('b');
		expect(link.sent.length).toBe(2);
	});

	it('come slower from when the link is known to be slow', () => {
		const link = openLink();
		const wire = createWire(link, {colour: true, framesPerSecond: 100});
		wire.write('a');
		wire.adjust({framesPerSecond: 10});
		wire.write('b');
		vi.advanceTimersByTime(90);
		expect(link.sent.length).toBe(1);
		vi.advanceTimersByTime(10);
		expect(link.sent.length).toBe(2);
	});

	it('keep no process alive', () => {
		const link = openLink();
		const wire = createWire(link, {colour: true, framesPerSecond: 10});
		const unref = vi.spyOn(globalThis, 'setTimeout');
		wire.write('a');
		wire.write('b');
		const [timer] = unref.mock.results.map(({value}) => value as NodeJS.Timeout);
		expect(timer?.hasRef()).toBe(false);
	});

	it('wait for a newer frame where a repaint can wait, and are drawn in full once', () => {
		const link = openLink();
		const wire = createWire(link, {colour: true, framesPerSecond: 10});
		wire.write('a');
		vi.advanceTimersByTime(200);
		wire.repaint(50);
		expect(link.sent.length).toBe(1);
		wire.write('b');
		expect(link.sent[1]).toContain('\u001B[2J');
		vi.advanceTimersByTime(500);
		expect(link.sent.length).toBe(2);
	});
});

describe('a link that takes no more', () => {
	it.each([
		['says so', {full: true, writableLength: 70_000}],
		['has something left, long before its buffer is full', {full: false, writableLength: 3}],
	])('is waited for when it %s; then only the newest frame is sent', (_, state) => {
		const link = openLink();
		const wire = createWire(link, unhurried);
		Object.assign(link, state);
		wire.write('first');
		wire.write('second');
		wire.write('third');
		expect(link.sent.length).toBe(1);
		link.release();
		expect(link.sent.length).toBe(2);
		expect(link.sent[1]).toContain('third');
	});
});
