import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {createTimelines} from '../../../source/engine/fronts/timelines.ts';
import type {PlaceId} from '../../../source/model/ids.ts';
import {type Rule, rules} from '../../../source/model/rule.ts';
import type {Timeline} from '../../../source/model/timeline.ts';
import {quartersCase} from '../cases.ts';
import {type Item, reported, type Told, world} from '../story.ts';

const timelineOf = (items: readonly Item[], place = 'al-joura', rule: Rule = 'best'): Timeline => {
	const found = createTimelines(analyse(items, world), world)
		.under(rule)
		.of(place as PlaceId);
	if (!found) throw new Error(`nothing is told of ${place}`);
	return found;
};

const says = (type: Told['type'], actor: string, more: Partial<Told> = {}): Told => ({
	words: 'جملة عن الحي',
	type,
	actors: [actor],
	places: ['al-joura'],
	...more,
});
const took = (actor: string, more: Partial<Told> = {}) =>
	says('territory-gained', actor, {words: 'أخذ الحي', ...more});
const left = (actor: string, more: Partial<Told> = {}) =>
	says('territory-left', actor, {words: 'خرج من الحي', ...more});
const holds = (actor: string, more: Partial<Told> = {}) =>
	says('control', actor, {words: 'الحي في يده', ...more});

const now = (items: readonly Item[], rule: Rule): [string, string[]] => {
	const {status, holders} = timelineOf(items, 'al-joura', rule).current;
	return [status, holders.map(holder => holder.side).sort()];
};

describe('the entries of a timeline', () => {
	it('put together who says the same of the same day, with each origin and outlet', () => {
		const {entries} = timelineOf([
			reported('afp', '2016-05-14', [took('isis', {by: 'sohr'})]),
			reported('dpa', '2016-05-14', [took('isis', {by: 'sohr'})]),
			reported('reuters', '2016-05-14', [took('isis')]),
		]);
		expect(entries).toHaveLength(1);
		expect(entries[0]).toMatchObject({
			act: 'took',
			side: 'isis',
			origins: ['reuters', 'sohr'],
			outlets: ['afp', 'dpa', 'reuters'],
			words: 'ISIS took it',
		});
		expect(entries[0]?.claims).toHaveLength(3);
	});

	it('keep parts, denials, background and what is not confirmed apart', () => {
		const {entries} = timelineOf([
			reported('afp', '2016-05-14', [
				took('isis', {words: 'أخذ معظم الحي', extent: 'most'}),
				took('isis', {words: 'لم يأخذ الحي', modality: 'denied'}),
				took('isis', {words: 'أنباء عن أخذ الحي', modality: 'unknown'}),
				holds('syrian-government', {words: 'الحي الذي في يد الجيش', background: true}),
			]),
		]);
		expect(entries.map(({words, modality, background}) => [words, modality, background])).toEqual([
			['ISIS took most of it', 'asserted', false],
			['ISIS did not take it', 'asserted', false],
			['ISIS took it', 'unknown', false],
			['Syrian Government holds it', 'asserted', true],
		]);
	});

	it('stand in the order of the days, what has no day last', () => {
		const {entries} = timelineOf([
			reported('afp', '2016-05-16', [
				took('isis', {date: null}),
				left('isis'),
				took('isis', {date: '2016-05-12'}),
			]),
		]);
		expect(entries.map(entry => entry.date?.from ?? null)).toEqual(['2016-05-12', '2016-05-16', null]);
	});

	it('tell who broke a ring as such, not as who lays one', () => {
		const {entries} = timelineOf([
			reported('afp', '2016-05-14', [says('siege', 'syrian-government', {words: 'فك الحصار عن الحي'})]),
		]);
		expect(entries[0]?.act).toBe('relieved');
	});

	it('take ground won in a place for a part of it', () => {
		const {entries} = timelineOf([
			reported('afp', '2016-05-14', [took('isis', {words: 'تقدم التنظيم في الحي'})]),
		]);
		expect(entries[0]?.words).toBe('ISIS took part of it');
	});
});

describe('the spans of each origin', () => {
	it('go from the first to the last day on which it tells of the same holder, and end where it tells the end', () => {
		const {spans} = timelineOf([
			reported('afp', '2016-05-14', [took('isis')]),
			reported('afp', '2016-05-16', [holds('isis')]),
			reported('afp', '2016-05-20', [left('isis')]),
			reported('dpa', '2016-05-15', [holds('isis')]),
		]);
		expect(spans.map(({origins, from, to, end}) => [origins.join(), from, to, end])).toEqual([
			['afp', '2016-05-14', '2016-05-20', 'lost'],
			['dpa', '2016-05-15', '2016-05-15', 'silent'],
		]);
	});

	it('end where it is silent for over a month', () => {
		const {spans} = timelineOf([
			reported('afp', '2016-05-14', [took('isis')]),
			reported('afp', '2016-07-14', [holds('isis')]),
		]);
		expect(spans.map(({from, to}) => [from, to])).toEqual([
			['2016-05-14', '2016-05-14'],
			['2016-07-14', '2016-07-14'],
		]);
	});

	it('do not rest on how things are told to have been before', () => {
		const {spans} = timelineOf([
			reported('afp', '2016-05-14', [
				took('isis'),
				holds('syrian-government', {words: 'الحي الذي كان في يد الجيش', background: true}),
			]),
		]);
		expect(spans.map(({holders}) => holders.map(({side}) => side))).toEqual([['isis']]);
	});
});

