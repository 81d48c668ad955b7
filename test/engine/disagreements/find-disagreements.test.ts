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
		expect(found(items)).toEqual(['control denial: ISIS took it | ISIS did not take it']);
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

	it('set a taking against its denial on the next day', () => {
		const items = [
			reported('afp', '2016-05-14', [took('أخذ الحي')]),
			reported('sana', '2016-05-15', [took('لم يأخذ الحي بعد', {modality: 'denied'})]),
		];
		expect(found(items)).toEqual(['control denial: ISIS took it | ISIS did not take it']);
	});

	it('set "took it" against the other side that holds most of it', () => {
		const holds = (extent: 'most' | 'part') => ({
			words: 'الجيش ما زال هناك',
			type: 'control' as const,
			actors: ['syrian-government'],
			places: ['al-joura'],
			extent,
		});
		const items = (extent: 'most' | 'part') => [
			reported('afp', '2016-05-14', [took('أخذ الحي')]),
			reported('dpa', '2016-05-14', [holds(extent)]),
		];
		expect(found(items('most')).map(text => text.split(':')[0])).toEqual(['control conflict']);
		expect(found(items('part'))).toEqual([]);
	});

	it('tell one story of a list of places that changes hands', () => {
		const places = ['assad-hospital', 'university-housing', 'grain-silos'];
		const items = [
			reported('afp', '2016-05-14', [took('أخذ ثلاثة مواقع', {places})]),
			reported('dpa', '2016-05-16', [
				{words: 'خرج التنظيم منها', type: 'territory-left', actors: ['isis'], places},
			]),
		];
		const {disagreements, events} = analyse(items, world);
		expect(disagreements.map(one => `${one.facet} ${one.kind}`)).toEqual(['control update']);
		expect(disagreements[0]?.about).toEqual({event: events[0]?.id});
		expect(disagreements[0]?.positions[0]?.value).toBe(
			'ISIS took al-Assad Hospital, Grain silos and University housing',
		);
	});

	it('compare the dead of one raid whether told with it or on their own', () => {
		const raid = (words: string, more: object = {}) =>
			({words, type: 'air-strike', places: ['mayadin'], ...more}) as const;
		const count = (least: number) => ['killed', 'civilians', least, least] as const;
		const items = [
			{
				...reported('afp', '2017-06-01', [
					raid('أحد عشر قتيلا في غارة', {targets: ['civilians'], counts: [count(11)]}),
				]),
			},
			reported('dpa', '2017-06-01', [
				{
					words: 'قتل أربعة عشر',
					type: 'killing',
					targets: ['civilians'],
					places: ['mayadin'],
					counts: [count(14)],
				},
				raid('في غارة على البلدة'),
			]),
		];
		// The story puts a full stop between its sentences; here the deaths and the raid are told in one.
		const [first, second] = items as [Item, Item];
		const text = second.report.text.replaceAll('.', ' ');
		const together = [first, {...second, report: {...second.report, text}}];
		expect(found(together)).toEqual(['killed conflict: 11 killed (Civilians) | 14 killed (Civilians)']);
	});

	it('set a withdrawal "without a fight" against a taking "after fighting"', () => {
		const items = [
			reported('afp', '2017-03-26', [
				took('أخذ البلدة', {actors: ['sdf'], places: ['hajin'], manner: 'by-force'}),
			]),
			reported('dpa', '2017-03-27', [
				{
					words: 'خرج التنظيم من البلدة',
					type: 'territory-left',
					actors: ['isis'],
					places: ['hajin'],
					manner: 'unopposed',
				},
			]),
		];
		expect(found(items)).toContain('reason conflict: without resistance | by force, after fighting');
	});

	it('set a taking against the other side that is said to hold it two days later', () => {
		const held = {
			words: 'الحي بيد الجيش',
			type: 'control' as const,
			actors: ['syrian-government'],
			places: ['al-joura'],
		};
		const lost = {
			words: 'استعاد الجيش الحي',
			type: 'territory-gained' as const,
			actors: ['syrian-government'],
			places: ['al-joura'],
		};
		const first = reported('afp', '2016-05-14', [took('أخذ الحي')]);
		const last = reported('sana', '2016-05-16', [held]);
		expect(found([first, last])).toEqual(['control conflict: ISIS took it | Syrian Government holds it']);
		expect(found([first, last, reported('dpa', '2016-05-15', [lost])]).join()).not.toContain('conflict');
	});
});
