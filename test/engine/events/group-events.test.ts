import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {type Item, reported, world} from '../story.ts';

const eventsOf = (items: readonly Item[]) => analyse(items, world).events;

const took = (words: string, places: string[], by = 'outlet') =>
	({words, type: 'territory-gained', actors: ['isis'], places, by}) as const;

describe('events', () => {
	it('gather what one tells in a list and others piece by piece', () => {
		const [event, ...rest] = eventsOf([
			reported('afp', '2016-05-14', [took('أخذ المشفى', ['assad-hospital'])]),
			reported('dpa', '2016-05-14', [took('أخذ الصوامع', ['grain-silos'])]),
			reported('smart', '2016-05-14', [
				took('أخذ المشفى والصوامع وسادكوب', ['assad-hospital', 'grain-silos', 'sadcop'], 'amaq'),
			]),
		]);
		expect(rest).toEqual([]);
		expect(event?.label).toMatch(/^ISIS takes .+ \+1$/);
		expect(event?.front).toBe('southwest-entrance');
		expect(event?.outlets).toEqual(['afp', 'dpa', 'smart']);
		expect(event?.origins).toEqual(['afp', 'amaq', 'dpa']);
	});

	it('count the channels of one body as one origin', () => {
		const [event] = eventsOf([
			reported('afp', '2016-05-14', [took('أعماق: أخذ المشفى', ['assad-hospital'], 'amaq')]),
			reported('dpa', '2016-05-14', [took('بيان: أخذ المشفى', ['assad-hospital'], 'isis-statement')]),
		]);
		expect(event?.origins).toEqual(['amaq']);
	});

	it('join a denial and an attempt with what they deny and attempt', () => {
		const events = eventsOf([
			reported('afp', '2016-05-14', [took('أخذ المشفى', ['assad-hospital'])]),
			reported('sana', '2016-05-14', [{...took('لم يأخذ المشفى', ['assad-hospital']), modality: 'denied'}]),
			reported('dpa', '2016-05-14', [
				{...took('يحاول أخذ المشفى', ['assad-hospital']), modality: 'attempted'},
			]),
		]);
		expect(events.map(event => event.claims.length)).toEqual([3]);
	});

	it('read the attack, the advance and the tighter ring of one passage as one happening', () => {
		const events = eventsOf([
			reported('sohr', '2016-05-14', [
				{words: 'شنت القوات هجوما', type: 'assault', actors: ['syrian-government'], places: ['deir-ez-zor']},
				{words: 'فأخذت حيا', type: 'territory-gained', actors: ['syrian-government'], places: ['al-sinaa']},
				{
					words: 'وضيقت الخناق',
					type: 'siege',
					actors: ['syrian-government'],
					targets: ['isis'],
					places: ['deir-ez-zor'],
				},
			]),
		]);
		expect(events.map(event => event.claims.length)).toEqual([3]);
	});

	it('find in the body the one death that the headline tells', () => {
		const death = (words: string, places: string[], date: string) =>
			({
				words,
				type: 'killing',
				targets: ['isis'],
				places,
				date,
				counts: [['killed', 'isis', 1, 1]],
			}) as const;
		const items = [
			reported('afp', '2016-05-14', [
				{
					...death('مقتل قيادي في المدينة', ['deir-ez-zor'], '2016-05-14'),
					counts: [['killed', 'isis', 1, 1]],
				},
				{
					...death('قتل القيادي أمس في الصناعة', ['al-sinaa'], '2016-05-13'),
					counts: [['killed', 'isis', 1, 1]],
				},
			]),
		];
		expect(eventsOf(items).map(event => event.claims.length)).toEqual([2]);
	});

	it('keep their id when later reports join them', () => {
		const first = reported('afp', '2016-05-14', [took('أخذ المشفى', ['assad-hospital'])]);
		const later = reported('dpa', '2016-05-15', [
			{...took('أخذ المشفى أمس', ['assad-hospital']), date: '2016-05-14'},
		]);
		expect(eventsOf([first])[0]?.id).toBe(eventsOf([later, first])[0]?.id);
	});
});
