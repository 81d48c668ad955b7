import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {type Item, reported, world} from '../story.ts';

const sharp = (items: readonly Item[]): string[] =>
	analyse(items, world)
		.disagreements.filter(one => one.kind === 'conflict' || one.kind === 'denial')
		.map(one => one.reason);

type Range = [min: number, max: number | null];

const dead = (words: string, [min, max]: Range, more: object = {}) =>
	({
		words,
		type: 'killing',
		targets: ['syrian-government'],
		places: ['al-joura'],
		counts: [['killed', 'syrian-government', min, max] as ['killed', string, number, number | null]],
		...more,
	}) as const;

const control = (words: string, actor: string, more: object = {}) =>
	({words, type: 'control', actors: [actor], places: ['al-joura'], ...more}) as const;

describe('what must not be a conflict', () => {
	it('takes "tens" and 24 for a difference in precision', () => {
		expect(
			sharp([
				reported('afp', '2016-05-14', [dead('عشرات القتلى', [20, 99])]),
				reported('dpa', '2016-05-14', [dead('أربعة وعشرون قتيلا', [24, 24])]),
			]),
		).toEqual([]);
	});

	it('takes a later figure of the same origin for a revision', () => {
		expect(
			sharp([
				reported('afp', '2016-05-14', [dead('عشرون', [20, 20], {by: 'sohr'})]),
				reported('dpa', '2016-05-15', [dead('خمسة وثلاثون', [35, 35], {by: 'sohr', date: '2016-05-14'})]),
			]),
		).toEqual([]);
	});

	it('never compares figures of different groups', () => {
		expect(
			sharp([
				reported('afp', '2016-05-14', [dead('قتل من الجيش خمسة', [5, 5])]),
				reported('dpa', '2016-05-14', [
					dead('قتل من التنظيم ثلاثون', [30, 30], {targets: ['isis'], counts: [['killed', 'isis', 30, 30]]}),
				]),
			]),
		).toEqual([]);
	});

	it('takes four named of the dead for a part of them', () => {
		expect(
			sharp([
				reported('afp', '2016-05-14', [dead('سقط ثلاثون قتيلا', [30, 30])]),
				reported('dpa', '2016-05-14', [dead('أسماء أربعة من قتلى الجيش', [4, 4])]),
			]),
		).toEqual([]);
	});

	it('lets the ring around a place and the side within stand together', () => {
		expect(
			sharp([
				reported('afp', '2016-05-14', [
					{words: 'طوق الجيش الحي', type: 'siege', actors: ['syrian-government'], places: ['al-joura']},
				]),
				reported('dpa', '2016-05-14', [control('التنظيم داخل الحي', 'isis')]),
			]),
		).toEqual([]);
	});

	it('takes who held it before for background, not for a contradiction', () => {
		expect(
			sharp([
				reported('afp', '2016-05-14', [
					{words: 'أخذ التنظيم الحي', type: 'territory-gained', actors: ['isis'], places: ['al-joura']},
					control('وكان تحت سيطرة الجيش', 'syrian-government', {background: true}),
				]),
			]),
		).toEqual([]);
	});

	it('takes parts of a quarter in two hands for parts', () => {
		expect(
			sharp([
				reported('afp', '2016-05-14', [control('التنظيم في أجزاء من حي الجورة', 'isis')]),
				reported('dpa', '2016-05-14', [control('الجيش في قسم من حي الجورة', 'syrian-government')]),
			]),
		).toEqual([]);
	});

	it('lets two sides hold a city, which has many quarters', () => {
		const city = {places: ['deir-ez-zor']};
		expect(
			sharp([
				reported('afp', '2016-05-14', [control('التنظيم في المدينة', 'isis', city)]),
				reported('dpa', '2016-05-14', [control('الجيش في المدينة', 'syrian-government', city)]),
			]),
		).toEqual([]);
	});

	it('lets shares of the city and of the governorate differ', () => {
		const share = (words: string, place: string, most: number) =>
			control(words, 'syrian-government', {
				places: [place],
				counts: [['percent', 'syrian-government', 0, most]],
			});
		expect(
			sharp([
				reported('afp', '2016-05-14', [share('ثلث المدينة', 'deir-ez-zor', 30)]),
				reported('dpa', '2016-05-14', [share('واحد في المئة', 'deir-ez-zor-governorate', 1)]),
			]),
		).toEqual([]);
	});

	it('reads "won back" on the same day as a sequence', () => {
		const taken = (words: string, actor: string) =>
			({words, type: 'territory-gained', actors: [actor], places: ['al-joura']}) as const;
		expect(
			sharp([
				reported('afp', '2016-05-14', [taken('أخذ التنظيم الحي', 'isis')]),
				reported('dpa', '2016-05-14', [taken('استعاد الجيش الحي', 'syrian-government')]),
			]),
		).toEqual([]);
	});

	it('takes an advance towards a place for no taking of it', () => {
		expect(
			sharp([
				reported('afp', '2016-05-14', [
					{words: 'أخذ التنظيم الحي', type: 'territory-gained', actors: ['isis'], places: ['al-joura']},
				]),
				reported('dpa', '2016-05-14', [
					{
						words: 'تقدم الجيش نحو الحي',
						type: 'territory-gained',
						actors: ['syrian-government'],
						places: ['al-joura'],
					},
				]),
			]),
		).toEqual([]);
	});

	it('builds no conflict on a claim whose place was fetched from another sentence', () => {
		const other = (extracted: 'place-here' | 'place-fetched') => [
			reported('afp', '2016-05-14', [
				{words: 'أخذ التنظيم الحي', type: 'territory-gained', actors: ['isis'], places: ['al-joura']},
			]),
			reported('dpa', '2016-05-14', [control('والجيش يمسك به', 'syrian-government', {extracted})]),
		];
		expect(sharp(other('place-fetched'))).toEqual([]);
		expect(sharp(other('place-here'))).toHaveLength(1);
	});

	it('reads "without any resistance" in a city as no denial of the fights of that day', () => {
		const clash = (words: string, more: object = {}) =>
			({
				words,
				type: 'armed-clash',
				actors: ['isis', 'syrian-government'],
				places: ['deir-ez-zor'],
				...more,
			}) as const;
		expect(
			sharp([
				reported('afp', '2016-05-14', [clash('معارك في المدينة')]),
				reported('dpa', '2016-05-14', [clash('خرج المسلحون دون أية مقاومة', {modality: 'denied'})]),
			]),
		).toEqual([]);
	});

	it('reads a denial of deaths that names nobody as no denial of the deaths of others', () => {
		const city = {places: ['deir-ez-zor']};
		expect(
			sharp([
				reported('afp', '2016-05-14', [dead('عشرات القتلى', [20, 99], city)]),
				reported('dpa', '2016-05-14', [
					{...dead('دون خسائر بشرية', [1, 1], city), targets: [], counts: [], modality: 'denied'},
				]),
			]),
		).toEqual([]);
	});

	it('lets one voice give two hours: it tells of two moments', () => {
		const blast = (words: string, by: string) =>
			({words, type: 'bombing', actors: ['isis'], places: ['al-joura'], by}) as const;
		expect(
			sharp([
				reported('afp', '2016-05-14', [
					blast('انفجرت سيارة فجرا', 'sohr'),
					blast('وانفجرت أخرى مساء', 'sohr'),
				]),
				reported('dpa', '2016-05-14', [blast('انفجار في الحي فجرا', 'outlet')]),
			]),
		).toEqual([]);
	});

	it('takes a town taken again after two months for another chapter', () => {
		const taken = (words: string) =>
			({words, type: 'territory-gained', actors: ['sdf'], places: ['tabqa']}) as const;
		expect(
			sharp([
				reported('afp', '2017-03-26', [taken('سيطرت القوات على المطار')]),
				reported('dpa', '2017-05-27', [taken('سيطرت القوات على البلدة')]),
			]),
		).toEqual([]);
	});

	it('asks of no reason why a whole city was left', () => {
		const left = (words: string, manner: 'deliberate' | 'pushed-out') =>
			({words, type: 'territory-left', actors: ['isis'], places: ['deir-ez-zor'], manner}) as const;
		expect(
			sharp([
				reported('afp', '2016-05-14', [left('خرج من مواقعه', 'deliberate')]),
				reported('dpa', '2016-05-14', [left('خرج من مواقع أخرى', 'pushed-out')]),
			]),
		).toEqual([]);
	});

	it('takes a toll and its part, told in one report, for no contradiction of who tells the toll', () => {
		expect(
			sharp([
				reported('afp', '2016-05-14', [
					dead('ثمانية قتلى في الحي', [8, 8]),
					dead('ثلاثة منهم في آخره', [3, 3]),
				]),
				reported('dpa', '2016-05-14', [dead('قتل ثمانية', [8, 8])]),
			]),
		).toEqual([]);
	});

	it('does not set a source that names fighters and civilians against one that names civilians', () => {
		const raid = (words: string, who: string, by: string) =>
			({words, type: 'air-strike', targets: [who], places: ['mayadin'], by}) as const;
		expect(
			sharp([
				reported('afp', '2017-06-01', [
					raid('غارة على مدنيين', 'civilians', 'sana'),
					raid('وغارة على مسلحين', 'isis', 'sana'),
				]),
				reported('dpa', '2017-06-01', [raid('غارة تصيب مدنيين', 'civilians', 'outlet')]),
			]),
		).toEqual([]);
	});

	it('lets no voice contradict itself: taken, and fighting those still inside, in one account', () => {
		const account = [
			{
				words: 'أخذ التنظيم الحي',
				type: 'territory-gained',
				actors: ['isis'],
				places: ['al-joura'],
				by: 'sohr',
			},
			{
				words: 'ويشتبك مع الجيش المتحصن فيه',
				type: 'armed-clash',
				actors: ['isis', 'syrian-government'],
				places: ['al-joura'],
				by: 'sohr',
			},
		] as const;
		expect(sharp([reported('afp', '2016-05-14', account)])).toEqual([]);
	});

	it('finds nothing in one voice that tells how a place changed hands and back within a day', () => {
		const taken = (words: string, actor: string) =>
			({words, type: 'territory-gained', actors: [actor], places: ['al-joura'], by: 'sana'}) as const;
		const items = [
			reported('sana', '2016-05-14', [
				taken('استعاد الجيش الحي', 'syrian-government'),
				taken('وكان أخذه التنظيم', 'isis'),
			]),
		];
		expect(analyse(items, world).disagreements).toEqual([]);
	});
});
