import {describe, expect, it} from 'vitest';
import type {Day} from '../../../../source/model/ids.ts';
import {claimOf, claimsOf, marked, published} from '../scene.ts';

/** Every time of a text as `from..to` or one day; a time that gives none is "none". */
const times = (text: string, day: Day | null = published): string[] =>
	marked(text, day).times.map(({date}) =>
		date ? (date.from === date.to ? date.from : `${date.from}..${date.to}`) : 'none',
	);

describe('a time is resolved against the day of publication', () => {
	it.each([
		['اليوم', '2016-05-14'],
		['أمس', '2016-05-13'],
		['أول أمس', '2016-05-12'],
		['يوم السبت', '2016-05-14'],
		['يوم الجمعة', '2016-05-13'],
		['يوم الأحد', '2016-05-08'],
		['السبت الماضي', '2016-05-07'],
		['الأسبوع الماضي', '2016-05-07..2016-05-13'],
		['الشهر الماضي', '2016-04-01..2016-04-30'],
		['قبل يومين', '2016-05-12'],
		['في 10 أيار', '2016-05-10'],
		['في العاشر من أيار', '2016-05-10'],
		['في 20 كانون الأول', '2015-12-20'],
		['في كانون الأول الماضي', '2015-12-01..2015-12-31'],
		['بين 10 و14 أيار', '2016-05-10..2016-05-14'],
		['في 14 أيار/مايو 2016', '2016-05-14'],
		['في 16/1/2016', '2016-01-16'],
		['في ١٦-١-٢٠١٦', '2016-01-16'],
		['منذ كانون الثاني 2015', '2015-01-01..2016-05-14'],
		['منذ يومين', '2016-05-12..2016-05-14'],
		['منذ مطلع العام', '2016-01-01..2016-05-14'],
		['منذ بداية العام الماضي', '2015-01-01..2016-05-14'],
		['منذ اندلاع المعارك هناك يوم الأربعاء', '2016-05-11..2016-05-14'],
		['منذ انطلاق الحملة في الثالث من أيار', '2016-05-03..2016-05-14'],
		['خلال يومين', '2016-05-12..2016-05-14'],
		['في غضون ثلاثة أيام', '2016-05-11..2016-05-14'],
		['الليلة الماضية', '2016-05-13..2016-05-14'],
		['اليوم السبت الرابع عشر من أيار', '2016-05-14'],
	])('%s', (words, expected) => {
		expect(times(`سيطر التنظيم على الجورة ${words}`)).toEqual([expected]);
	});

	it('of the month that was named before: "on the tenth of it"', () => {
		expect(times('سيطر الجيش في الخامس من نيسان على الجورة ثم دخل في العاشر منه الحويقة')).toEqual([
			'2016-04-05',
			'2016-04-10',
		]);
		expect(times('انسحب العاشر منهم من الجورة في الخامس من نيسان')).toEqual(['2016-04-05']);
	});

	it('over the end of a year', () => {
		expect(times('قصف الشهر الماضي', '2017-01-10' as Day)).toEqual(['2016-12-01..2016-12-31']);
		expect(times('قصف أمس', '2017-01-01' as Day)).toEqual(['2016-12-31']);
		expect(times('قصف في 30 كانون الأول', '2017-01-02' as Day)).toEqual(['2016-12-30']);
	});
});

describe('a time that gives no day', () => {
	it('is one that does not exist, and publication does not stand in for it', () => {
		expect(times('سيطر التنظيم على الجورة في 31 تشرين الثاني')).toEqual(['none']);
		expect(times('سيطر التنظيم على الجورة في 29 شباط 2017')).toEqual(['none']);
		expect(times('سيطر التنظيم على الجورة في 29 شباط 2016')).toEqual(['2016-02-29']);
		expect(claimOf('سيطر التنظيم على الجورة في 31 تشرين الثاني', 'territory-gained').date).toBeNull();
	});

	it.each(['اليوم', 'يوم الجمعة', 'في 14 أيار', 'قبل يومين', 'منذ عام'])(
		'is %s where nobody knows the day of publication',
		words => {
			expect(times(`سيطر التنظيم على الجورة ${words}`, null)).toEqual(['none']);
		},
	);

	it.each(['قبل 65 مليون سنة', 'قبل 5000 عام', 'منذ 70 ألف سنة', 'منذ 16-1-2018', 'في 14.5.0016'])(
		'is %s: no calendar has it, or it had not come',
		words => {
			expect(times(`سيطر التنظيم على الجورة ${words}`)).toEqual(['none']);
		},
	);

	it('is not a date with its year', () => {
		expect(times('سيطر التنظيم على الجورة في 14 أيار 2016', null)).toEqual(['2016-05-14']);
	});
});

