import {describe, expect, it} from 'vitest';
import {analyse} from '../../../../source/engine/analyse.ts';
import {type Item, reported, type Told, world} from '../../story.ts';

/** How many claims each event holds, the largest first. */
const sizes = (...items: Item[]): number[] =>
	analyse(items, world)
		.events.map(event => event.claims.length)
		.sort((a, b) => b - a);

const afp = (...told: Told[]) => reported('afp', '2017-06-02', told);
const dpa = (...told: Told[]) => reported('dpa', '2017-06-02', told);

describe('a raid told of two places side by side', () => {
	const raid = (place: string, more: Partial<Told> = {}): Told => ({
		words: 'غارة قتلت مدنيين',
		type: 'air-strike',
		actors: ['russia'],
		targets: ['civilians'],
		places: [place],
		counts: [['killed', 'civilians', 9, 9]],
		...more,
	});

	it('is one, on either bank of the river', () => {
		expect(sizes(afp(raid('al-asharah')), dpa(raid('darnaj')))).toEqual([2]);
	});

	it('is one where nobody knows whose aircraft it was', () => {
		expect(sizes(afp(raid('al-asharah')), dpa(raid('darnaj', {actors: []})))).toEqual([2]);
	});

	it('is one where the dead are told in a sentence of their own', () => {
		const struck = raid('darnaj', {counts: []});
		const dead = raid('darnaj', {type: 'killing', words: 'سقط فيها تسعة'});
		expect(sizes(afp(raid('al-asharah')), dpa(struck, dead))).toEqual([3]);
	});

	it('is two where one report tells both', () => {
		expect(
			sizes(afp(raid('al-asharah'), raid('darnaj', {words: 'وغارة أخرى'})), dpa(raid('darnaj'))),
		).toEqual([2, 1]);
	});

	it('is two in two quarters of a city', () => {
		expect(sizes(afp(raid('al-joura')), dpa(raid('al-qusour')))).toEqual([1, 1]);
	});

	it('is two on two days, by two air forces, or where few died', () => {
		expect(sizes(afp(raid('al-asharah')), dpa(raid('darnaj', {date: '2017-06-01'})))).toEqual([1, 1]);
		const other = {actors: ['international-coalition']};
		expect(sizes(afp(raid('al-asharah')), dpa(raid('darnaj', other)))).toEqual([1, 1]);
		expect(sizes(afp(raid('al-asharah')), dpa(raid('darnaj', {counts: []})))).toEqual([1, 1]);
	});
});

describe('a deal over a place', () => {
	const deal = (date: string, more: Partial<Told> = {}): Told => ({
		words: 'اتفاق بين الطرفين',
		type: 'agreement',
		actors: ['sdf', 'isis'],
		places: ['gharanij'],
		date,
		...more,
	});

	it('is one, whichever day each report gives it', () => {
		expect(sizes(afp(deal('2017-06-01')), dpa(deal('2017-06-03')))).toEqual([2]);
	});

	it('is one where one report names a third who brokered it', () => {
		expect(sizes(afp(deal('2017-06-01')), dpa(deal('2017-06-02', {actors: ['sdf', 'isis', 'usa']})))).toEqual(
			[2],
		);
	});

	it('is one with the denial of it', () => {
		expect(sizes(afp(deal('2017-06-01')), dpa(deal('2017-06-03', {modality: 'denied'})))).toEqual([2]);
	});

	it('is another a week later, elsewhere, or between others', () => {
		expect(sizes(afp(deal('2017-06-01')), dpa(deal('2017-06-09')))).toEqual([1, 1]);
		expect(sizes(afp(deal('2017-06-01')), dpa(deal('2017-06-02', {places: ['hajin']})))).toEqual([1, 1]);
		const others = {actors: ['syrian-government', 'isis']};
		expect(sizes(afp(deal('2017-06-01')), dpa(deal('2017-06-03', others)))).toEqual([1, 1]);
	});

	it('is another where one report tells of two', () => {
		expect(sizes(afp(deal('2017-06-01'), deal('2017-06-03', {words: 'ثم اتفاق ثان'})))).toEqual([1, 1]);
	});
});