describe('the stretches of days', () => {
	it('tell what is agreed, what is contested, and when nobody speaks', () => {
		const {stretches} = timelineOf([
			reported('afp', '2016-05-01', [took('isis')]),
			reported('afp', '2016-05-03', [holds('isis')]),
			reported('afp', '2016-05-20', [took('syrian-government')]),
			reported('dpa', '2016-05-20', [holds('isis')]),
		]);
		expect(stretches.map(({status, from, to}) => [status, from, to])).toEqual([
			['told', '2016-05-01', '2016-05-19'],
			['contested', '2016-05-20', '2016-05-20'],
		]);
		expect(stretches[1]?.disagreements).toHaveLength(1);
	});

	it('leave a gap where no origin tells of the days between', () => {
		const {stretches} = timelineOf([
			reported('afp', '2016-05-01', [took('isis')]),
			reported('dpa', '2016-05-20', [holds('isis')]),
		]);
		expect(stretches.map(({status, from, to}) => [status, from, to])).toEqual([
			['told', '2016-05-01', '2016-05-01'],
			['gap', '2016-05-02', '2016-05-19'],
			['told', '2016-05-20', '2016-05-20'],
		]);
	});

	it('are contested where two origins tell of two holders through the same days, though no finder tells it', () => {
		const {stretches} = timelineOf([
			reported('afp', '2016-05-01', [holds('isis')]),
			reported('afp', '2016-05-20', [holds('isis')]),
			reported('dpa', '2016-05-05', [holds('syrian-government')]),
			reported('dpa', '2016-05-15', [holds('syrian-government')]),
		]);
		expect(stretches.map(({status, from, to}) => [status, from, to])).toEqual([
			['told', '2016-05-01', '2016-05-04'],
			['contested', '2016-05-05', '2016-05-15'],
			['told', '2016-05-16', '2016-05-20'],
		]);
	});
});

describe('three quarters taken on 17 and again on 31 October 2017', () => {
	const {repeats, entries, stretches} = timelineOf(quartersCase, 'sheikh-yassin');

	it('are exposed as a repeat, with who tells it when', () => {
		expect(repeats).toHaveLength(1);
		expect(repeats[0]).toMatchObject({
			side: 'government',
			days: 14,
			first: {day: '2017-10-17', origins: ['deirezzor24', 'sana']},
			again: {day: '2017-10-31', origins: ['al-manar']},
		});
		expect(repeats[0]?.disagreements).toHaveLength(1);
	});

	it('keep both tellings of how it fell, after fighting and without a fight', () => {
		expect(entries[0]?.manners).toEqual(['by-force', 'unopposed']);
	});

	it('make the days between contested', () => {
		expect(stretches.map(({status, from, to}) => [status, from, to])).toEqual([
			['contested', '2017-10-17', '2017-10-31'],
		]);
	});

	it('leave a taking dated 31 November out of the days', () => {
		const {entries: told} = timelineOf(quartersCase, 'al-hamidiyah');
		expect(told.map(entry => entry.date?.from ?? null)).toEqual(['2017-10-17', '2017-10-31', null]);
	});
});

it('no repeat: a loss in between, a place won back, a part and then the rest', () => {
	const between = (told: Told, again: Partial<Told> = {}) =>
		timelineOf([
			reported('afp', '2016-05-01', [took('isis')]),
			reported('dpa', '2016-05-05', [told]),
			reported('afp', '2016-05-12', [took('isis', again)]),
		]).repeats.length;
	const idle = says('armed-clash', 'isis');
	expect(between(idle)).toBe(1);
	expect(between(left('isis'))).toBe(0);
	expect(between(took('syrian-government'))).toBe(0);
	expect(between(idle, {words: 'استعاد الحي'})).toBe(0);
	expect(between(idle, {words: 'أخذ جزءا من الحي', extent: 'part'})).toBe(0);
});

