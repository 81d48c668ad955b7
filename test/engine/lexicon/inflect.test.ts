import {describe, expect, it} from 'vitest';
import {nouns, verbs} from '../../../source/engine/lexicon/inflect.ts';
import {fold} from '../../../source/engine/text/normalise.ts';
import type {Form, Inflection} from '../../../source/engine/text/word-forms.ts';
import {formOf} from '../text/form-of.ts';

type Written = Pick<Form, 'kind' | 'pronoun' | 'definite' | 'dual'> & {form: string};
const inflect = (entry: string, {stemsOf, paradigmOf}: Inflection): Written[] =>
	stemsOf(fold(entry)).flatMap(stem =>
		paradigmOf(stem).map(form => {
			const {kind, pronoun, definite, dual} = form;
			return {form: formOf(stem, form), kind, pronoun, definite, dual};
		}),
	);

const conjugate = (entry: string): Written[] => inflect(entry, verbs);
const decline = (entry: string): Written[] => inflect(entry, nouns);

const forms = (list: readonly Written[]): string[] => list.map(({form}) => form);
const of = (list: readonly Written[], word: string): Written[] => list.filter(({form}) => form === word);

describe('a verb', () => {
	const verb = conjugate('سيطر/سيطر');

	it.each(['سيطر', 'سيطرت', 'سيطروا', 'سيطرا', 'سيطرتا', 'سيطرن'])('has the perfect %s', word => {
		expect(of(verb, word).map(({kind}) => kind)).toContain('perfect');
	});

	it.each(['يسيطر', 'تسيطر', 'يسيطرون', 'يسيطروا', 'يسيطران', 'تسيطران', 'سيسيطر', 'ستسيطر'])(
		'has the imperfect %s',
		word => {
			expect(of(verb, word).map(({kind}) => kind)).toEqual(['imperfect']);
		},
	);

	it('takes pronouns in every person, and says so', () => {
		const hit = conjugate('هاجم/هاجم');
		for (const word of ['هاجمه', 'هاجمها', 'هاجمهم', 'هاجمهما', 'هاجمته', 'هاجموه', 'يهاجمه', 'ستهاجمهم'])
			expect(of(hit, word).map(({pronoun}) => pronoun)).toEqual([true]);
	});

	it('in ى loses it before an ending, and shows an alef before a pronoun', () => {
		const weak = conjugate('استولى/ستولي');
		for (const word of [
			'استولي',
			'استولت',
			'استولوا',
			'استولاها',
			'استولته',
			'يستولي',
			'يستولون',
			'تستول',
			'سيستولي',
		])
			expect(forms(weak), word).toContain(word);
		for (const word of ['استوليت', 'استوليوا', 'يستوليون']) expect(forms(weak)).not.toContain(word);
	});

	it('may have one of the two stems only', () => {
		expect(conjugate('اغتيل/').every(({kind}) => kind === 'perfect')).toBe(true);
		expect(conjugate('/فجر').every(({kind}) => kind === 'imperfect')).toBe(true);
	});

	it('is folded before it is inflected', () => {
		expect(forms(conjugate('أَعْدَم/ُعدم'))).toEqual(forms(conjugate('اعدم/عدم')));
	});

	it('is never definite and never dual as a noun is', () => {
		expect(verb.some(({definite, dual}) => definite || dual)).toBe(false);
	});
});

describe('a noun', () => {
	it('stands bare, with the article, and with pronouns', () => {
		const noun = decline('قصف');
		expect(of(noun, 'قصف')).toEqual([
			{form: 'قصف', kind: 'noun', pronoun: false, definite: false, dual: false},
		]);
		expect(of(noun, 'القصف')[0]).toMatchObject({definite: true, pronoun: false});
		for (const word of ['قصفه', 'قصفها', 'قصفهم', 'قصفهما'])
			expect(of(noun, word)[0]).toMatchObject({definite: true, pronoun: true});
	});

	it('in ة opens before an ending', () => {
		const noun = decline('غارة');
		for (const word of ['غاره', 'الغاره', 'غارته', 'غارتها', 'غارتان', 'غارتين', 'الغارتين'])
			expect(forms(noun), word).toContain(word);
		for (const word of ['غارهه', 'غارهان', 'غارها']) expect(forms(noun)).not.toContain(word);
	});

	it('has a dual, also before another noun', () => {
		const noun = decline('قتيل');
		for (const word of ['قتيلان', 'قتيلين', 'القتيلان', 'القتيلين', 'قتيلي'])
			expect(of(noun, word)[0]?.dual, word).toBe(true);
		expect(of(noun, 'قتيل')[0]?.dual).toBe(false);
	});

	it('has an accusative, but not after ة, ء, ى and ا', () => {
		expect(forms(decline('هجوم'))).toContain('هجوما');
		for (const word of ['غارة', 'اجلاء', 'قتلى', 'هجوما']) {
			const [bare] = forms(decline(word));
			expect(forms(decline(word))).not.toContain(`${bare}ا`);
		}
	});
});
