import {describe, expect, it} from 'vitest';
import {fold, normalise} from '../../../source/engine/text/normalise.ts';
import {tokenise} from '../../../source/engine/text/tokens.ts';
import {randomText, seeds} from './random-text.ts';

/** The words as they stand in the original, cut out by the way back. */
const cut = (text: string): string[] => tokenise(normalise(text)).map(({span}) => text.slice(...span));

describe('the way back from the folded text', () => {
	it('leads every folded unit into the original, never backwards, and ends at its end', () => {
		for (const seed of seeds(2000)) {
			const text = randomText(seed);
			const {text: folded, origin} = normalise(text);
			expect(origin.length, `seed ${seed}`).toBe(folded.length + 1);
			expect(origin[folded.length]).toBe(text.length);
			for (let index = 0; index < folded.length; index++) {
				const at = origin[index] as number;
				if (at < 0 || at >= text.length || at < (origin[index - 1] ?? 0))
					expect.fail(`seed ${seed}: unit ${index} comes from ${at}`);
			}
		}
	});

	it('keeps the order and the bounds of every token, and none is empty', () => {
		for (const seed of seeds(1000)) {
			const text = randomText(seed);
			let last = 0;
			for (const {span, form} of tokenise(normalise(text))) {
				expect(span[0], `seed ${seed}`).toBeGreaterThanOrEqual(last);
				expect(span[1]).toBeGreaterThan(span[0]);
				expect(span[1]).toBeLessThanOrEqual(text.length);
				expect(form).not.toBe('');
				last = span[0];
			}
		}
	});

	it('cuts the words out of the original with their marks, tatweel and ligatures', () => {
		expect(cut('قُتِل عنصـران\u00a0في ﺍﻟﻤﻴﺎﺩﻳﻦ')).toEqual(['قُتِل', 'عنصـران', 'في', 'ﺍﻟﻤﻴﺎﺩﻳﻦ']);
		expect(cut('صدّت\u200f هجوما\u202c')).toEqual(['صدّت', 'هجوما']);
		expect(cut('الاسﻻم ﻻ')).toEqual(['الاسﻻم', 'ﻻ']);
	});

	it('cuts a word out with the mark on its last letter', () => {
		expect(cut('صدّ هجوماً')).toEqual(['صدّ', 'هجوماً']);
	});

	it('grows with texts that fold to more than they were', () => {
		const text = 'ﷺ'.repeat(100);
		const {text: folded, origin} = normalise(text);
		expect(folded).toBe(fold(text));
		expect(folded.length).toBeGreaterThan(text.length * 10);
		expect(origin[folded.length]).toBe(100);
	});

	it('of an empty text is empty', () => {
		expect(normalise('')).toEqual({original: '', text: '', origin: Int32Array.of(0)});
	});
});

describe('a word that was broken to dodge a censor', () => {
	it.each([
		['قتـ.ـلى', 'قتلي'],
		['ق.تـ.ـلى', 'قتلي'],
		['د.ا.ع.ش', 'داعش'],
		['د·ا·ع·ش', 'داعش'],
		['د*ا*ع*ش', 'داعش'],
		['دا_ـعش', 'داعش'],
		['الد.و.ا.ع.ش', 'الدواعش'],
	])('is whole again: %s', (written, whole) => {
		expect(normalise(written).text).toBe(whole);
		expect(cut(written)).toEqual([written]);
	});

	it('is found inside a sentence, and the words around it stay apart', () => {
		expect(cut('سقط قتـ.ـلى في المدينة. ثم عادوا')).toEqual([
			'سقط',
			'قتـ.ـلى',
			'في',
			'المدينة',
			'.',
			'ثم',
			'عادوا',
		]);
	});
});

describe('what is no broken word', () => {
	it.each([
		['a full stop without a space after it', 'سيطر على الحي.وانسحب بعدها'],
		['three dots', 'قصف...ثم هدوء'],
		['a full stop before a space', 'عاد د. خالد'],
		['a full stop after a digit', 'خسر 5.عاد'],
		['a bullet before a line', '• قصف المدينة'],
		['Latin letters', 'ا.b'],
	])('stays as it is: %s', (_, text) => {
		expect(normalise(text).text).toBe(fold(text));
	});

	it('a hashtag is cut into its words', () => {
		expect(normalise('#دير_الزور').text).toBe('#دير الزور');
		expect(cut('#دير_الزور')).toEqual(['#', 'دير', 'الزور']);
	});

	it('a rule drawn with dots, stars or tatweel, and it takes no time', () => {
		for (const mark of ['.', '*', '\u0640']) {
			const begin = process.cpuUsage();
			normalise(mark.repeat(6000));
			const {user} = process.cpuUsage(begin);
			expect(user / 1000, `milliseconds for ${mark}`).toBeLessThan(100);
		}
	});

	it('a full stop before an "and" that stands alone', () => {
		expect(cut('قصف المدينة.و قال الأهالي')).toContain('.');
	});
});
