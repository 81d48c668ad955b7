import {describe, expect, it} from 'vitest';
import {sanitise} from '../../source/terminal/sanitise.ts';

describe('sanitise', () => {
	it('leaves Arabic and Latin text as it is, harakat and punctuation with it', () => {
		const text = 'قُتِلَ ٢٠ جندياً، «أكثر من 20»: Deir ez-Zor – naïve…';
		expect(sanitise(text)).toBe(text);
	});

	it('turns every kind of line break and space into one space', () => {
		expect(sanitise('a\nb\r\nc\td\u00A0e\u2028f')).toBe('a b c d e f');
	});

	it('changes nothing the second time', () => {
		const hostile = '\u001B[2J\u202Eabc\u0000\u009B31m\u200Bx\uD800\u0301\u0301\u0301\u0301\u0301\u0301';
		expect(sanitise(sanitise(hostile))).toBe(sanitise(hostile));
	});

	it('keeps Arabic number signs, which are format characters that one sees', () => {
		expect(sanitise('\u0600١٢')).toBe('\u0600١٢');
	});
});
