import {describe, expect, it} from 'vitest';
import {analyse} from '../../../../source/engine/analyse.ts';
import {type Item, reported, type Told, world} from '../../story.ts';

const found = (...items: Item[]): string[] =>
	analyse(items, world).disagreements.map(
		one => `${one.facet} ${one.kind}: ${one.positions.map(position => position.value).join(' | ')}`,
	);

const afp = (...told: Told[]) => reported('afp', '2017-06-02', told);
const dpa = (...told: Told[]) => reported('dpa', '2017-06-03', told);
const none: string[] = [];

describe('"without a fight"', () => {
	const fight: Told = {
		words: 'معارك في البلدة',
		type: 'armed-clash',
		actors: ['sdf', 'isis'],
		places: ['gharanij'],
		date: '2017-06-02',
	};
	const entered: Told = {
		...fight,
		words: 'دخلتها',
		type: 'territory-gained',
		actors: ['sdf'],
		date: '2017-06-03',
	};
	const unfought: Told = {...fight, words: 'بلا أي قتال', modality: 'denied', date: '2017-06-03'};
	const denied = 'modality denial: it was fought over | without a fight';

	it('denies the fighting that others tell of that place on the days before the report', () => {
		expect(found(afp(fight), dpa(entered, unfought))).toContain(denied);
		expect(found(afp({...fight, date: ['2017-05-30', '2017-06-02']}), dpa(entered, unfought))).toContain(
			denied,
		);
		expect(found(afp({...fight, actors: []}), dpa(entered, unfought))).toContain(denied);
	});

	it('denies no fighting of later days, of long before, of another place, or by others', () => {
		const apart = (more: Partial<Told>): string[] =>
			found(afp({...fight, ...more}), dpa(entered, unfought)).filter(text => text.includes('denial'));
		expect(apart({date: '2017-06-05'})).toEqual(none);
		expect(apart({date: '2017-05-20'})).toEqual(none);
		expect(apart({places: ['hajin']})).toEqual(none);
		expect(apart({actors: ['syrian-government', 'opposition']})).toEqual(none);
	});

	it('of a day that it names denies no fighting of the day before', () => {
		const day = {date: '2017-06-01'};
		const then = found(afp({...fight, date: '2017-05-31'}), dpa({...entered, ...day}, {...unfought, ...day}));
		expect(then.filter(text => text.includes('denial'))).toEqual(none);
	});
});

describe('a denial for a whole city', () => {
	const raid: Told = {
		words: 'غارات روسية على الحي',
		type: 'air-strike',
		actors: ['russia'],
		targets: ['civilians'],
		places: ['al-hamidiyah'],
		date: '2017-06-01',
	};
	const never: Told = {
		...raid,
		words: 'لم نستهدف أحياء المدينة',
		places: ['deir-ez-zor'],
		date: '2017-06-03',
		modality: 'denied',
		by: 'russian-defence-ministry',
	};
	const denials = (...items: Item[]): string[] => found(...items).filter(text => text.includes('denial'));

	it('denies the raid that is told of one quarter', () => {
		expect(denials(afp(raid), dpa(never))).toEqual([
			'modality denial: Russia did it | denied anywhere in Deir ez-Zor',
		]);
		expect(
			denials(afp({...raid, targets: [], counts: [['killed', 'civilians', 4, 4]]}), dpa(never)),
		).toHaveLength(1);
	});

	it('is told once, whatever number of raids it denies', () => {
		const other: Told = {...raid, words: 'وعلى حي آخر', places: ['al-sinaa']};
		expect(denials(afp(raid, other), dpa(never))).toHaveLength(1);
	});

	it('of dead civilians denies no raid on fighters', () => {
		expect(denials(afp({...raid, targets: ['isis']}), dpa(never))).toEqual(none);
	});

	it('denies no raid of another air force, elsewhere, or weeks before', () => {
		expect(denials(afp({...raid, actors: ['international-coalition']}), dpa(never))).toEqual(none);
		expect(denials(afp({...raid, places: ['mayadin']}), dpa(never))).toEqual(none);
		expect(denials(afp(raid), dpa({...never, places: ['deir-ez-zor-governorate']}))).toEqual(none);
		expect(denials(afp({...raid, date: '2017-05-12'}), dpa(never))).toEqual(none);
	});
});