describe('who has it now', () => {
	const contested = [
		reported('sana', '2016-05-14', [holds('syrian-government')]),
		reported('al-manar', '2016-05-14', [holds('syrian-government', {words: 'الحي في يد الجيش كما كان'})]),
		reported('afp', '2016-05-14', [took('isis')]),
	];

	it('under lowest is only what no other origin contradicts', () => {
		expect(now(contested, 'lowest')).toEqual(['contested', ['government', 'isis']]);
		expect(now(contested.slice(0, 2), 'lowest')).toEqual(['held', ['government']]);
	});

	it('under best is the word of who is no party to the war, and who contradicts it is told', () => {
		expect(now(contested, 'best')).toEqual(['held', ['isis']]);
		const {current} = timelineOf(contested);
		expect(current.against.map(({side, origins}) => [side, origins])).toEqual([
			['government', ['al-manar', 'sana']],
		]);
		expect(current.words).toBe(
			'14 May 2016: held by ISIS, says AFP; contradicted: Syrian Government, say Al Manar and SANA.',
		);
		expect(now(contested.slice(0, 2), 'best')).toEqual(['held', ['government']]);
	});

	it('under range is every side that is named', () => {
		expect(now(contested, 'range')).toEqual(['held', ['government', 'isis']]);
	});

	it('under majority is the side of most origins, and a tie is told', () => {
		expect(now(contested, 'majority')).toEqual(['held', ['government']]);
		expect(now(contested.slice(1), 'majority')).toEqual(['tie', ['government', 'isis']]);
	});

	it('forgets what a change told later has overtaken', () => {
		const items = [...contested, reported('dpa', '2016-05-16', [took('syrian-government')])];
		for (const rule of rules) expect(now(items, rule)).toEqual(['held', ['government']]);
	});

	it('tells a withdrawal after which nobody is named', () => {
		const items = [
			reported('afp', '2016-05-14', [took('isis')]),
			reported('dpa', '2016-05-16', [left('isis')]),
		];
		const {current} = timelineOf(items);
		expect([current.status, current.left.map(({side}) => side)]).toEqual(['left', ['isis']]);
		expect(current.words).toBe('16 May 2016: not held by ISIS, says dpa; nobody says by whom it is.');
	});

	it('is never outvoted by what is told as background', () => {
		const old = holds('isis', {words: 'الحي الذي في يد التنظيم', background: true});
		const items = [
			reported('afp', '2016-05-14', [took('syrian-government')]),
			...['dpa', 'reuters', 'bbc'].map(outlet => reported(outlet, '2016-05-15', [old])),
		];
		for (const rule of rules) expect(now(items, rule)).toEqual(['held', ['government']]);
		const {current} = timelineOf(items.slice(1));
		expect([current.status, current.background]).toEqual(['held', true]);
	});

	it('tells parts and the ring around, and flattens neither', () => {
		const {current} = timelineOf([
			reported('afp', '2016-05-14', [
				took('isis', {words: 'أخذ معظم الحي', extent: 'most'}),
				holds('syrian-government', {words: 'جزء من الحي في يد الجيش', extent: 'part'}),
				says('siege', 'sdf', {words: 'طوق الحي'}),
			]),
		]);
		expect(current.holders.map(({side, extent}) => [side, extent])).toEqual([
			['isis', 'most'],
			['government', 'part'],
		]);
		expect(current.around.map(({act, side}) => [act, side])).toEqual([['besieges', 'sdf']]);
		expect(current.words).toContain('ISIS (most of it)');
	});
});

describe('a city', () => {
	const items = [
		reported('afp', '2016-05-14', [
			took('isis'),
			{
				words: 'الجيش يمسك ثلاثين بالمئة من المدينة على الأكثر مثل القصور',
				type: 'control',
				actors: ['syrian-government'],
				places: ['deir-ez-zor', 'al-qusour'],
				counts: [['percent', 'syrian-government', 0, 30]],
			},
		]),
	];

	it('is told by shares and by its parts', () => {
		const {current, parts, broad, spans} = timelineOf(items, 'deir-ez-zor');
		expect([broad, current.status, spans.length]).toEqual([true, 'parts', 0]);
		expect(current.holders.map(({side, share}) => [side, share])).toEqual([
			['government', {min: 0, max: 30}],
		]);
		expect(parts?.held.map(({side, places}) => [side, places])).toEqual([
			['isis', ['al-joura']],
			['government', ['al-qusour']],
		]);
		expect(current.words).toContain('Syrian Government holds at most 30 % of it');
	});

	it('lends its share to no quarter', () => {
		expect(timelineOf(items, 'al-qusour').entries[0]).toMatchObject({
			share: null,
			words: 'Syrian Government holds it',
		});
	});
});

it('nothing is made of a place of which nothing is told', () => {
	const timelines = createTimelines(analyse(quartersCase, world), world).under();
	expect(timelines.of('mayadin' as PlaceId)).toBeNull();
});
