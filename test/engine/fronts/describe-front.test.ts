import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {describeFront} from '../../../source/engine/fronts/describe-front.ts';
import {createTimelines} from '../../../source/engine/fronts/timelines.ts';
import type {FrontSummary} from '../../../source/model/front.ts';
import type {Rule} from '../../../source/model/rule.ts';
import {hospitalCase, quartersCase, villageCase} from '../cases.ts';
import {type Item, reported, shuffled, world} from '../story.ts';

const summariesOf = (items: readonly Item[], rule: Rule = 'best'): FrontSummary[] => {
	const analysis = analyse(items, world);
	const sources = {
		world,
		rule,
		events: new Map(analysis.events.map(event => [event.id as string, event])),
		disagreements: new Map(analysis.disagreements.map(one => [one.id as string, one])),
		timelines: createTimelines(analysis, world).under(rule),
	};
	return analysis.fronts.map(front => describeFront(front, sources));
};

const hospital = [
	reported('afp', '2016-05-14', [
		{words: 'أخذ التنظيم المشفى', type: 'territory-gained', actors: ['isis'], places: ['assad-hospital']},
		{
			words: 'وقتل عشرون جنديا',
			type: 'killing',
			targets: ['syrian-government'],
			places: ['assad-hospital'],
			counts: [['killed', 'syrian-government', 20, 20]],
		},
	]),
	reported('dpa', '2016-05-14', [
		{
			words: 'قتل خمسة وعشرون جنديا في المشفى',
			type: 'killing',
			targets: ['syrian-government'],
			places: ['assad-hospital'],
			counts: [['killed', 'syrian-government', 25, 25]],
		},
	]),
	reported('sana', '2016-05-14', [
		{
			words: 'المشفى كله في يد الجيش',
			type: 'control',
			actors: ['syrian-government'],
			places: ['assad-hospital'],
			extent: 'whole',
		},
	]),
	reported('smart', '2016-05-16', [
		{
			words: 'قتل مئة خلال خمسة أيام',
			type: 'killing',
			targets: ['syrian-government'],
			places: ['university-housing'],
			date: ['2016-05-12', '2016-05-16'],
			counts: [['killed', 'syrian-government', 100, 100]],
		},
	]),
];

describe('the summary of a front', () => {
	const [front] = summariesOf(hospital);

	it('reads as a paragraph in which every word is told by somebody', () => {
		const deaths = analyse(hospital, world).events.find(
			one => one.type === 'killing' && one.claims.length === 2,
		);
		expect(front?.words).toBe(
			[
				'12 to 16 May 2016: 3 events: 2 killings and 1 gain of ground.',
				'ISIS took al-Assad Hospital (1 origin; contested by SANA) on 14 May 2016.',
				'Killed, rule "best": 20 (told: 20–25), over 1 event, 2 origins.',
				'Not added, being tolls over several days that may count the same dead: 100 for 12 to 16 May 2016.',
				`Sharpest difference: ${deaths?.label}: The figures cannot all be true: AFP: 20 killed (Syrian Government) and dpa: 25 killed (Syrian Government).`,
				'Events told by 3 origins in 3 outlets.',
				`Last, 12 to 16 May 2016: ${front?.last?.label}.`,
			].join(' '),
		);
	});

	it('tells changes of hands with who says so and who contradicts', () => {
		expect(front?.changes).toMatchObject([
			{act: 'took', side: 'isis', place: 'assad-hospital', origins: ['afp'], contestedBy: ['sana']},
		]);
		expect(front?.changes[0]?.claims).toHaveLength(1);
	});

	it('never adds the toll of several days to that of the days', () => {
		expect(front?.killed?.high).toBe(25);
		expect(front?.apart.map(({killed}) => killed.best)).toEqual([100]);
	});

	it('counts the dead under the rule', () => {
		const words = (rule: Rule) => summariesOf(hospital, rule)[0]?.words;
		expect(words('range')).toContain('Killed, rule "range": 20–25, over');
		expect(words('majority')).toContain('Killed, rule "majority": 20, tied, over');
	});

	it('says which taking is told twice, and does not call that a contradiction by others', () => {
		const [city] = summariesOf(quartersCase);
		expect(city?.words).toContain('al-Ardi (2 origins; told twice)');
		expect(city?.words).not.toContain('contested by');
		expect(city?.changes.filter(change => change.repeated).length).toBe(6);
	});

	it('is the same in whatever order the reports come', () => {
		const items = [...hospitalCase, ...villageCase, ...quartersCase, ...hospital];
		expect(summariesOf(shuffled(items, 3))).toEqual(summariesOf(items));
	});
});
