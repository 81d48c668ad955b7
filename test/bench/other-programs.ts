import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Figure} from './figures.ts';
import {repeat} from './measure-program.ts';
import {startMeter} from './pty-meter.ts';

type Screen = {head: string[]; rows: string[]; foot: string[]};

const version = (command: string, option = '--version'): string | null => {
	try {
		return (
			execFileSync(command, [option], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).split(
				'\n',
			)[0] ?? ''
		);
	} catch {
		return null;
	}
};

const escapeXml = (text: string): string => text.replace(/[&<>]/gu, one => `&#${one.codePointAt(0)};`);

/** newsboat holds at most this many here: it reads all of them into a database first. */
const feedItems = 2000;

/** The programs, each with how it is started on these rows, and what shows that it is up. */
const programs = (folder: string, screen: Screen, rows: readonly string[]) => {
	const list = path.join(folder, 'rows.txt');
	writeFileSync(list, `${rows.join('\n')}\n`);
	const ink = path.join(folder, 'ink.json');
	writeFileSync(ink, JSON.stringify({...screen, rows}));
	const feed = path.join(folder, 'feed.xml');
	const items = rows
		.slice(0, feedItems)
		.map((row, at) => `<item><title>${escapeXml(row)}</title><guid>${at}</guid></item>`);
	writeFileSync(feed, `<rss version="2.0"><channel><title>rows</title>${items.join('\n')}</channel></rss>`);
	const urls = path.join(folder, 'urls');
	writeFileSync(urls, `file://${feed}\n`);
	const own = mkdtempSync(path.join(folder, 'newsboat-'));
	mkdirSync(path.join(own, '.newsboat'));
	const newsboat = ['-u', urls, '-c', path.join(own, 'cache.db'), '-r'];
	const up = /\S/;
	return [
		{
			name: 'Ink 6.8 as it comes',
			command: process.execPath,
			args: ['test/bench/stock-ink.mjs', ink],
			there: true,
			up,
			open: '',
			down: 'j',
			page: ' ',
			countWrites: true,
		},
		{
			name: 'less -S',
			command: 'less',
			args: ['-S', list],
			there: version('less') !== null,
			up,
			open: '',
			down: 'j',
			page: ' ',
			countWrites: false,
		},
		{
			name: 'fzf',
			command: 'bash',
			args: ['-c', `fzf --layout=reverse < '${list}'`],
			there: version('fzf') !== null,
			up: /\d+\/\d+/,
			open: '',
			down: '\u001B[B',
			page: '\u001B[6~',
			countWrites: false,
		},
		{
			name: `newsboat (${feedItems} rows)`,
			command: 'newsboat',
			args: newsboat,
			there: version('newsboat', '-v') !== null,
			up: /\(\d+\/[1-9]\d*\)/,
			open: '\r',
			down: '\u001BOB',
			page: '\u001B[6~',
			countWrites: false,
			env: {HOME: own},
		},
	];
};

/** What the same keys cost elsewhere, on rows that were taken from the program's own screen and repeated. */
export const measureOthers = async (options: {
	lines: Screen;
	folder: string;
	columns: number;
	rows: number;
	events: number;
	say(words: string): void;
}): Promise<Figure[]> => {
	const {lines, folder, columns, rows, events, say} = options;
	const list = Array.from({length: events}, (_, at) => lines.rows[at % lines.rows.length] ?? '');
	const figures: Figure[] = [];
	for (const one of programs(folder, lines, list)) {
		const {name, there} = one;
		if (!there) {
			say(`${name}: not installed, left out`);
			continue;
		}

		const meter = startMeter(one.command, one.args, {
			columns,
			rows,
			countWrites: one.countWrites,
			env: one.env ?? {},
		});
		try {
			const first = await meter.until(one.up);
			const whole = one.open === '' ? first : await meter.press(one.open);
			figures.push({program: name, act: 'first full screen', costs: [whole]});
			if (name === 'less -S')
				figures.push({program: name, act: 'scroll by one', costs: await repeat(meter, one.down, 8)});
			else {
				figures.push({program: name, act: 'cursor move', costs: await repeat(meter, one.down, 8)});
				await meter.press(one.down.repeat(rows));
				figures.push({program: name, act: 'scroll by one', costs: await repeat(meter, one.down, 8)});
			}

			figures.push({program: name, act: 'page', costs: await repeat(meter, one.page, 6)});
		} catch (error) {
			say(`${name}: could not be measured: ${(error as Error).message}`);
		} finally {
			await meter.end();
		}
	}

	return figures;
};