describe('ground given up', () => {
	const left = (words: string, date: string): Told => ({
		words,
		type: 'territory-left',
		actors: ['isis'],
		places: ['gharanij'],
		date,
	});
	const handed = left('خرج منها بموجب اتفاق', '2017-05-31');

	it('under a deal is given up once, though reports date it by their own days', () => {
		expect(sizes(afp(handed), dpa({...handed, words: 'سلمها', date: '2017-06-02'}))).toEqual([2]);
		expect(sizes(afp(handed), dpa({...handed, words: 'تسليم البلدة', date: '2017-06-01'}))).toEqual([2]);
	});

	it('under a deal on one day is not driven out on the next', () => {
		expect(sizes(afp(handed), dpa(left('تراجع تحت وطأة القصف', '2017-06-01')))).toEqual([1, 1]);
	});

	it('and dated by the day after, without a word on how, is the same', () => {
		expect(sizes(afp(handed), dpa(left('خرج منها', '2017-06-01')))).toEqual([2]);
	});

	it('under a deal weeks later is another time', () => {
		expect(sizes(afp({...handed, date: '2017-05-01'}), dpa(handed))).toEqual([1, 1]);
	});
});

describe('a loss', () => {
	const taken: Told = {
		words: 'سيطر الجيش على البلدة',
		type: 'territory-gained',
		actors: ['syrian-government'],
		places: ['gharanij'],
	};
	const lost: Told = {...taken, words: 'خسر التنظيم البلدة', type: 'territory-left', actors: ['isis']};

	it('is the other end of the taking, whoever tells it', () => {
		expect(sizes(afp(taken), dpa(lost))).toEqual([2]);
		expect(sizes(afp({...taken, modality: 'unknown'}, lost))).toEqual([2]);
		expect(sizes(afp(taken), dpa({...lost, words: 'بعد خسارتها'}))).toEqual([2]);
	});

	it('is not that of another day or place, nor a withdrawal of his own', () => {
		expect(sizes(afp(taken), dpa({...lost, date: '2017-05-29'}))).toEqual([1, 1]);
		expect(sizes(afp(taken), dpa({...lost, places: ['hajin']}))).toEqual([1, 1]);
		expect(sizes(afp(taken), dpa({...lost, words: 'انسحب التنظيم من البلدة'}))).toEqual([1, 1]);
	});
});

describe('a headline', () => {
	const titled = (headline: Told, ...body: Told[]): Item => {
		const item = dpa(headline, ...body);
		const {report} = item;
		const at = headline.words.length;
		return {...item, report: {...report, text: `${report.text.slice(0, at)}\n${report.text.slice(at + 1)}`}};
	};
	const back: Told = {
		words: 'الجيش يستعيد مواقعه',
		type: 'territory-gained',
		actors: ['syrian-government'],
		places: ['deir-ez-zor-airport'],
	};
	const post: Told = {...back, words: 'استعاد الكتيبة', places: ['missile-battalion']};

	it('names the place that readers know for the one beside it', () => {
		expect(sizes(titled(back, post))).toEqual([2]);
		expect(sizes(titled({...back, places: ['al-jafrah']}, post))).toEqual([2]);
	});

	it('does not name one of several, nor a place farther off', () => {
		const other: Told = {...post, words: 'ثم استعاد القرية', places: ['al-jafrah']};
		expect(sizes(titled(back, post, other))).toEqual([1, 1, 1]);
		expect(sizes(titled({...back, places: ['mayadin']}, post))).toEqual([1, 1]);
	});

	const dead = (words: string, more: Partial<Told>): Told => ({
		words,
		type: 'killing',
		targets: ['syrian-government'],
		places: ['deir-ez-zor-airport'],
		...more,
	});

	it('without a figure means the deaths that the text counts', () => {
		expect(
			sizes(
				titled(
					dead('ارتفاع عدد القتلى', {}),
					dead('بلغوا ثلاثين', {date: '2017-06-01', counts: [['killed', 'syrian-government', 30, 30]]}),
				),
			),
		).toEqual([2]);
	});

	it('with a figure of its own may count others', () => {
		const counted = (figure: number, date: string): Partial<Told> => ({
			date,
			counts: [['killed', 'syrian-government', figure, figure]],
		});
		expect(
			sizes(
				titled(
					dead('أربعون قتيلا', counted(40, '2017-06-02')),
					dead('بلغوا ثلاثين', counted(30, '2017-06-01')),
				),
			),
		).toEqual([1, 1]);
	});

	it('without a place means the one of which the text gives that figure', () => {
		const freed = (words: string, places: string[], figure: number): Told => ({
			words,
			type: 'capture',
			actors: ['sdf'],
			targets: ['isis'],
			places,
			counts: [['captured', 'isis', figure, figure]],
		});
		expect(sizes(titled(freed('تحرير عشرة', [], 10), freed('حررت عشرة', ['hajin'], 10)))).toEqual([2]);
		expect(sizes(titled(freed('تحرير عشرة', [], 10), freed('حررت ثمانية', ['hajin'], 8)))).toEqual([1, 1]);
	});
});

