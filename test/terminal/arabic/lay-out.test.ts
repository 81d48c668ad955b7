import {describe, expect, it} from 'vitest';
import {type ArabicMode, arabicModes} from '../../../source/model/arabic-mode.ts';
import {glyphsOf} from '../../../source/terminal/arabic/glyphs.ts';
import {layOut} from '../../../source/terminal/arabic/lay-out.ts';
import {drawWords} from '../../../source/terminal/draw-words.ts';
import {textWidth} from '../../../source/terminal/text-width.ts';
import {inventedLines} from './invented-lines.ts';

const laid = (text: string, mode: ArabicMode, marks: 'keep' | 'drop' = 'keep'): string =>
	layOut(text, mode, {marks, base: 'auto'})
		.map(one => one.text)
		.join('');

describe('letters', () => {
	it.each([
		['alone, at the beginning, in the middle, at the end', 'ع ععع', '\uFECA\uFECC\uFECB \uFEC9'],
		['after one that does not join on', 'دار', '\uFEAD\uFE8D\uFEA9'],
		['a lam and an alef as one, alone and at the end', 'لا بلا', '\uFEFC\uFE91 \uFEFB'],
		['each alef with its own form', 'لآ لأ لإ', '\uFEF9 \uFEF7 \uFEF5'],
		['a lam, a mark, an alef', 'لَا', '\uFEFB\u064E'],
		['a tatweel joins and stays', 'بـب', '\uFE90\u0640\uFE91'],
		['Persian and Urdu letters that reports use', 'پچژگ', '\uFB92\uFB8B\uFB7D\uFB58'],
		['Kurdish letters without forms go as they are', 'ڕێ', 'ێڕ'],
		['a hamza joins nobody', 'شيء', 'ء\uFEF2\uFEB7'],
	])('%s', (_, text, shown) => {
		expect(laid(text, 'app')).toBe(shown);
	});

	it('obeys a non-joiner and a joiner, and sends neither', () => {
		expect(laid('ب\u200Cب', 'app')).toBe('\uFE8F\uFE8F');
		expect(laid('ب\u200D ', 'app')).toBe(' \uFE91');
	});

	it('keeps marks with their letter, or leaves them out', () => {
		expect(laid('قُتِلَ', 'app')).toBe('\uFEDE\u064E\uFE98\u0650\uFED7\u064F');
		expect(laid('قُتِلَ', 'app', 'drop')).toBe('\uFEDE\uFE98\uFED7');
	});
});

describe('order', () => {
	it.each([
		[
			'numbers and Latin within Arabic run from the left',
			'قتل 35 من SDF',
			'SDF \uFEE6\uFEE3 35 \uFEDE\uFE98\uFED7',
		],
		['brackets turn with their words', '(نص)', '(\uFEBA\uFEE7)'],
		['an emoji is no Latin letter', 'نص 😀 نص', '\uFEBA\uFEE7 😀 \uFEBA\uFEE7'],
		['a family of four stays whole', 'نص 👨‍👩‍👧‍👦 2', '2 👨‍👩‍👧‍👦 \uFEBA\uFEE7'],
		['Latin first: the line runs from the left', 'SDF: نص', 'SDF: \uFEBA\uFEE7'],
		['guillemets', '«نص»', '«\uFEBA\uFEE7»'],
	])('%s', (_, text, shown) => {
		expect(laid(text, 'app')).toBe(shown);
	});
});

describe('other terminals', () => {
	it('kitty: words in order, the letters of each as they are written', () => {
		expect(laid('قتل 35 جنديا لا', 'kitty')).toBe('لا جنديا 35 قتل');
	});

	it('a terminal that reorders lines: as it is written, lam and alef in one, no marks', () => {
		expect(laid('قُتِلَ لاجئ', 'terminal')).toBe('قتل \uFEFBجئ');
	});

	it('off: as it is written', () => {
		expect(laid('قُتِلَ لاجئ', 'off')).toBe('قُتِلَ لاجئ');
	});
});

describe('cells', () => {
	const lines = [...inventedLines(400, 3), 'قُتِلَ أَكْثَرُ مِنْ 20 جُنْدِيّاً', 'نص 👩🏽‍🚒 漢字 e\u0301'];

	it.each(arabicModes)('each letter stands in one place, %s', mode => {
		for (const line of lines) {
			const places = layOut(line, mode, {marks: 'keep', base: 'auto'})
				.map(({begin, end}) => [begin, end] as const)
				.sort((a, b) => a[0] - b[0]);
			let at = 0;
			for (const [begin, end] of places) {
				expect(begin).toBe(at);
				at = end;
			}

			expect(at).toBe(line.length);
		}
	});

	it.each(arabicModes)('words take exactly the columns they are given, %s', mode => {
		for (const line of lines) {
			const width = textWidth(line) + 3;
			for (const side of ['left', 'right'] as const) {
				const drawn = drawWords({text: line, side, marks: 'keep', lit: []}, width, mode, undefined);
				expect(textWidth(drawn.map(({text}) => text).join(''))).toBe(width);
			}
		}
	});

	it('lights a place up where it shows a lit letter, whatever the order', () => {
		const text = 'قتل 35 جنديا';
		const lit = [{begin: 4, end: 6, style: {bold: true} as const}];
		const drawn = drawWords({text, side: 'right', marks: 'drop', lit}, 14, 'app', {dim: true});
		expect(drawn.filter(({style}) => style?.bold).map(piece => piece.text)).toEqual(['35']);
		const first = drawWords(
			{...{text, side: 'right', marks: 'drop'}, lit: [{begin: 0, end: 3, style: {bold: true}}]},
			14,
			'app',
			undefined,
		);
		expect(first.at(-1)).toEqual({text: '\uFEDE\uFE98\uFED7', style: {bold: true}});
	});

	it('lights a lam and an alef up together', () => {
		const [piece] = drawWords(
			{text: 'لا', side: 'left', marks: 'drop', lit: [{begin: 1, end: 2, style: {bold: true}}]},
			1,
			'app',
			undefined,
		);
		expect(piece).toEqual({text: '\uFEFB', style: {bold: true}});
	});

	it('lights in kitty what is seen lit, not what is sent there', () => {
		const [, ...pieces] = drawWords(
			{text: 'قتل', side: 'right', marks: 'drop', lit: [{begin: 0, end: 1, style: {bold: true}}]},
			3,
			'kitty',
			undefined,
		);
		// kitty shows the third place at the right, where the first letter is read.
		expect(pieces.map(({text, style}) => [text, style])).toEqual([
			['قت', {}],
			['ل', {bold: true}],
		]);
	});
});

it('takes text without Arabic apart as it is', () => {
	expect(glyphsOf('a👍b', 'keep').map(({text, begin, end}) => [text, begin, end])).toEqual([
		['a', 0, 1],
		['👍', 1, 3],
		['b', 3, 4],
	]);
});