describe('no time is', () => {
	it.each([
		['a stretch without a number, which may lie ahead', 'سيدخل الجيش المدينة خلال أيام'],
		['a month name that is a verb', 'مارس ضغطا كبيرا'],
		['a month without day or year', 'حل شباط باردا'],
		['a number that counts people', 'قتل 14 جنديا'],
		['the fiercest since, which measures only', 'القصف هو الأعنف منذ عام'],
	])('%s', (_, text) => {
		expect(times(text)).toEqual([]);
	});

	// Days written with dots are read as one number.
	it('a date with dots, yet', () => {
		expect(times('سيطر التنظيم على الجورة في 14.5.2016')).toEqual(['2016-05-14']);
	});
});

describe('the day of a claim', () => {
	it('is the one its clause names', () => {
		const claims = claimsOf('سيطر التنظيم على الجورة أمس، وقصف الجيش البغيلية اليوم');
		expect(claims.map(({date}) => date?.from)).toEqual(['2016-05-13', '2016-05-14']);
	});

	it('is the one that governs the passage: in its paragraph, and behind it where the report opens with it', () => {
		const opened = claimsOf('أمس سيطر التنظيم على الجورة. ثم قصف الجيش البغيلية.\nانسحب الجيش من البغيلية');
		expect(opened.map(({date}) => date?.from)).toEqual(['2016-05-13', '2016-05-13', '2016-05-13']);
		const later = claimsOf('قصف الجيش البغيلية.\nأمس سيطر التنظيم على الجورة.\nانسحب الجيش من البغيلية');
		expect(later.map(({date}) => date?.from)).toEqual(['2016-05-14', '2016-05-13', '2016-05-14']);
	});

	it('is that of the event it is joined to, also where that lies back', () => {
		const claims = claimsOf('صد الجيش قبل ثلاثة أيام هجوما على الجورة، وقتل عشرة مسلحين');
		expect(claims.find(({type}) => type === 'killing')?.date?.from).toBe('2016-05-11');
		const retold = claimsOf('انسحب التنظيم من المناطق التي سيطر عليها قبل يومين، وقصف الجيش الجورة');
		expect(retold.find(({type}) => type === 'shelling')?.date?.to).toBe(published);
	});

	it('of a state told beside the news is that of the report', () => {
		const text = 'قصف الجيش أمس حي الجورة، في حين يسيطر التنظيم على حي الصناعة';
		expect(claimOf(text, 'control').date).toEqual({from: published, to: published});
	});

	it('is the day of publication where nothing tells another, and none where that is not known', () => {
		const [, untold] = claimsOf('اليوم سيطر التنظيم على الجورة.\nانسحب الجيش من البغيلية');
		expect(untold?.date).toEqual({from: published, to: published});
		expect(claimOf('سيطر التنظيم على الجورة', 'territory-gained', null).date).toBeNull();
	});

	it('is one of the last two where the whole text names none, unless it is a flash', () => {
		const lastTwo = {from: '2016-05-13', to: published};
		expect(claimOf('سيطر التنظيم على الجورة', 'territory-gained').date).toEqual(lastTwo);
		expect(claimOf('سيطر التنظيم على الجورة وكان حاصرها العام الماضي', 'territory-gained').date).toEqual(
			lastTwo,
		);
		expect(claimOf('عاجل | سيطر التنظيم على الجورة', 'territory-gained').date?.from).toBe(published);
	});

	it.each([
		['a source', 'نقلت روسيا اليوم أن التنظيم سيطر على الجورة'],
		['an outlet that is no known source', 'ذكرت صحيفة اليوم السابع أن التنظيم سيطر على الجورة'],
	])('is not named by a word in the name of %s', (_, text) => {
		expect(claimOf(text, 'territory-gained').date?.from).toBe('2016-05-13');
	});

	it('far back makes the claim background', () => {
		expect(claimOf('سيطر التنظيم على الجورة في كانون الأول الماضي', 'territory-gained').background).toBe(
			true,
		);
		expect(claimOf('سيطر التنظيم على الجورة أمس', 'territory-gained').background).toBe(false);
	});
});
