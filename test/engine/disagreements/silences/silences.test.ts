import {describe, expect, it} from 'vitest';
import {analyse} from '../../../../source/engine/analyse.ts';
import {createSilences} from '../../../../source/engine/disagreements/silences/silences-of.ts';
import {hospitalCase, quartersCase, villageCase} from '../../cases.ts';
import {reported, shuffled, world} from '../../story.ts';
import {civiliansDead, clashes, silencesIn, soldiersDead, taken} from './silent.ts';

const reasons = (...items: Parameters<typeof silencesIn>): string[] =>
	silencesIn(...items).map(one => one.reason);

describe('an omission', () => {
	const fall = reported('reuters', '2016-05-14', [taken('دخل المسلحون الحي وثبتوا فيه')]);

	it('is of a party whose outlet tells of the place and not of what others tell', () => {
		const other = reported('sana', '2016-05-14', [clashes('اشتباكات في الحي منذ الصباح')]);
		const [silence, ...rest] = silencesIn([fall, other]);
		expect(rest).toEqual([]);
		expect(silence).toMatchObject({
			camp: 'government',
			sources: ['sana'],
			kind: 'omission',
			about: 'ground',
			groups: [],
			reports: [other.report.id],
			reason:
				'Government media say nothing of this change of hands, though a report of SANA published on 14 May 2016 tells of clashes at al-Joura.',
		});
	});

	it('counts a report of the next day, as stories are told late', () => {
		expect(
			silencesIn([fall, reported('sana', '2016-05-15', [clashes('اشتباكات أمس', {date: '2016-05-14'})])]),
		).toHaveLength(1);
	});

	it('says where the dead are of the silent side, and where deaths are laid to it', () => {
		const strike = civiliansDead('غارة قتلت ثلاثين مدنيا', {type: 'air-strike', actors: ['russia']});
		expect(
			reasons([
				reported('reuters', '2016-05-14', [strike]),
				reported('tass', '2016-05-14', [clashes('معارك في الحي')]),
			]),
		).toEqual([
			expect.stringMatching(/^Russian media say nothing of these deaths, .+ laid to their own side\.$/),
		]);
		const dead = soldiersDead('ثلاثون قتيلا من المسلحين', {
			targets: ['isis'],
			counts: [['killed', 'isis', 30, 30]],
		});
		expect(
			reasons([
				reported('reuters', '2016-05-14', [dead]),
				reported('al-manar', '2016-05-14', [clashes('معارك في الحي', {actors: ['syrian-government']})]),
			]),
		).toEqual([expect.stringMatching(/^Government media say nothing of these deaths, .+ at al-Joura\.$/)]);
	});

	it('needs two reports on the sector or three on the city where none is on the place', () => {
		const dead = reported('reuters', '2016-05-14', [civiliansDead('ثلاثون قتيلا في الحي')]);
		const near = (number: number) =>
			reported('tass', '2016-05-14', [clashes(`معارك ${number}`, {places: ['al-qusour']})]);
		const inCity = (number: number) =>
			reported('tass', '2016-05-14', [clashes(`معارك ${number}`, {places: ['al-sinaa']})]);
		expect(silencesIn([dead, near(1)])).toEqual([]);
		expect(silencesIn([dead, near(1), near(2)])).toHaveLength(1);
		expect(silencesIn([dead, inCity(1), inCity(2)])).toEqual([]);
		expect(silencesIn([dead, inCity(1), inCity(2), inCity(3)])[0]?.reports).toHaveLength(3);
	});

	it('is told of outlets one by one where their camp does not speak as one, in one line', () => {
		const others = ['step-news', 'orient-net', 'dpa'].map(outlet =>
			reported(outlet, '2016-05-14', [clashes(`قصف كما تقول ${outlet}`, {type: 'shelling'})]),
		);
		const teller = reported('smart', '2016-05-14', [taken('سقط الحي كله')]);
		const [silence, ...rest] = silencesIn([fall, teller, ...others]);
		expect(rest).toEqual([]);
		expect(silence).toMatchObject({camp: null, sources: ['dpa', 'orient-net', 'step-news']});
		expect(silence?.reason).toMatch(/^dpa, Orient Net and Step News say nothing of this change of hands, /);
	});

	it('is of a party that counts the enemy’s dead and not its own', () => {
		const dead = reported('reuters', '2016-05-14', [soldiersDead('ثلاثون جنديا قتلوا', {by: 'sohr'})]);
		const enemy = soldiersDead('قتل أربعون من المهاجمين', {
			targets: ['isis'],
			counts: [['killed', 'isis', 40, 40]],
		});
		const found = silencesIn([dead, reported('al-manar', '2016-05-14', [enemy])]);
		expect(found).toMatchObject([{camp: 'government', kind: 'omission', groups: ['syrian-government']}]);
		expect(found[0]?.reason).toBe(
			"Al Manar counts the enemy's dead and says nothing of the government's dead, whom others count (SOHR).",
		);
	});
});

