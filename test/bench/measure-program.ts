import {mkdtempSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Figure} from './figures.ts';
import {type Cost, type Meter, mayBeNothing, startMeter} from './pty-meter.ts';

const program = 'deirez-tui';

/** Sends a key several times. */
export const repeat = async (
	meter: Meter,
	keys: string,
	times: number,
	patience?: number,
): Promise<Cost[]> => {
	const costs: Cost[] = [];
	for (let time = 0; time < times; time++) costs.push(await meter.press(keys, patience));
	return costs;
};

const rssOf = (pid: number): string => {
	try {
		const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return `${Math.round(Number(kilobytes) / 1024)} MB`;
	} catch {
		return 'unknown';
	}
};

/** The lines of the table on the screen: those of an event, which are all that stand between heading and hints. */
const tableRows = (screen: readonly string[]): string[] => screen.slice(3, -2);

/** Keys on the pages of the sample, which are Arabic for the most part. */
const measureSample = async (folder: string, columns: number, rows: number): Promise<Figure[]> => {
	const home = mkdtempSync(path.join(folder, 'home-'));
	const meter = startMeter(process.execPath, ['dist/cli.js', '--home', home], {
		columns,
		rows,
		countWrites: true,
	});
	try {
		const first = await meter.until(/Events \d/);
		const opened: Cost[] = [];
		const paged: Cost[] = [];
		for (let event = 0; event < 6; event++) {
			opened.push(await meter.press('\r'));
			paged.push(await meter.press('\u001B[6~', mayBeNothing));
			await meter.press('\u001B');
			await meter.press('j');
		}

		const disagreements = [await meter.press('D')];
		const moved = await repeat(meter, 'j', 6);
		return [
			{program, act: 'first screen, sample', costs: [first], wanted: 6 * 1024},
			{program, act: 'open an event, sample (Arabic)', costs: opened, wanted: 7 * 1024},
			{program, act: 'page in an event, sample (Arabic)', costs: paged, wanted: 7 * 1024},
			{program, act: 'disagreements, sample (Arabic)', costs: disagreements, wanted: 7 * 1024},
			{program, act: 'another disagreement, sample (Arabic)', costs: moved, wanted: 7 * 1024},
		];
	} finally {
		await meter.end();
	}
};

type Rows = {head: string[]; rows: string[]; foot: string[]};

/** Every kind of key once through, in the view of events with the cursor on the first row. */
const measureKeys = async (
	meter: Meter,
	columns: number,
	rows: number,
): Promise<{figures: Figure[]; lines: Rows}> => {
	const figures: Figure[] = [];
	const add = (act: string, costs: readonly Cost[], wanted?: number): void => {
		figures.push({program, act, costs, ...(wanted === undefined ? {} : {wanted})});
	};

	const head = meter.screen().slice(0, 3);
	const foot = meter.screen().slice(-2);
	add('no-op: k on the first row', await repeat(meter, 'k', 3, mayBeNothing), 0);
	add('no-op: a key that is bound to nothing', await repeat(meter, '\u0007', 3, mayBeNothing), 0);
	add('cursor move', await repeat(meter, 'j', 8), 60);
	await meter.press('j'.repeat(rows));
	add('scroll by one', await repeat(meter, 'j', 12), 350);
	const pages: Cost[] = [];
	const lines: string[] = [];
	for (let page = 0; page < 12; page++) {
		pages.push(await meter.press('\u001B[6~'));
		lines.push(...tableRows(meter.screen()));
	}

	// From 100 columns on, every row of the table ends in Arabic.
	add('page', pages, columns > 100 ? 7 * 1024 : 3 * 1024);
	await meter.press('g');
	add('to the last row, and back', [await meter.press('G'), await meter.press('g')]);
	add('filter: /', [await meter.press('/')]);
	const letters: Cost[] = [];
	for (const word of ['shelling', ' joura'])
		for (const letter of word) letters.push(await meter.press(letter));
	add('filter: a letter', letters, 3.2 * 1024);
	await meter.press('\u001B');
	await meter.press('g', mayBeNothing);
	const switches: Cost[] = [];
	for (const key of ['D', 'E', 'F', 'E', 'D', 'E']) switches.push(await meter.press(key));
	add('view switch', switches);
	const opened: Cost[] = [];
	for (let event = 0; event < 4; event++) {
		opened.push(await meter.press('\r'));
		await meter.press('\u001B');
		await meter.press('j');
	}

	add('open an event', opened, 7 * 1024);
	const sizes: Cost[] = [];
	for (const by of [-1, 0, -5, 0]) sizes.push(await meter.resize(columns + by, rows + by));
	add('resize', sizes);
	await meter.press('g', mayBeNothing);
	return {figures, lines: {head, rows: lines, foot}};
};

export type Size = {columns: number; rows: number};
export type Measured = Size & {figures: Figure[]; lines: Rows};

/**
 * The program on a corpus, key by key. It is loaded once, for the first size, and resized to the others.
 *
 * @returns of each size the figures, and rows of its table for others to show.
 */
export const measureProgram = async (options: {
	corpus: string;
	folder: string;
	sizes: readonly [Size, ...Size[]];
	say(words: string): void;
}): Promise<Measured[]> => {
	const {corpus, folder, sizes, say} = options;
	const home = mkdtempSync(path.join(folder, 'home-'));
	// The reports with their claims are in memory beside the analysis: more than Node takes by itself on a small machine.
	const args = ['--max-old-space-size=8192', 'dist/cli.js', corpus, '--home', home];
	const meter = startMeter(process.execPath, args, {...sizes[0], countWrites: true});
	const measured: Measured[] = [];
	try {
		const first = await meter.until(/Events \d/, 1200);
		const count = /Events (\d+)/.exec(meter.screen()[0] ?? '')?.[1];
		say(`${count} events, on the screen after ${(first.ms / 1000).toFixed(1)} s, ${rssOf(meter.pid)}`);
		for (const size of sizes) {
			const {columns, rows} = size;
			const whole = size === sizes[0] ? first : await meter.resize(columns, rows);
			const {figures, lines} = await measureKeys(meter, columns, rows);
			figures.unshift({program, act: 'first full screen', costs: [whole], wanted: 6 * 1024});
			measured.push({...size, figures: [...figures, ...(await measureSample(folder, columns, rows))], lines});
		}

		return measured;
	} finally {
		await meter.end();
	}
};
