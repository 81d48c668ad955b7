import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import type {Why} from '../../source/export/why.ts';
import {styled} from '../../source/terminal/style.ts';
import {textWidth} from '../../source/terminal/text-width.ts';
import {whyLines} from '../../source/terminal/why-lines.ts';

const why = (parts: Partial<Why>): Why => ({
	role: 'place',
	words: 'الجسر',
	fetched: false,
	rule: 'place.name',
	sentence: 'A name of the gazetteer.',
	...parts,
});
const drawn = (whys: readonly Why[], width: number): string[] =>
	whyLines(whys, width).map(line => line.map(({text}) => text).join(''));

describe('the reasons of a claim', () => {
	it('stand in one line each, with what the rule reads under it', () => {
		expect(drawn([why({})], 76)).toEqual([
			`place       ${'place.name'.padEnd(32)}${'«الجسر»'.padStart(32)}`,
			'  A name of the gazetteer.',
		]);
	});

	it('name a part once, and a sentence once for all that one rule read', () => {
		const lines = drawn([why({}), why({words: 'الحي'}), why({rule: 'place.cue', sentence: 'A cue.'})], 76);
		expect(lines.map(line => line.split('«')[0]?.trim().replaceAll(/ +/g, ' '))).toEqual([
			'place place.name',
			'place.name',
			'A name of the gazetteer.',
			'place.cue',
			'A cue.',
		]);
	});

	it('say where no words carry a part, and where a rule is not of this program', () => {
		const lines = drawn([why({words: '', sentence: null})], 76);
		expect(lines[0]).toMatch(/ no words$/);
		expect(lines[1]).toMatch(/does not know/);
	});

	it.each([200, 76, 63, 40, 25])('never leave %i columns', width => {
		const long = why({words: 'كلمة '.repeat(90), rule: 'x'.repeat(90), sentence: 'word '.repeat(60)});
		for (const line of drawn([long, why({})], width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
	});

	it('make hostile words and rule names visible', () => {
		const lines = whyLines(
			[why({words: '\u001B[2Jكلمة\u202E', rule: '\u001B]0;x\u0007', sentence: null})],
			76,
		);
		const text = stripVTControlCharacters(lines.map(line => styled(line)).join(' '));
		expect([...text].filter(letter => letter < ' ' || letter === '\u202E')).toEqual([]);
		expect(text).toContain('␛[2J');
		expect(text).toContain('␛]0;x␇');
	});
});
