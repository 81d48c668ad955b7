import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {type Item, reported, type Told, world} from '../story.ts';

const found = (...items: Item[]): string[] =>
	analyse(items, world).disagreements.map(
		one => `${one.facet} ${one.kind}: ${one.positions.map(position => position.value).join(' | ')}`,
	);

const raid: Told = {words: 'غارة على البلدة', type: 'air-strike', actors: ['russia'], places: ['mayadin']};
const denied: Told = {
	...raid,
	words: 'لم نغر على البلدة',
	modality: 'denied',
	by: 'russian-defence-ministry',
};

describe('a denial', () => {
	it('is of the strike, where nobody else tells of it', () => {
		expect(found(reported('afp', '2017-06-01', [raid]), reported('tass', '2017-06-02', [denied]))).toEqual([
			'modality denial: it happened | denied',
		]);
	});

	it('is of the owner, where the accused denies it and others leave it open whose it was', () => {
		expect(
			found(
				reported('afp', '2017-06-01', [raid]),
				reported('dpa', '2017-06-01', [{...raid, words: 'غارة مجهولة على البلدة', actors: []}]),
				reported('tass', '2017-06-02', [denied]),
			),
		).toEqual(['actor denial: Russia | not Russia']);
	});

	it('of dead civilians denies no dead fighters', () => {
		const deaths = (words: string, who: string, more: object = {}): Told => ({
			words,
			type: 'killing',
			actors: ['russia'],
			targets: [who],
			places: ['mayadin'],
			...more,
		});
		const none = deaths('لا قتلى بين المدنيين', 'civilians', {modality: 'denied'});
		const told = (who: string): string[] =>
			found(
				reported('afp', '2017-06-01', [
					raid,
					deaths('وسقط فيها قتلى', who, {counts: [['killed', who, 12, 12]]}),
				]),
				reported('tass', '2017-06-01', [{...raid, words: 'أغارت طائراتنا'}, none]),
			).filter(text => text.includes('denial'));
		expect(told('civilians')).toEqual(['killed denial: it happened | denied']);
		expect(told('isis')).toEqual([]);
	});
});

describe('a report', () => {
	const held: Told = {
		words: 'وتسيطر قسد على كامل البلدة حتى الآن',
		type: 'control',
		actors: ['sdf'],
		places: ['gharanij'],
		extent: 'whole',
	};
	const won: Told = {
		words: 'استعاد التنظيم أحياء من البلدة',
		type: 'territory-gained',
		actors: ['isis'],
		places: ['gharanij'],
		extent: 'part',
	};

	it('contradicts itself where both sides have the same ground on one day', () => {
		expect(found(reported('afp', '2018-01-11', [won, held]))[0]).toMatch(
			/^control conflict: ISIS took part of it/,
		);
	});

	it('does not where it tells that the place was taken back', () => {
		const back: Told = {...won, words: 'ثم أخذت قسد البلدة', actors: ['sdf'], extent: 'whole'};
		expect(found(reported('afp', '2018-01-11', [won, back, held])).join()).not.toContain('conflict');
	});

	it('contradicts itself where it wins back what it never lost', () => {
		const by = 'government-sources';
		const back: Told = {
			words: 'استعاد الجيش القرية',
			type: 'territory-gained',
			actors: ['syrian-government'],
			places: ['al-jafrah'],
			by,
		};
		const never: Told = {...back, words: 'لم يدخلها التنظيم', actors: ['isis'], modality: 'denied'};
		expect(found(reported('sana', '2016-07-06', [back, never]))).toEqual([
			'control conflict: Syrian Government took it | ISIS did not take it',
		]);
	});
});

describe('a toll of several days and places', () => {
	const toll = (words: string, places: string[], figure: number, date: Told['date']): Told => ({
		words,
		type: 'killing',
		targets: ['civilians'],
		places,
		...(date && {date}),
		counts: [['killed', 'civilians', figure, figure]],
	});
	const sum = toll('اثنان وأربعون في خمسة أيام', ['hajin', 'al-shafah'], 42, ['2018-01-09', '2018-01-13']);

	it('is laid beside what is told of one of them, and never added', () => {
		const [scope] = analyse(
			[
				reported('afp', '2018-01-13', [sum]),
				reported('dpa', '2018-01-10', [toll('تسعة في البلدة', ['hajin'], 9, '2018-01-10')]),
			],
			world,
		).disagreements;
		expect(scope?.kind).toBe('compatible');
		expect(scope?.reason).toContain('never add them up');
		expect(scope?.positions.map(({value}) => value.slice(0, 2))).toEqual(['42', '9 ']);
	});

	it('is not laid beside tolls of other people, days or places, nor beside a higher one', () => {
		const others = [
			toll('تسعة في بلدة أخرى', ['al-susah'], 9, '2018-01-10'),
			toll('تسعة في شهر آخر', ['hajin'], 9, '2018-02-10'),
			toll('خمسون في البلدة', ['hajin'], 50, '2018-01-10'),
			{...toll('تسعة مقاتلين', ['hajin'], 9, '2018-01-10'), counts: [['killed', 'isis', 9, 9]] as const},
		];
		for (const other of others)
			expect(found(reported('afp', '2018-01-13', [sum]), reported('dpa', '2018-01-10', [other]))).toEqual([]);
	});
});