describe('a denial that blames another', () => {
	const shelled = (actor: string, more: Partial<Told> = {}): Told => ({
		words: 'قصف الحي',
		type: 'shelling',
		actors: [actor],
		places: ['al-joura'],
		...more,
	});
	const denied = shelled('isis', {words: 'لم نقصف الحي', modality: 'denied', by: 'isis-statement'});
	const blames = shelled('syrian-government', {words: 'بل قصفه الجيش', by: 'isis-statement'});

	it('is of the same happening as what it denies', () => {
		expect(sizes(afp(shelled('isis')), dpa(denied, blames))).toEqual([3]);
		expect(sizes(dpa(denied, blames))).toEqual([2]);
	});

	it('is not of what another says, nor of another quarter or day', () => {
		expect(sizes(dpa(denied, {...blames, by: 'activists'}))).toEqual([1, 1]);
		expect(sizes(dpa(denied, {...blames, places: ['al-qusour']}))).toEqual([1, 1]);
		expect(sizes(dpa(denied, {...blames, date: '2017-05-20'}))).toEqual([1, 1]);
	});

	it('is two where each side tells of its own guns', () => {
		expect(sizes(afp(shelled('isis')), dpa(shelled('syrian-government')))).toEqual([1, 1]);
	});
});

describe('what happens once, dated a day apart by two reports', () => {
	const once = (type: Told['type'], date: string, more: Partial<Told> = {}): Told => ({
		words: `خبر ${date}`,
		type,
		actors: ['isis'],
		places: ['hajin'],
		date,
		...more,
	});
	const [first, second] = ['2017-06-01', '2017-06-02'];

	it('is one bomb, one looting, one execution, one man’s death', () => {
		expect(sizes(afp(once('bombing', first)), dpa(once('bombing', second)))).toEqual([2]);
		expect(sizes(afp(once('looting', first)), dpa(once('looting', second)))).toEqual([2]);
		const shot = {words: 'إعدام سبعة', targets: ['civilians']};
		expect(sizes(afp(once('killing', first, shot)), dpa(once('killing', second, shot)))).toEqual([2]);
		const one: Partial<Told> = {targets: ['civilians'], counts: [['killed', 'civilians', 1, 1]]};
		expect(sizes(afp(once('killing', first, one)), dpa(once('killing', second, one)))).toEqual([2]);
	});

	it('is two where one report tells both, or days lie between', () => {
		expect(sizes(dpa(once('bombing', first), once('bombing', second)))).toEqual([1, 1]);
		expect(sizes(afp(once('bombing', '2017-05-29')), dpa(once('bombing', second)))).toEqual([1, 1]);
	});

	it('is no raid or shelling, of which each day has its own', () => {
		expect(sizes(afp(once('shelling', first)), dpa(once('shelling', second)))).toEqual([1, 1]);
		expect(sizes(afp(once('air-strike', first)), dpa(once('air-strike', second)))).toEqual([1, 1]);
	});

	it('is not the sum of three days', () => {
		const shot: Partial<Told> = {words: 'إعدام اثني عشر', targets: ['civilians']};
		const sum: Partial<Told> = {...shot, date: ['2017-05-30', '2017-06-02']};
		expect(sizes(afp(once('killing', '2017-05-29', shot)), dpa(once('killing', second, sum)))).toEqual([
			1, 1,
		]);
	});
});

