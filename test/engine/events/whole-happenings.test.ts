import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/engine/analyse.ts';
import {type Item, reported, type Told, world} from '../story.ts';

/** The types of the claims in each event, the largest event first. */
const events = (...items: Item[]): string[] =>
	analyse(items, world)
		.events.map(event =>
			event.claims
				.map(claim => claim.type)
				.sort()
				.join(' + '),
		)
		.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const raid: Told = {
	words: 'غارة جوية على البلدة',
	type: 'air-strike',
	actors: ['russia'],
	places: ['mayadin'],
};
const dead: Told = {
	words: 'سقط تسعة مدنيين في البلدة',
	type: 'killing',
	targets: ['civilians'],
	places: ['mayadin'],
	counts: [['killed', 'civilians', 9, 9]],
};

describe('what a strike brought', () => {
	it('belongs to it, whoever tells it', () => {
		expect(events(reported('afp', '2017-06-01', [raid]), reported('dpa', '2017-06-01', [dead]))).toEqual([
			'air-strike + killing',
		]);
	});

	it('is no death of fighters that another report tells, for they die in fights as well', () => {
		const fighters: Told = {...dead, targets: ['isis'], counts: [['killed', 'isis', 9, 9]]};
		expect(
			events(reported('afp', '2017-06-01', [raid]), reported('dpa', '2017-06-01', [fighters])),
		).toHaveLength(2);
		expect(events(reported('afp', '2017-06-01', [raid, {...fighters, actors: ['russia']}]))).toEqual([
			'air-strike + killing',
		]);
	});

	it('is no execution, no toll of several days, and none by another owner', () => {
		const shot: Told = {...dead, words: 'أعدم تسعة مدنيين في البلدة'};
		const week: Told = {...dead, date: ['2017-05-28', '2017-06-01']};
		const other: Told = {...dead, actors: ['isis']};
		for (const told of [shot, week, other])
			expect(
				events(reported('afp', '2017-06-01', [raid]), reported('dpa', '2017-06-01', [told])),
			).toHaveLength(2);
	});

	it('stays by itself where two strikes of one day may have brought it', () => {
		const shells: Told = {
			words: 'قصف مدفعي على البلدة',
			type: 'shelling',
			actors: ['syrian-government'],
			places: ['mayadin'],
		};
		expect(
			events(
				reported('afp', '2017-06-01', [raid]),
				reported('sana', '2017-06-01', [shells]),
				reported('dpa', '2017-06-01', [dead]),
			),
		).toHaveLength(3);
	});
});

describe('a denial', () => {
	const denied: Told = {
		...raid,
		words: 'لا صحة لغارة على البلدة',
		modality: 'denied',
		by: 'russian-defence-ministry',
	};

	it('belongs to what it denies, though it is dated days later', () => {
		expect(events(reported('afp', '2017-06-01', [raid]), reported('tass', '2017-06-04', [denied]))).toEqual([
			'air-strike + air-strike',
		]);
	});

	it('answers nothing of the week before, nothing that came after it, and not one of two', () => {
		const other = reported('dpa', '2017-06-01', [{...raid, actors: [], places: ['mayadin', 'bukamal']}]);
		expect(
			events(reported('afp', '2017-06-01', [raid]), reported('tass', '2017-06-08', [denied])),
		).toHaveLength(2);
		expect(
			events(reported('tass', '2017-06-01', [denied]), reported('afp', '2017-06-03', [raid])),
		).toHaveLength(2);
		expect(events(other, reported('tass', '2017-06-09', [denied]))).toHaveLength(2);
	});
});

describe('what happens once', () => {
	const taken: Told = {
		words: 'أخذ التنظيم الحي',
		type: 'territory-gained',
		actors: ['isis'],
		places: ['al-joura'],
	};

	it('is one, told of two days beside each other by two outlets', () => {
		expect(
			events(reported('afp', '2016-05-14', [taken]), reported('dpa', '2016-05-15', [taken])),
		).toHaveLength(1);
	});

	it('is two where one report tells both, where days lie between, and where it is won back', () => {
		const again: Told = {...taken, words: 'استعاد التنظيم الحي'};
		expect(
			events(
				reported('afp', '2016-05-15', [taken, {...taken, words: 'ثم أخذ الحي مرة أخرى', date: '2016-05-14'}]),
			),
		).toHaveLength(2);
		expect(
			events(reported('afp', '2016-05-14', [taken]), reported('dpa', '2016-05-16', [taken])),
		).toHaveLength(2);
		expect(
			events(reported('afp', '2016-05-14', [taken]), reported('dpa', '2016-05-15', [again])),
		).toHaveLength(2);
	});

	it('does not go on from day to day', () => {
		const days = ['14', '15', '16', '17'].map((day, index) =>
			reported(['afp', 'dpa', 'bbc', 'dw'][index] as string, `2016-05-${day}`, [taken]),
		);
		expect(events(...days)).toHaveLength(2);
	});
});

describe('a battle of several days', () => {
	const fight: Told = {
		words: 'اشتباكات في البلدة',
		type: 'armed-clash',
		actors: ['sdf', 'isis'],
		places: ['hajin'],
	};

	it('holds what others tell of one of its days', () => {
		const long: Told = {...fight, date: ['2018-01-07', '2018-01-10']};
		expect(
			events(reported('afp', '2018-01-10', [long]), reported('dpa', '2018-01-08', [fight])),
		).toHaveLength(1);
		expect(
			events(reported('afp', '2018-01-10', [long]), reported('dpa', '2018-01-11', [fight])),
		).toHaveLength(2);
	});

	it('is no season of fighting', () => {
		const season: Told = {...fight, date: ['2018-01-01', '2018-01-31']};
		expect(
			events(reported('afp', '2018-01-31', [season]), reported('dpa', '2018-01-08', [fight])),
		).toHaveLength(2);
	});
});

describe('what the headline says', () => {
	const text = (headline: string, body: string): Item => {
		const place = {type: 'assault', actors: ['isis'], places: ['al-joura']} as const;
		const item = reported('afp', '2016-05-15', [
			{...place, words: headline},
			{...place, words: body, date: '2016-05-14'},
		]);
		return {...item, report: {...item.report, text: item.report.text.replace('. ', '\n ')}};
	};

	it('is what the body tells of the day before', () => {
		expect(events(text('هجوم على الحي', 'شن التنظيم أمس هجوما على الحي'))).toHaveLength(1);
	});

	it('is two in two sentences of one line', () => {
		const {report, claims} = text('هجوم على الحي', 'شن التنظيم أمس هجوما على الحي');
		expect(events({report: {...report, text: report.text.replace('\n', '.')}, claims})).toHaveLength(2);
	});
});