describe('a silence that its method explains', () => {
	const dead = reported('reuters', '2016-05-14', [soldiersDead('ثلاثون جنديا قتلوا', {by: 'sohr'})]);

	it('means nothing: who never publishes its dead says nothing of these', () => {
		const found = silencesIn([
			dead,
			...[1, 2, 3].map(number =>
				reported('sana', '2016-05-14', [clashes(`خبر ${number} عن المدينة`, {places: ['deir-ez-zor']})]),
			),
		]);
		expect(found).toMatchObject([
			{camp: null, sources: ['sana'], kind: 'method', about: 'deaths', groups: ['syrian-government']},
		]);
		expect(found[0]?.reports).toHaveLength(3);
		expect(found[0]?.reason).toBe(
			"SANA does not publish the government's dead: that it gives no figure of them means nothing.",
		);
	});

	it('means nothing: who counts civilians only counts no soldiers', () => {
		const civilians = civiliansDead('قتل مدنيون', {by: 'snhr'});
		const found = silencesIn([
			reported('reuters', '2016-05-14', [
				{
					...civilians,
					words: 'حصيلة القصف مدنيون وجنود',
					by: 'sohr',
					counts: [
						['killed', 'civilians', 30, 30],
						['killed', 'syrian-government', 12, 12],
					],
				},
			]),
			reported('dpa', '2016-05-14', [civilians]),
		]);
		expect(found.map(one => one.reason)).toEqual([
			"SNHR counts civilians only: that it gives no figure of the government's dead means nothing.",
		]);
	});

	it('stands after what means something', () => {
		const found = silencesIn([
			reported('reuters', '2016-05-14', [
				taken('سقط الحي وقتل ثلاثون جنديا', {counts: [['killed', 'syrian-government', 30, 30]]}),
				taken('سقط الحي كما قيل', {by: 'sohr'}),
				taken('أعلنت الوزارة', {by: 'amaq', counts: [['killed', 'isis', 7, 7]]}),
			]),
			reported('al-manar', '2016-05-14', [clashes('معارك في الحي')]),
		]);
		expect(found.map(one => one.kind)).toEqual([...found.map(one => one.kind)].sort().reverse());
		expect(found.map(one => one.rank)).toEqual([...found.map(one => one.rank)].sort((a, b) => b - a));
	});
});

describe('silences', () => {
	const items = [
		reported('reuters', '2016-05-14', [
			taken('سقط الحي'),
			civiliansDead('ثلاثون قتيلا'),
			taken('سقط المشفى', {places: ['assad-hospital']}),
		]),
		reported('afp', '2016-05-15', [
			clashes('معارك أمس', {date: '2016-05-14'}),
			civiliansDead('أربعون قتيلا', {by: 'sohr'}),
		]),
		reported('sana', '2016-05-14', [clashes('معارك'), clashes('معارك المشفى', {places: ['assad-hospital']})]),
		reported('tass', '2016-05-14', [clashes('قتال في الحي')]),
		reported('step-news', '2016-05-14', [clashes('قتال', {places: ['assad-hospital']})]),
		reported('amaq', '2016-05-14', [soldiersDead('قتل ثلاثون')]),
	];

	it('are the same in whatever order reports and claims come', () => {
		const found = silencesIn(items);
		expect(found.length).toBeGreaterThan(2);
		for (const seed of [1, 2, 3]) {
			const other = shuffled(items, seed).map(item => ({...item, claims: shuffled(item.claims, seed)}));
			expect(silencesIn(other)).toEqual(found);
		}
	});

	it.each([
		['these reports', items],
		['the hospital', hospitalCase],
		['the village', villageCase],
		['the quarters', quartersCase],
	])('are never of who tells the event, in %s', (_, told) => {
		const analysis = analyse(told, world);
		const silencesOf = createSilences(analysis, world);
		const reports = new Set(analysis.reports.map(({id}) => id));
		for (const event of analysis.events) {
			const telling = new Set([...event.origins, ...event.outlets]);
			const camps = new Set([...telling].map(source => world.sources.get(source)?.alignment));
			for (const silence of silencesOf(event)) {
				const isWhole = silence.kind === 'omission' && silence.groups.length === 0;
				if (isWhole) {
					expect(camps).not.toContain(silence.camp);
					expect(silence.sources.filter(source => telling.has(source))).toEqual([]);
				}

				expect(silence.event).toBe(event.id);
				expect(silence.reports.length).toBeGreaterThan(0);
				expect(silence.reports.filter(id => !reports.has(id))).toEqual([]);
				expect(silence.rank).toBeGreaterThan(0);
				expect(silence.rank).toBeLessThanOrEqual(1);
			}
		}
	});
});
