import {Terminal} from '@xterm/headless';
import {describe, expect, it} from 'vitest';
import {createWire, type TerminalOutput, type Wire} from '../../source/terminal/wire.ts';

type Screen = {
	wire: Wire;
	output: TerminalOutput & {held: (() => void)[]; blocked: boolean};
	last: () => number;
	show: () => Promise<string[]>;
};

/** A wire into a headless terminal; `show` tells every cell with its style. */
const open = (columns: number, rows: number): Screen => {
	const terminal = new Terminal({cols: columns, rows, allowProposedApi: true});
	let last = 0;
	const output = {
		columns,
		rows,
		held: [] as (() => void)[],
		blocked: false,
		write(data: string) {
			last = Buffer.byteLength(data);
			terminal.write(data);
			return !output.blocked;
		},
		once(_event: 'drain', listener: () => void) {
			output.held.push(listener);
		},
	};
	const wire = createWire(output, {colour: true});
	const show = async (): Promise<string[]> => {
		await new Promise<void>(resolve => {
			terminal.write('', resolve);
		});
		const {active} = terminal.buffer;
		return Array.from({length: rows}, (_, y) => {
			const line = active.getLine(active.viewportY + y);
			return Array.from({length: columns}, (_, x) => {
				const cell = line?.getCell(x);
				if (!cell) return '';
				const style = [cell.isBold(), cell.isDim(), cell.isUnderline(), cell.isInverse(), cell.getFgColor()];
				return `${cell.getChars() || ' '}${style.map(Number).join('')}`;
			}).join('|');
		});
	};

	return {
		wire,
		output,
		last: () => {
			const bytes = last;
			last = 0;
			return bytes;
		},
		show,
	};
};

/** A small generator with a seed, so that a failure can be repeated. */
const random = (seed: number) => () => {
	seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
	return seed / 2 ** 32;
};

const words = [
	'alpha',
	'قُتِلَ',
	'المطحنة',
	'   ',
	'x',
	'漢字',
	'≥21',
	'──',
	'▌',
	'👍',
	'é',
	'long-word-of-the-interface',
];
const styles = ['', '\u001B[1m', '\u001B[2m', '\u001B[36m', '\u001B[7m', '\u001B[1;31m'];

const makeLine = (next: () => number, columns: number): string => {
	let line = '';
	let width = 0;
	while (next() > 0.12) {
		const word = words[Math.floor(next() * words.length)] ?? '';
		width += word.length + 2;
		if (width >= columns) break;
		const style = styles[Math.floor(next() * styles.length)] ?? '';
		line += style === '' ? `${word} ` : `${style}${word}\u001B[0m `;
	}

	return line.trimEnd();
};

describe('the wire', () => {
	it.each([1, 2, 3, 4, 5, 6])(
		'shows after any run of changes what a full paint shows (seed %i)',
		async seed => {
			const next = random(seed);
			const columns = 30 + Math.floor(next() * 60);
			const rows = 5 + Math.floor(next() * 20);
			const followed = open(columns, rows);
			let lines = Array.from({length: rows}, () => makeLine(next, columns));
			for (let step = 0; step < 25; step++) {
				const kind = next();
				if (kind < 0.35) lines = [...lines.slice(1), makeLine(next, columns)];
				else if (kind < 0.5) lines = [makeLine(next, columns), ...lines.slice(0, -1)];
				else if (kind < 0.6)
					lines = [lines[0] ?? '', ...lines.slice(4, -2), '', '', ...lines.slice(1, 4), 'end'].slice(0, rows);
				else lines = lines.map(line => (next() < 0.3 ? makeLine(next, columns) : line));
				followed.wire.write(lines.join('\n'));
				const fresh = open(columns, rows);
				fresh.wire.write(lines.join('\n'));
				expect(await followed.show()).toEqual(await fresh.show());
			}
		},
	);

	it('sends nothing for an equal frame', () => {
		const {wire, last} = open(80, 24);
		wire.write('one\ntwo');
		last();
		wire.write('one\ntwo');
		expect(last()).toBe(0);
	});

	it('moves a gutter mark in at most 60 bytes', () => {
		const {wire, last} = open(80, 24);
		const frame = (cursor: number) =>
			Array.from({length: 24}, (_, y) => `${y === cursor ? '\u001B[1;36m▌\u001B[0m' : ' '} row ${y}`).join(
				'\n',
			);
		wire.write(frame(10));
		last();
		wire.write(frame(11));
		expect(last()).toBeLessThanOrEqual(60);
	});

	it('scrolls a table by one row without drawing it again', () => {
		const {wire, last} = open(80, 24);
		const frame = (top: number) =>
			[
				'head',
				...Array.from({length: 22}, (_, y) => `${'abcdefghij'.charAt((top + y) % 10).repeat(60)} ${top + y}`),
				'foot',
			].join('\n');
		wire.write(frame(100));
		last();
		wire.write(frame(101));
		expect(last()).toBeLessThanOrEqual(120);
	});

	it('draws everything again when it is told to, and when the size changed', async () => {
		const {wire, output, last, show} = open(40, 5);
		wire.write('one\ntwo');
		const before = await show();
		last();
		wire.repaint();
		expect(last()).toBeGreaterThan(0);
		expect(await show()).toEqual(before);
		output.columns = 39;
		wire.write('one\ntwo');
		expect(last()).toBeGreaterThan(0);
	});

	it('holds back while the link is not drained, and then sends only the newest frame', async () => {
		const {wire, output, last, show} = open(40, 5);
		output.blocked = true;
		wire.write('first');
		last();
		wire.write('second');
		wire.write('third');
		expect(last()).toBe(0);
		output.blocked = false;
		for (const listener of output.held.splice(0)) listener();
		expect((await show())[0]).toMatch(/^t[^|]*\|h/);
	});

	it('keeps attributes and drops colours where none are wanted', () => {
		const sent: string[] = [];
		const output = {columns: 20, rows: 3, write: (data: string) => sent.push(data) > 0, once: () => {}};
		const wire = createWire(output, {colour: false});
		wire.write('\u001B[1;31mred\u001B[0m');
		expect(sent.join('')).toContain('\u001B[1mred');
		expect(sent.join('')).not.toContain('31');
	});

	it('lets no escape sequence but styles through', () => {
		const sent: string[] = [];
		const output = {columns: 40, rows: 3, write: (data: string) => sent.push(data) > 0, once: () => {}};
		createWire(output, {colour: true}).write('a\u001B]0;title\u0007b\u001B[5Ac');
		expect(sent.join('')).toContain('abc');
		expect(sent.join('')).not.toContain('title');
	});

	it('sends nothing after it was closed', () => {
		const {wire, last} = open(40, 5);
		wire.write('one');
		last();
		wire.close();
		wire.write('two');
		wire.repaint();
		expect(last()).toBe(0);
	});
});
