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

	it('keeps the joiners that Arabic spelling needs, marks between or not', () => {
		for (const text of ['می\u200Cشود', 'هـ\u200D', 'بِ\u200Cب']) expect(sanitise(text)).toBe(text);
	});

	it('keeps emoji whole, and drops the style of a lone one', () => {
		for (const text of ['👨\u200D👩\u200D👧', '❤\uFE0F\u200D🔥', '👩🏽\u200D🚒'])
			expect(sanitise(text)).toBe(text);
		expect(sanitise('❤\uFE0F!')).toBe('❤!');
	});

	it('lets nothing through that a terminal could obey, whatever comes, and changes nothing the second time', () => {
		// A fixed sequence (Numerical Recipes' generator): the same texts on every machine.
		let seed = 5;
		const next = (below: number): number => {
			seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
			return seed % below;
		};
		const pool = [
			...'ab «ب\u200C\u200D\u200E\u0301\u064E👨❤\uFE0F\u{E0041}\u{E0001}\u00AD\u202E\u2066\u001B\u009B\u007F\n\t1#',
		];
		for (let round = 0; round < 5000; round++) {
			const text = Array.from({length: next(14)}, () =>
				next(5) === 0 ? String.fromCodePoint(next(0x11_0000)) : (pool[next(pool.length)] ?? ''),
			).join('');
			const shown = sanitise(text);
			expect(shown).not.toMatch(
				/[\p{Control}\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u{E0000}-\u{E007F}\p{Surrogate}]/u,
			);
			expect(sanitise(shown)).toBe(shown);
		}
	});
});
