import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {type Item, reported, world} from '../story.ts';

const found = (items: readonly Item[]): string[] =>
	analyse(items, world).disagreements.map(
		one => `${one.facet} ${one.kind}: ${one.positions.map(position => position.value).join(' | ')}`,
	);

const took = (words: string, more: object = {}) =>
	({words, type: 'territory-gained', actors: ['isis'], places: ['al-joura'], ...more}) as const;

describe('disagreements', () => {
	it('set a taking against defenders who still hold out inside', () => {
		const items = [
			reported('afp', '2016-05-14', [took('أخذ الحي')]),
			reported('dpa', '2016-05-14', [
				{
					words: 'اشتباك مع الجيش المتحصن في الحي',
					type: 'armed-clash',
					actors: ['isis', 'syrian-government'],
					places: ['al-joura'],
				},
			]),
		];
		const words = items.map(item => item.report.text).join();
		expect(words).toContain('المتحصن');
		expect(found(items)).toEqual(['control conflict: ISIS took it | its defenders still hold out inside']);
	});

	it('read a withdrawal two days later as an update', () => {
		const items = [
			reported('afp', '2016-05-14', [took('أخذ الحي')]),
			reported('dpa', '2016-05-16', [
				{words: 'خرج التنظيم من الحي', type: 'territory-left', actors: ['isis'], places: ['al-joura']},
			]),
		];
		expect(found(items)).toEqual(['control update: ISIS took it | ISIS left it']);
	});

	it('tell a denial from what it denies', () => {
		const items = [
			reported('afp', '2016-05-14', [took('أخذ الحي')]),
			reported('sana', '2016-05-14', [took('لا صحة لأخذ الحي', {modality: 'denied'})]),
		];
		expect(found(items)).toEqual(['modality denial: it happened | denied']);
	});

	it('see parts of a quarter against the whole of it', () => {
		const items = [
			reported('afp', '2016-05-14', [took('أخذ أجزاء من حي الجورة')]),
			reported('dpa', '2016-05-14', [took('أخذ كامل حي الجورة')]),
		];
		expect(found(items)).toEqual(['extent conflict: a part | all of it']);
	});

	it('see a strike laid to two air forces', () => {
		const raid = (words: string, actor: string) =>
			({words, type: 'air-strike', actors: [actor], places: ['mayadin']}) as const;
		const items = [
			reported('afp', '2017-06-01', [raid('غارة روسية', 'russia')]),
			reported('dpa', '2017-06-01', [raid('غارة للتحالف', 'international-coalition')]),
		];
		expect(found(items).map(text => text.split(':')[0])).toEqual(['actor conflict']);
	});

	it('give each a reason with the names of those who differ', () => {
		const [one] = analyse(
			[
				reported('afp', '2016-05-14', [took('أخذ أجزاء من حي الجورة')]),
				reported('dpa', '2016-05-14', [took('أخذ كامل حي الجورة')]),
			],
			world,
		).disagreements;
		expect(one?.reason).toMatch(
			/^How much of al-Joura .*14 May 2016.*AFP says a part and dpa says all of it\.$/,
		);
	});
});