describe('a headline’s figure', () => {
	const toll = (words: string, figure: number, more: Partial<Told> = {}): Told => ({
		words,
		type: 'air-strike',
		actors: ['russia'],
		places: ['mayadin'],
		counts: [['killed', 'civilians', figure, figure]],
		...more,
	});
	const titled = (headline: Told, ...body: Told[]): Item => {
		const item = afp(headline, ...body);
		const at = headline.words.length;
		const text = `${item.report.text.slice(0, at)}\n${item.report.text.slice(at + 1)}`;
		return {...item, report: {...item.report, text}};
	};
	const own = (...told: [Told, ...Told[]]): string[] =>
		found(titled(...told)).filter(text => text.includes('headline'));

	it('contradicts the text that counts fewer, or more', () => {
		expect(own(toll('مجزرة', 16), toll('قتل اثنا عشر', 12))).toEqual([
			'killed conflict: 16 killed (Civilians), in the headline | 12 killed (Civilians), in the text',
		]);
		expect(own(toll('مجزرة', 9), toll('قتل اثنا عشر', 12))).toHaveLength(1);
		expect(
			own(toll('مجزرة', 16, {counts: [['killed', null, 16, null]]}), toll('قتل اثنا عشر', 12)),
		).toHaveLength(1);
	});

	it('does not where it may be the sum, or what another voice in the text says', () => {
		expect(own(toll('مجزرة', 16), toll('قتل اثنا عشر', 12), toll('ثم أربعة', 4, {type: 'killing'}))).toEqual(
			none,
		);
		expect(own(toll('مجزرة', 16), toll('قتل اثنا عشر', 12), toll('بل ستة عشر', 16, {by: 'sohr'}))).toEqual(
			none,
		);
	});

	it('does not where it names no place, or the text says "more than"', () => {
		expect(own(toll('مجزرة', 16, {places: []}), toll('قتل اثنا عشر', 12))).toEqual(none);
		const atLeast: Partial<Told> = {counts: [['killed', 'civilians', 12, null]]};
		expect(own(toll('مجزرة', 16), toll('قتل اثنا عشر على الأقل', 12, atLeast))).toEqual(none);
	});
});

describe('a toll of both sides', () => {
	const dead = (words: string, ...counts: [string, number][]): Told => ({
		words,
		type: 'killing',
		targets: counts.map(([who]) => who),
		places: ['deir-ez-zor-airport'],
		date: '2017-06-02',
		counts: counts.map(([who, figure]) => ['killed', who, figure, figure] as const),
	});
	const army = dead('قتلى الجيش', ['syrian-government', 30]);
	const fighters = dead('قتلى التنظيم', ['isis', 45]);
	const both = dead('قتلى الطرفين', ['syrian-government', 28], ['isis', 19]);
	const conflicts = (...items: Item[]): string[] =>
		found(...items).filter(text => text.startsWith('killed conflict'));

	it('stands with that of the side it counts first, and is held against that of the other', () => {
		expect(conflicts(afp(army), reported('smart', '2017-06-02', [fighters]), dpa(both)).sort()).toEqual([
			'killed conflict: 30 killed (Syrian Government) | 28 killed (Syrian Government)',
			'killed conflict: 45 killed (ISIS) | 19 killed (ISIS)',
		]);
	});

	it('is held against none that it may be, nor of another day', () => {
		const like: Told = {...fighters, counts: [['killed', 'isis', 10, null]]};
		expect(conflicts(afp(army), reported('smart', '2017-06-02', [like]), dpa(both))).toHaveLength(1);
		const other: Told = {...fighters, date: '2017-05-30'};
		expect(conflicts(afp(army), reported('smart', '2017-06-02', [other]), dpa(both))).toHaveLength(1);
	});
});