describe('a taking recalled in passing', () => {
	const recalled = (date: string, more: Partial<Told> = {}): Told => ({
		words: `كانت قد سيطرت ${date}`,
		type: 'territory-gained',
		actors: ['sdf'],
		places: ['al-kishkiyah'],
		background: true,
		date,
		...more,
	});

	it('is one, though reports recall another day of it', () => {
		expect(sizes(afp(recalled('2017-05-20')), dpa(recalled('2017-05-22')))).toEqual([2]);
		expect(sizes(afp(recalled('2017-05-20')), dpa(recalled('2017-05-23')))).toEqual([2]);
	});

	it('is two a week apart, by two sides, or with another taking in between', () => {
		expect(sizes(afp(recalled('2017-05-20')), dpa(recalled('2017-05-28')))).toEqual([1, 1]);
		expect(sizes(afp(recalled('2017-05-20')), dpa(recalled('2017-05-22', {actors: ['isis']})))).toEqual([
			1, 1,
		]);
		const between = reported('smart', '2017-06-02', [recalled('2017-05-21', {actors: ['isis']})]);
		expect(sizes(afp(recalled('2017-05-20')), dpa(recalled('2017-05-22')), between)).toEqual([1, 1, 1]);
	});

	it('is no news of two days', () => {
		const news = {background: false};
		expect(sizes(afp(recalled('2017-05-20', news)), dpa(recalled('2017-05-23', news)))).toEqual([1, 1]);
	});
});

describe('a figure that one body tells again', () => {
	const dead = (by: string, date: string, min: number, max: number | null): Told => ({
		words: `قتلى ${date}`,
		type: 'killing',
		actors: ['isis'],
		targets: ['sdf'],
		places: ['gharanij'],
		date,
		by,
		counts: [['killed', 'sdf', min, max]],
	});
	const first = reported('enab-baladi', '2017-05-31', [dead('amaq', '2017-05-31', 23, 23)]);

	it('in its communique, without the day, is of the same dead', () => {
		expect(sizes(first, dpa(dead('isis-statement', '2017-06-02', 23, 23)))).toEqual([2]);
		expect(sizes(first, dpa(dead('isis-statement', '2017-06-02', 21, null)))).toEqual([2]);
	});

	it('is of others where it is another figure, or another day is named', () => {
		expect(sizes(first, dpa(dead('isis-statement', '2017-06-02', 31, 31)))).toEqual([1, 1]);
		expect(sizes(first, dpa(dead('isis-statement', '2017-06-02', 11, null)))).toEqual([1, 1]);
		const named = reported('dpa', '2017-06-04', [dead('isis-statement', '2017-06-02', 23, 23)]);
		expect(sizes(first, named)).toEqual([1, 1]);
	});

	it('is of others where another body tells it, or so few died that it may be chance', () => {
		expect(sizes(first, dpa(dead('sohr', '2017-06-02', 23, 23)))).toEqual([1, 1]);
		const few = reported('enab-baladi', '2017-05-31', [dead('amaq', '2017-05-31', 4, 4)]);
		expect(sizes(few, dpa(dead('isis-statement', '2017-06-02', 4, 4)))).toEqual([1, 1]);
	});
});
