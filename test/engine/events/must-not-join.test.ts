import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {type Item, reported, world} from '../story.ts';

const sizes = (items: readonly Item[]): number[] =>
	analyse(items, world)
		.events.map(event => event.claims.length)
		.sort();

const bomb = (words: string, place: string) =>
	({words, type: 'bombing', actors: ['isis'], places: [place]}) as const;

describe('what must not join', () => {
	it('keeps two bombs in two quarters on one day two', () => {
		const items = [
			reported('afp', '2016-05-14', [
				bomb('انفجرت مفخخة في الحي الأول', 'al-joura'),
				bomb('وانفجرت ثانية في الحي الآخر', 'al-sinaa'),
			]),
			reported('dpa', '2016-05-14', [bomb('مفخخة تهز الحي الأول', 'al-joura')]),
		];
		expect(sizes(items)).toEqual([1, 2]);
	});

	it('does not let "clashes in the city" swallow the clashes of the quarters', () => {
		const clash = (words: string, place: string) =>
			({words, type: 'armed-clash', actors: ['isis', 'syrian-government'], places: [place]}) as const;
		const items = [
			reported('afp', '2016-05-14', [clash('معارك في المدينة', 'deir-ez-zor')]),
			reported('dpa', '2016-05-14', [clash('معارك في الجورة', 'al-joura')]),
			reported('smart', '2016-05-14', [clash('معارك في الصناعة', 'al-sinaa')]),
		];
		expect(sizes(items)).toEqual([1, 1, 1]);
	});

	it('never joins across fronts on type and day alone', () => {
		const raid = (words: string, place: string) => ({words, type: 'air-strike', places: [place]}) as const;
		expect(
			sizes([
				reported('afp', '2016-05-14', [raid('غارة على الميادين', 'mayadin')]),
				reported('dpa', '2016-05-14', [raid('غارة على البوكمال', 'bukamal')]),
			]),
		).toEqual([1, 1]);
	});

	it('keeps apart what two sides took at one place', () => {
		const taken = (words: string, actor: string) =>
			({words, type: 'territory-gained', actors: [actor], places: ['al-joura']}) as const;
		expect(
			sizes([
				reported('afp', '2016-05-14', [taken('أخذه التنظيم', 'isis')]),
				reported('dpa', '2016-05-14', [taken('أخذه الجيش', 'syrian-government')]),
			]),
		).toEqual([1, 1]);
	});

	it('keeps the same place on two days two', () => {
		const shelled = {words: 'قصف الحي', type: 'shelling', actors: ['isis'], places: ['al-joura']} as const;
		expect(
			sizes([reported('afp', '2016-05-14', [shelled]), reported('dpa', '2016-05-15', [shelled])]),
		).toEqual([1, 1]);
	});

	it('never splits a toll of three days over the days, nor adds a day to it', () => {
		const toll = (date: string | readonly [string, string], least: number) =>
			({
				words: `حصيلة ${least}`,
				type: 'killing',
				targets: ['civilians'],
				places: ['mayadin'],
				date,
				counts: [['killed', 'civilians', least, least]],
			}) as const;
		expect(
			sizes([
				reported('afp', '2016-05-16', [
					{...toll(['2016-05-14', '2016-05-16'], 40), counts: [['killed', 'civilians', 40, 40]]},
				]),
				reported('dpa', '2016-05-15', [
					{...toll('2016-05-15', 12), counts: [['killed', 'civilians', 12, 12]]},
				]),
			]),
		).toEqual([1, 1]);
	});

	it('keeps captured fighters and abducted staff of one place apart', () => {
		const taken = (words: string, who: string) =>
			({words, type: 'capture', actors: ['isis'], targets: [who], places: ['assad-hospital']}) as const;
		expect(
			sizes([
				reported('afp', '2016-05-14', [
					taken('أسر جنودا', 'syrian-government'),
					taken('وخطف أطباء', 'medical-staff'),
				]),
			]),
		).toEqual([1, 1]);
	});

	it('keeps a man executed apart from those who fell in battle', () => {
		const dead = (words: string, min: number) =>
			({
				words,
				type: 'killing',
				actors: ['isis'],
				targets: ['syrian-government'],
				places: ['assad-hospital'],
				counts: [['killed', 'syrian-government', min, null]],
			}) as const;
		expect(
			sizes([
				reported('afp', '2016-05-14', [
					{...dead('قتل تسعة في المعارك', 9), counts: [['killed', 'syrian-government', 9, null]]},
					{...dead('وأعدم التنظيم خمسة منهم', 5), counts: [['killed', 'syrian-government', 5, null]]},
				]),
			]),
		).toEqual([1, 1]);
	});

	it('leaves control and standing background out of every event', () => {
		const items = [
			reported('afp', '2016-05-14', [
				{words: 'الحي تحت سيطرة الجيش', type: 'control', actors: ['syrian-government'], places: ['al-joura']},
				{words: 'المدينة محاصرة', type: 'siege', actors: ['isis'], places: ['deir-ez-zor'], background: true},
				{
					words: 'قصف قديم',
					type: 'shelling',
					actors: ['isis'],
					places: ['al-joura'],
					background: true,
					date: null,
				},
			]),
		];
		expect(sizes(items)).toEqual([]);
	});
});
