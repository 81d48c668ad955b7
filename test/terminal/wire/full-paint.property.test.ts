import {describe, expect, it} from 'vitest';
import {textWidth} from '../../../source/terminal/text-width.ts';
import {openScreen, type Screen} from './screen.ts';

/** A small generator with a seed, so that a failure can be repeated. */
const random = (seed: number) => {
	let state = Math.imul(seed, 2_654_435_761) >>> 0;
	const next = (): number => {
		state = (state + 0x6d_2b_79_f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};

	const below = (sides: number): number => Math.floor(next() * sides);
	const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
	return {next, below, one};
};

type Dice = ReturnType<typeof random>;

const words = [
	'alpha',
	'x',
	'2016-05-14',
	'long-word-of-the-interface',
	// As it reads, with marks; and joined and in the order of the screen.
	'قُتِلَ',
	'المطحنة',
	'ﺔﻨﺤﻄﻤﻟﺍ',
	'ﻞﺘﻗ',
	'لا',
	'ﻼﻛ',
	'ﷺ',
	'漢字',
	'ＡＢ',
	'👍',
	'👍🏽',
	'👩‍👩‍👧',
	'🇸🇾',
	'⚠️',
	'é',
	'e\u0301\u0323',
	'한',
	'≥21',
	'──',
	'│',
	'▌',
	'·',
	'…',
	'      ',
	'                    ',
];
const styles = [
	'',
	'',
	'1',
	'2',
	'3',
	'4',
	'7',
	'9',
	'31',
	'36',
	'97',
	'44',
	'103',
	'1;31',
	'2;36',
	'1;2',
	'1;4;7',
	'38;5;208',
	'1;38;2;10;20;30',
	'48;5;17',
	'7;48;2;1;2;3',
];

const makeLine = (dice: Dice, columns: number): string => {
	if (dice.next() < 0.1) return '';
	let line = '';
	let width = 0;
	const wanted = dice.next() < 0.3 ? columns * 1.1 : dice.next() * columns;
	while (width < wanted) {
		const word = dice.one(words) + (dice.next() < 0.6 ? ' ' : '');
		const style = dice.one(styles);
		line += style === '' ? word : `\u001B[${style}m${word}${dice.next() < 0.7 ? '\u001B[0m' : ''}`;
		width += textWidth(word);
	}

	return line;
};

/** Another frame, as programs make them: scrolled, edited here and there, half emptied, all new. */
const change = (dice: Dice, lines: readonly string[], columns: number): string[] => {
	const kind = dice.next();
	const rows = lines.length;
	const fresh = () => makeLine(dice, columns);
	if (kind < 0.3) {
		const top = dice.below(rows);
		const bottom = top + dice.below(rows - top) + 1;
		const by = Math.min(bottom - top, 1 + dice.below(dice.next() < 0.6 ? 1 : rows));
		const part = lines.slice(top, bottom);
		const added = Array.from({length: by}, fresh);
		const moved = dice.next() < 0.5 ? [...part.slice(by), ...added] : [...added, ...part.slice(0, -by)];
		return [...lines.slice(0, top), ...moved, ...lines.slice(bottom)];
	}

	if (kind < 0.45) return lines.map((line, y) => (y < dice.below(rows) ? line : ''));
	if (kind < 0.6) {
		const row = dice.below(rows);
		return lines.map((line, y) => (y === row ? `▌${line.slice(1)}` : line));
	}

	if (kind < 0.7)
		return lines.map(line => (dice.next() < 0.5 ? line : line.slice(0, dice.below(line.length))));
	if (kind < 0.75) return lines.map(fresh);
	return lines.map(line => (dice.next() < 0.15 ? fresh() : line));
};

const sizes = {columns: [40, 400], rows: [15, 120]} as const;
const between = (dice: Dice, [least, most]: readonly [number, number]): number =>
	// Mostly small, so that there is time for many.
	least + Math.floor((most - least) * dice.next() ** 6);

const fullPaint = async (frame: string, columns: number, rows: number): Promise<string[]> => {
	const fresh = openScreen(columns, rows);
	fresh.wire.write(frame);
	return fresh.show();
};

/** Cells that are not as wanted, with their places. */
const differences = (shown: readonly string[], wanted: readonly string[]): string[] => {
	if (shown.length !== wanted.length) return [`${shown.length} rows instead of ${wanted.length}`];
	const wrong: string[] = [];
	for (const [y, row] of wanted.entries()) {
		if (shown[y] === row) continue;
		const own = shown[y]?.split('|') ?? [];
		for (const [x, cell] of row.split('|').entries())
			if (own[x] !== cell) wrong.push(`${y}:${x} of ${own.length} ${own[x]} instead of ${cell}`);
	}

	return wrong;
};

/** The terminal takes a new size; now and then frames for the old one still reach it. */
const resize = async (dice: Dice, screen: Screen, lines: string[]): Promise<string[]> => {
	const columns = between(dice, sizes.columns);
	const rows = between(dice, sizes.rows);
	await screen.resize(columns, rows);
	let late = lines;
	for (let frames = dice.below(3); frames > 0; frames--) {
		late = change(dice, late, screen.output.columns);
		screen.wire.write(late.join('\n'));
	}

	screen.output.columns = columns;
	screen.output.rows = rows;
	const kept = late.slice(0, rows);
	while (kept.length < rows) kept.push(makeLine(dice, columns));
	return kept;
};

const runs = 36;
const steps = 60;

describe('what the terminal shows', () => {
	it.each(Array.from({length: runs}, (_, index) => index + 1))(
		'is after any run of frames and sizes what a full paint shows (seed %i)',
		async seed => {
			const dice = random(seed);
			const screen = openScreen(between(dice, sizes.columns), between(dice, sizes.rows));
			const {output, wire} = screen;
			let lines = Array.from({length: output.rows}, () => makeLine(dice, output.columns));
			for (let step = 0; step < steps; step++) {
				if (dice.next() < 0.06) lines = await resize(dice, screen, lines);
				else lines = change(dice, lines, output.columns);
				const frame = lines.join('\n');
				screen.writes();
				wire.write(frame);
				expect(screen.writes().length).toBeLessThanOrEqual(1);
				const wanted = await fullPaint(frame, output.columns, output.rows);
				expect(differences(await screen.show(), wanted), `step ${step}`).toEqual([]);
			}
		},
		120_000,
	);
});
