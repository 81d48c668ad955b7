import {describe, expect, it} from 'vitest';
import {fold, foldAll, foldUnit} from '../../../source/engine/text/fold.ts';
import {randomText, seeds} from './random-text.ts';

describe('folding', () => {
	it('twice gives the same as once, whatever the text', () => {
		for (const seed of seeds(2000)) {
			const text = randomText(seed);
			expect(fold(fold(text)), `seed ${seed}`).toBe(fold(text));
		}
	});

	it('of two texts one after the other is the folding of both joined', () => {
		for (const seed of seeds(500)) {
			const first = randomText(seed);
			const second = randomText(seed + 10_000);
			expect(fold(first + second)).toBe(fold(first) + fold(second));
		}
	});

	it('of many texts at once is that of each, with line ends in them too', () => {
		const texts = seeds(500).map(seed => randomText(seed));
		const plain = texts.map(text => text.replaceAll('\n', ''));
		for (const some of [texts, plain, plain.slice(0, 1), ['\n'], ['', ''], []])
			expect(foldAll(some)).toEqual(some.map(fold));
	});

	it('of every single unit is stable', () => {
		for (let code = 0; code < 0x1_00_00; code++) {
			const once = fold(String.fromCharCode(code));
			if (fold(once) !== once) expect.fail(`U+${code.toString(16)} folds to ${once}, then to ${fold(once)}`);
		}
	});

	it.each([
		['harakat', 'قُتِلَ', 'قتل'],
		['tanwin and shadda', 'عنصرًا مهمٌّ', 'عنصرا مهم'],
		['the small alef', 'هٰذا', 'هذا'],
		['tatweel', 'قتــــلى', 'قتلي'],
		['hamza on alef, alef with madda, wasla', 'أحمد إدلب آمن ٱلزور', 'احمد ادلب امن الزور'],
		['ya without dots', 'قتلى على', 'قتلي علي'],
		['ta marbuta', 'مدينة القرية', 'مدينه القريه'],
		['Persian ya and kaf', 'الکردی', 'الكردي'],
		['Persian and Urdu ha', 'مدینە حلبہ', 'مدينه حلبه'],
		['Arabic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
		['Persian digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
		['the percent sign', '٣٠٪', '30%'],
		['lam-alef ligatures', 'ﻻ ﻷ ﻹ ﻵ ﻼ', 'لا لا لا لا لا'],
		['presentation forms', 'ﺩﺍﻋﺶ', 'داعش'],
		['a presentation form of ya and of ta marbuta', 'ﻗﺘﻠﻰ ﻣﺪﻳﻨﺔ', 'قتلي مدينه'],
		['the ligature of a whole word', 'ﷲ', 'الله'],
		['no-break and thin spaces', 'دير\u00a0الزور\u2009و\u202fالرقة', 'دير الزور و الرقه'],
		['tabs and carriage returns', 'دير\tالزور\r\n', 'دير الزور \n'],
		['direction marks and embeddings', '\u200fدير\u200e \u202bالزور\u202c\u2067\u2069', 'دير الزور'],
		['zero-width characters and soft hyphens', 'دا\u200cع\u200b\u200d\u00ad\ufeffش', 'داعش'],
		['Latin letters', 'ISIS Ökonomie', 'isis ökonomie'],
	])('makes one of %s', (_, written, folded) => {
		expect(fold(written)).toBe(folded);
	});

	it('takes waw and ya with a hamza for waw and ya, which posts write', () => {
		expect(fold('مسؤول هيئة')).toBe('مسوول هييه');
	});

	it('keeps apart what are different letters', () => {
		const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
		expect(fold(letters)).toBe(letters);
		expect(fold('ء')).toBe('ء');
		expect(fold('پچگڤ')).toBe('پچگڤ');
	});

	it('leaves line ends, punctuation and emoji as they are', () => {
		expect(fold('قال:\n«لا»؟ 😀')).toBe('قال:\n«لا»؟ 😀');
	});

	it('gives nothing, one or several characters for one unit', () => {
		expect(foldUnit('\u0640')).toBe('');
		expect(foldUnit('ى')).toBe('ي');
		expect(foldUnit('ﻻ')).toBe('لا');
	});

	it('makes one of a hamza written as a letter and as a mark', () => {
		expect(fold('مسؤول الرئيس'.normalize('NFD'))).toBe(fold('مسؤول الرئيس'));
	});

	it('drops the word joiner', () => {
		expect(fold('دا\u2060عش')).toBe('داعش');
	});
});
