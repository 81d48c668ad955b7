import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {directionAt, drawLine} from '../../../source/components/reader/draw-line.ts';
import {
	layOutReport,
	lineAt,
	type ReportLayout,
	rangeOfLine,
} from '../../../source/components/reader/report-layout.ts';
import {arabicModes} from '../../../source/model/arabic-mode.ts';
import {sanitise} from '../../../source/terminal/sanitise.ts';
import {styled} from '../../../source/terminal/style.ts';
import {textWidth} from '../../../source/terminal/text-width.ts';

const first = 'قصفت الطائرات حي الرشدية في مدينة دير الزور، وقُتل أكثر من عشرين شخصاً.';
const second = 'The Panorama checkpoint fell, 2016.';
const text = `${first}\n\n\n${second}\r\n${first}`;

const words = (of: string, layout: ReportLayout): string[] =>
	Array.from({length: layout.words.length}, (_, index) =>
		of.slice(layout.words.begin[index], layout.words.end[index]),
	);

const lines = (of: string, layout: ReportLayout): string[] =>
	Array.from({length: layout.lines}, (_, line) => drawLine(of, layout, line, []).words?.text ?? '');

describe('a report laid out', () => {
	it('has every word once, in order, and of several empty lines one', () => {
		for (const width of [20, 40, 100]) {
			const layout = layOutReport(text, width);
			expect(words(text, layout)).toEqual(text.split(/\s+/));
			expect(lines(text, layout).filter(line => line === '')).toHaveLength(1);
			for (const line of lines(text, layout)) expect(textWidth(line)).toBeLessThanOrEqual(width);
		}
	});

	it('finds the line of every offset', () => {
		const layout = layOutReport(text, 24);
		for (let offset = 0; offset < text.length; offset++) {
			if (/\s/.test(text[offset] ?? '')) continue;
			const range = rangeOfLine(layout, lineAt(layout, offset));
			expect(range?.[0]).toBeLessThanOrEqual(offset);
			expect(range?.[1]).toBeGreaterThan(offset);
		}
	});

	it('breaks a word that is wider than a line between its letters', () => {
		const long = `${'ن'.repeat(55)} وبعد`;
		const layout = layOutReport(long, 20);
		expect(lines(long, layout)).toEqual(['ن'.repeat(20), 'ن'.repeat(20), `${'ن'.repeat(15)} وبعد`]);
	});

	it('of nothing has no line', () => {
		expect(layOutReport('', 20).lines).toBe(0);
		expect(layOutReport('\n \n', 20).lines).toBe(0);
	});

	it('takes no longer for a megabyte than a key may wait for', () => {
		const long = `${first} ${second}\n`.repeat(Math.ceil(1_000_000 / 110));
		const before = performance.now();
		const layout = layOutReport(long, 80);
		// Some 150 ms on the machine it was written on; a busy one takes several times as long.
		expect(performance.now() - before).toBeLessThan(3000);
		expect(layout.lines).toBeGreaterThan(10_000);
	});

	it('reads each paragraph from its own side', () => {
		expect(directionAt(text, 5)).toBe('rtl');
		expect(directionAt(text, text.indexOf('Panorama'))).toBe('ltr');
		expect(directionAt('2016: قصف', 8)).toBe('rtl');
		const layout = layOutReport(text, 60);
		const sides = Array.from(
			{length: layout.lines},
			(_, line) => drawLine(text, layout, line, []).words?.side,
		);
		expect(sides).toContain('left');
		expect(sides[0]).toBe('right');
	});
});

describe('the words that are lit on a line', () => {
	const litWords = (of: string, span: readonly [number, number], width: number): string[] => {
		const layout = layOutReport(of, width);
		return Array.from({length: layout.lines}, (_, line) => {
			const {words: drawn} = drawLine(of, layout, line, [
				{begin: span[0], end: span[1], style: {bold: true}},
			]);
			return (drawn?.lit ?? []).map(({begin, end}) => drawn?.text.slice(begin, end) ?? '');
		}).flat();
	};

	it('are those of the span, over as many lines as it has', () => {
		const begin = first.indexOf('حي');
		const end = first.indexOf('،');
		expect(litWords(first, [begin, end], 80)).toEqual(['حي الرشدية في مدينة دير الزور']);
		expect(litWords(first, [begin, end], 16).join(' ')).toBe('حي الرشدية في مدينة دير الزور');
	});

	it('may begin and end inside a word', () => {
		const begin = first.indexOf('طائرات');
		expect(litWords(first, [begin, begin + 6], 80)).toEqual(['طائرات']);
	});

	it.each([
		['overrides', `قصف \u202Eالعدو\u202C حي الرشدية`],
		['escapes', `قصف \u001B[31mالعدو\u0007 حي الرشدية`],
		['invisible signs and hints', `قصف\u200F \u200Bالعدو\u200B\u200B حي\u00A0الرشدية`],
		['emoji, and a surrogate alone', `💥 قصف \uD83D العدو 👨‍👩‍👧 حي الرشدية`],
	])('are the same words behind %s, which reach no terminal', (_, hostile) => {
		const begin = hostile.indexOf('حي');
		for (const width of [14, 80]) {
			expect(litWords(hostile, [begin, hostile.length], width).join(' ')).toBe('حي الرشدية');
			const layout = layOutReport(hostile, width);
			for (const line of lines(hostile, layout)) expect(sanitise(line)).toBe(line);
		}
	});

	it('stand in lines exactly as wide as the layout, however Arabic is drawn', () => {
		for (const width of [20, 47]) {
			const layout = layOutReport(text, width);
			for (const mode of arabicModes) {
				for (let line = 0; line < layout.lines; line++) {
					const drawn = styled(
						[drawLine(text, layout, line, [{begin: 3, end: 30, style: {bold: true}}])],
						mode,
					);
					// Vowel signs take no column, and lam with alef becomes one: padding makes up for it.
					expect(textWidth(stripVTControlCharacters(drawn)), `${mode} ${line}`).toBe(width);
				}
			}
		}
	});
});
