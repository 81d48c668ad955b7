import {describe, expect, it} from 'vitest';
import {marked, wordsOf} from '../scene.ts';

const places = (text: string): string[] => marked(text).places.flatMap(({ids}) => ids);
const located = (text: string): string[] =>
	marked(text)
		.places.filter(({locates}) => locates)
		.flatMap(({ids}) => ids);

describe('places', () => {
	it('under one cue word go on through a list', () => {
		expect(places('سيطر الجيش على أحياء الصناعة والعمال والقصور')).toEqual([
			'al-sinaa',
			'al-ummal',
			'al-qusour',
		]);
	});

	it('with a cue word of their own are places anywhere', () => {
		expect(places('زار الوفد حي العمال')).toEqual(['al-ummal']);
		expect(places('سيطر التنظيم على حقل العمر')).toEqual(['al-omar-oilfield']);
	});

	it('are the longest name that fits', () => {
		expect(places('هجوم على مطار دير الزور')).toEqual(['deir-ez-zor-airport']);
	});

	it('carry what is written onto them in their words', () => {
		const text = 'تقدم بالبغيلية وبالجورة';
		const scene = marked(text);
		expect(scene.places.map(mark => wordsOf(text, scene, mark))).toEqual(['بالبغيلية', 'وبالجورة']);
	});

	it.each(['قرب', 'بالقرب من', 'شمال', 'باتجاه', 'مقابل'])('after %s only say where another is', locator => {
		expect(located(`اشتباكات في البغيلية ${locator} حاجز البانوراما`)).toEqual(['panorama-checkpoint']);
		expect(located('اشتباكات في حاجز البانوراما')).toEqual([]);
	});

	it('after "near" are where it happened if no other is named', () => {
		expect(located('اشتباكات قرب حاجز البانوراما')).toEqual([]);
		expect(places('اشتباكات قرب حاجز البانوراما')).toEqual(['panorama-checkpoint']);
		expect(places('اشتباكات قرب البانوراما')).toEqual(['panorama-checkpoint']);
	});
});

describe('a kind of place with the article', () => {
	it('is the last one of that kind', () => {
		expect(places('قصف الطيران مشفى الأسد ثم اقتحم التنظيم المشفى')).toEqual([
			'assad-hospital',
			'assad-hospital',
		]);
		expect(places('هجوم على مطار دير الزور، ثم انسحبوا من محيط المطار').at(-1)).toBe('deir-ez-zor-airport');
	});

	it('in the dual is the last two', () => {
		expect(places('اشتباكات في الجورة وحي القصور ثم قصف الحيين').slice(2)).toEqual(['al-joura', 'al-qusour']);
	});

	it('passes over places of other kinds', () => {
		expect(places('تقدم في حي الجورة نحو مشفى الأسد ثم عاد إلى الحي').at(-1)).toBe('al-joura');
	});

	it('is, for the city, the one that the places of the text lie in', () => {
		expect(places('تقدم الجيش في المدينة بعد قصف حي الجورة')[0]).toBe('deir-ez-zor');
	});

	it('is nothing where none was named', () => {
		expect(places('عاد الطبيب من المشفى إلى القرية')).toEqual([]);
	});
});

describe('no place is', () => {
	it.each([
		['a common word without a cue', 'أضرب العمال عن العمل في المصنع'],
		['a span of life', 'يا رب يطول العمر'],
		['a ministry', 'تعمل وزارة الصناعة مع غرفة الصناعة'],
		['a broadcaster', 'بثت قناة الميادين تقريرا'],
		['a graveyard of nobody', 'عثر على مقابر جماعية'],
	])('%s', (_, text) => {
		expect(places(text)).toEqual([]);
	});
});
