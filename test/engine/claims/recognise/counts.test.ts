import {describe, expect, it} from 'vitest';
import {claimOf, claimsOf, marked} from '../scene.ts';

/** Every figure of a text as `what min..max`; a bound that is not given is an asterisk. */
const figures = (text: string): string[] =>
	marked(text).counts.map(({count: {what, min, max}}) => `${what} ${min}..${max ?? '*'}`);

describe('no figure is', () => {
	it.each([
		['a version', 'قتل 0.0.05-3 مدنيين', ['killed 3..3']],
		['a fraction of people', 'قتل 1,0005-3 مدنيين', ['killed 3..3']],
		['a line of digits', `قتل ${'9'.repeat(40)} مدنيا`, []],
		['a line of digits without end', `قتل ${'9'.repeat(400)} مدنيا`, []],
	])('%s', (_, text, found) => {
		expect(figures(text)).toEqual(found);
	});
});

describe('a hedge becomes an interval', () => {
	it.each([
		['24 عنصرا', '24..24'],
		['أكثر من 20 عنصرا', '21..*'],
		['ما يزيد عن 20 عنصرا', '21..*'],
		['ما لا يقل عن 20 عنصرا', '20..*'],
		['20 عنصرا على الأقل', '20..*'],
		['عشرات المدنيين', '20..99'],
		['مئات المدنيين', '200..999'],
		['قرابة 7 جنود', '7..7'],
		['نحو 7 جنود', '7..7'],
		['حوالي 7 جنود', '7..7'],
		['عدد من المدنيين', '2..*'],
		['بعض المدنيين', '2..*'],
		['معظم الكادر الطبي', '2..*'],
		['جنديان', '2..2'],
		['طفل', '1..1'],
		['ما بين 15 و20 مدنيا', '15..20'],
	])('%s', (words, interval) => {
		expect(figures(`قتل ${words} في القصف`)).toEqual([`killed ${interval}`]);
	});

	it('also for shares', () => {
		expect(figures('سيطر التنظيم على أكثر من نصف المدينة')).toEqual(['percent 51..*']);
		expect(figures('نسبة لا تتجاوز 30% من المدينة')).toEqual(['percent 0..30']);
		expect(figures('لا تتجاوز سيطرته 30% من المدينة')).toEqual(['percent 0..30']);
		expect(figures('سيطر على 60 بالمئة من المدينة')).toEqual(['percent 60..60']);
	});

	// The contract says 22..* for "more than 22 at least".
	it('and of two hedges the weaker holds', () => {
		expect(figures('قتل أكثر من 22 جنديا على الأقل')).toEqual(['killed 22..*']);
	});
});

describe('a number is read', () => {
	it.each([
		['خمسة', 5],
		['خمسة عشر', 15],
		['خمسة وعشرون', 25],
		['مئة وعشرون', 120],
		['ثلاثمئة', 300],
		['ثلاثة آلاف', 3000],
		['ألف ومئتي', 1200],
		['ثلاثون ألفا', 30_000],
		['30 ألفا', 30_000],
		['30 ألف', 30_000],
		['١٢', 12],
		['1,200', 1200],
	])('from %s', (words, value) => {
		expect(figures(`قتل ${words} مدني`)).toEqual([`killed ${value}..${value}`]);
	});

	// The Arabic thousands separator cuts the number in two, and both halves are counted.
	it('from digits with the Arabic separator', () => {
		expect(figures('قتل ١٬٢٠٠ مدني')).toEqual(['killed 1200..1200']);
	});
});

describe('what is counted', () => {
	it('is told by the verb, the noun, or the noun after', () => {
		expect(figures('أصيب خمسة جنود')).toEqual(['wounded 5..5']);
		expect(figures('سقط عشرة قتلى')).toEqual(['killed 10..10']);
		expect(figures('أسر عشرة جنود')).toEqual(['captured 10..10']);
		expect(figures('شنت الطائرات 15 غارة')).toEqual(['strikes 15..15']);
		expect(figures('شنت الطائرات غارتين')).toEqual(['strikes 2..2']);
	});

	it('is both for one figure of killed and wounded, never so many killed', () => {
		expect(figures('سقط عشرات القتلى والجرحى من قوات النظام')).toEqual(['casualties 20..99']);
		expect(figures('سقط 20 بين قتيل وجريح من التنظيم')).toEqual(['casualties 20..20']);
	});

	it('is two figures where two are given', () => {
		expect(figures('قتل ثلاثة مدنيين وأصيب خمسة آخرون')).toEqual(['killed 3..3', 'wounded 5..5']);
		expect(figures('قتل عشرون جنديا وستة من عناصر التنظيم')).toEqual(['killed 20..20', 'killed 6..6']);
	});

	it('is a part of the figure before where "among them" leads to it', () => {
		expect(figures('قتل 12 عنصرا بينهم ضابطان')).toEqual(['killed 12..12', 'killed 2..2']);
	});

	it('is the side named with it, or the group of the noun', () => {
		const who = (text: string): unknown[] => claimOf(text, 'killing').counts.map(count => count.who);
		expect(who('قتل 20 عنصرا من قوات النظام في البغيلية')).toEqual(['syrian-government']);
		expect(who('قتل 20 مدنيا في البغيلية')).toEqual(['civilians']);
		expect(who('قتل ثلاثة أطفال في البغيلية')).toEqual(['children']);
	});

	it('keeps the words of the report', () => {
		expect(claimOf('قُتل أكثر من ٢٠ عنصراً من التنظيم في البغيلية', 'killing').counts[0]?.surface).toBe(
			'أكثر من ٢٠ عنصراً من التنظيم',
		);
	});
});

describe('no figure is', () => {
	it.each([
		['one that is denied', 'قتل 12 جنديا وليس 19 كما قيل', ['killed 12..12']],
		['a bare plural', 'سقط قتلى وجرحى', []],
		['a price', 'بلغ سعر الكيلو 500 ليرة', []],
		['the day of a march', 'استمرت المسيرة 30 يوما', []],
		['a date', 'وقع الهجوم في 14 أيار 2016', []],
		['part of a name', 'انسحب الجيش من اللواء 137', []],
		['an hour', 'انتهى الاجتماع عند الساعة 10', []],
	])('%s', (_, text, expected) => {
		expect(figures(text)).toEqual(expected);
	});
});

describe('faults on record', () => {
	it('a single victim is one also as an object', () => {
		expect(claimOf('أعدم التنظيم شابا في الميادين', 'killing').counts).toMatchObject([{min: 1, max: 1}]);
	});

	it('wounded told beside the dead belong to them', () => {
		const claims = claimsOf('قتل ثلاثة مدنيين وأصيب خمسة آخرون في البغيلية');
		expect(claims.map(({counts}) => counts.map(({what}) => what))).toEqual([['killed', 'wounded']]);
	});

	it('captives are not of the side that attacks next', () => {
		const capture = claimOf('مقتل عشرة جنود وأسر خمسة في هجوم للتنظيم على البغيلية', 'capture');
		expect(capture.targets).not.toContain('isis');
	});
});
