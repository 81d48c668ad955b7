import {describe, expect, it} from 'vitest';
import {normalise} from '../../../source/engine/text/normalise.ts';
import {Openings} from '../../../source/engine/text/openings.ts';
import {PhraseIndex} from '../../../source/engine/text/phrases.ts';
import {tokenise} from '../../../source/engine/text/tokens.ts';
import {randomText, seeds} from './random-text.ts';

const openings = new Openings();
const index = new PhraseIndex<true>(openings);
for (const phrase of [
	'داعش',
	'قصف',
	'قتل',
	'قسد',
	'قوات النظام',
	'ضباط',
	'دير الزور',
	'حلب',
	'عاجل',
	'مدينة',
	'الميادين',
])
	index.add(phrase, true);

/** What each word is read as, and the words of the text that it stands for. */
const read = (text: string): string[] =>
	tokenise(normalise(text), openings).map(({form, span}) => `${form}=${text.slice(...span)}`);

describe('a broken word that a dictionary knows is whole', () => {
	it.each([
		['د|عـــش', 'داعش'],
		['د1عش', 'داعش'],
		['د_ا_ع_ش', 'داعش'],
		['د.ا.عـ.ش', 'داعش'],
		['قص/ف', 'قصف'],
		['قصـ ـف', 'قصف'],
		['قصـ . ـف', 'قصف'],
		['ق.ت.ل', 'قتل'],
		['7لب', 'حلب'],
		['عااااجل', 'عاجل'],
		['قسd', 'قسد'],
		['ظباط', 'ضباط'],
		['لـ#قسد', 'لقسد'],
		['ب #حلب', 'بحلب'],
	])('%s', (text, form) => {
		expect(read(text)).toEqual([`${form}=${text}`]);
	});

	it('inside a phrase too', () => {
		const tokens = tokenise(normalise('قوات النـ ـظام'), openings);
		expect(index.at(tokens, 0)?.end).toBe(2);
	});
});

describe('two words stay two', () => {
	it.each(['قصف/قتل', 'حلب.قصف', 'داعش|قسد', 'قوات_النظام', 'كتاب/قلم', 'دير-الزور'])('%s', text => {
		expect(read(text).filter(word => !/^\W=/u.test(word)).length).toBeGreaterThanOrEqual(2);
	});

	it('and become two where only the blank is missing', () => {
		expect(read('مدينةالميادين')).toEqual(['مدينه=مدينة', 'الميادين=الميادين']);
	});

	it('and figures stay figures', () => {
		expect(read('7قتل')).toEqual(['7=7', 'قتل=قتل']);
	});
});

describe('what no dictionary knows', () => {
	it.each(['كتاااب', 'بظاعة', 'ك|تب', 'لـ كتاب', 'سعر1صرف'])('stays as it is written: %s', text => {
		const plain = tokenise(normalise(text)).map(({form}) => form);
		expect(tokenise(normalise(text), openings).map(({form}) => form)).toEqual(plain);
	});
});

it('every word keeps its place in the text, however it was put together', () => {
	const letters = [...'داعشقصفل7|1/._ـ #ظضس'];
	for (const seed of seeds(600)) {
		const text =
			randomText(seed) +
			Array.from({length: 30}, (_, at) => letters[(seed * (at + 7)) % letters.length]).join('');
		let last = 0;
		for (const {span, form} of tokenise(normalise(text), openings)) {
			expect(span[0], `seed ${seed}`).toBeGreaterThanOrEqual(last);
			expect(span[1]).toBeGreaterThan(span[0]);
			expect(form).not.toBe('');
			last = span[0];
		}
	}
});