describe('who was hit', () => {
	const raid: Told = {words: 'غارة على البلدة', type: 'air-strike', actors: ['russia'], places: ['mayadin']};
	const civilians: Told = {
		...raid,
		words: 'قتلت تسعة مدنيين',
		targets: ['civilians'],
		counts: [['killed', 'civilians', 9, 9]],
	};
	const same = {date: '2017-06-02'} as const;
	const told = (more: Partial<Told>): string[] => found(afp(civilians), dpa({...raid, ...same, ...more}));

	it('is a conflict where the one counts dead civilians and the other dead fighters', () => {
		expect(told({targets: ['isis'], counts: [['killed', 'isis', 20, 20]]})).toEqual([
			'killed conflict: the dead were civilians | the dead were fighters',
		]);
	});

	it('is a conflict where the other says that all of it were fighters', () => {
		expect(told({words: 'كل ما ضربناه مسلحون', targets: ['isis']})).toEqual([
			'actor conflict: civilians were hit | only fighters named as hit',
		]);
	});

	it('is none where the other names fighters as the aim', () => {
		expect(told({words: 'ضربنا مواقع التنظيم', targets: ['isis']})).toEqual([
			'actor compatible: civilians were hit | only fighters named as hit',
		]);
	});
});

describe('a denial by who tells such a thing himself', () => {
	const deal = (words: string, more: Partial<Told> = {}): Told => ({
		words,
		type: 'agreement',
		actors: ['sdf', 'isis'],
		places: ['hajin'],
		date: '2017-06-02',
		...more,
	});
	const denials = (...items: Item[]): string[] => found(...items).filter(text => text.includes('denial'));
	const none = deal('ولا هدنة', {modality: 'denied', by: 'sdf-statement'});

	it('is of another thing', () => {
		const own = deal('تبادل أسرى', {by: 'sdf-statement'});
		expect(denials(afp(deal('تبادل أسرى')), dpa(own, none))).toEqual([]);
	});

	it('is of what others tell, where he tells nothing of it, or only of others', () => {
		expect(denials(afp(deal('تبادل أسرى')), dpa(none))).toHaveLength(1);
		const others = deal('اتفاق آخر', {by: 'sdf-statement', actors: ['sdf', 'syrian-government']});
		expect(denials(afp(deal('تبادل أسرى')), dpa(others, none))).toHaveLength(1);
	});
});

describe('a service', () => {
	const told = (words: string, date: string, more: Partial<Told> = {}): Told => ({
		words,
		type: 'access',
		places: ['al-asharah'],
		date,
		...more,
	});
	const updates = (...items: Item[]): string[] => found(...items).filter(text => text.includes('update'));

	it('that stopped and runs again has changed', () => {
		const update = ['outcome update: stopped | runs again'];
		const pairs = [
			['توقفت العبارات', 'عادت العبارات إلى العمل'],
			['انقطعت المياه عن البلدة', 'عادت المياه إلى البلدة'],
			['قطع الطريق إلى البلدة', 'إعادة فتح الطريق إلى البلدة'],
		] as const;
		for (const [stopped, resumed] of pairs)
			expect(updates(afp(told(stopped, '2017-06-01')), dpa(told(resumed, '2017-06-03')))).toEqual(update);
	});

	it('that runs again is not another one that stopped, nor that of another place', () => {
		const stopped = afp(told('توقفت العبارات', '2017-06-01'));
		expect(updates(stopped, dpa(told('عادت المياه', '2017-06-03')))).toEqual([]);
		expect(updates(stopped, dpa(told('عادت العبارات', '2017-06-03', {places: ['hajin']})))).toEqual([]);
		expect(updates(stopped, dpa(told('عادت العبارات', '2017-05-20')))).toEqual([]);
	});
});
