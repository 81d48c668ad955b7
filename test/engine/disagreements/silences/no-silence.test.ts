import {describe, expect, it} from 'vitest';
import {reported} from '../../story.ts';
import {civiliansDead, clashes, silencesIn, soldiersDead, taken} from './silent.ts';

const fall = reported('reuters', '2016-05-14', [taken('دخل المسلحون الحي وثبتوا فيه')]);
const sana = (...told: Parameters<typeof reported>[2][number][]) => reported('sana', '2016-05-14', told);
const fighting = clashes('اشتباكات في الحي منذ الصباح');

describe('what must not be told as silence', () => {
	it('is that of a camp that another outlet relays', () => {
		const relay = reported('step-news', '2016-05-14', [
			taken('قالت الوكالة إن المسلحين أخذوا الحي', {by: 'sana'}),
		]);
		expect(silencesIn([fall, relay, sana(fighting)])).toEqual([]);
	});

	it('is that of a camp that denies it', () => {
		const denial = taken('لا صحة لسقوط الحي', {modality: 'denied'});
		expect(silencesIn([fall, sana(fighting, denial)])).toEqual([]);
	});

	it('is that of a camp that says who holds the place', () => {
		const held = clashes('الجيش في الحي', {type: 'control', actors: ['syrian-government']});
		expect(silencesIn([fall, sana(fighting, held)])).toEqual([]);
	});

	it('is that of a camp that takes it up within days', () => {
		const later = reported('al-manar', '2016-05-17', [taken('سقط الحي يوم السبت', {date: '2016-05-14'})]);
		expect(silencesIn([fall, sana(fighting), later])).toEqual([]);
	});

	it('is that of a camp with a post on something else far away', () => {
		expect(silencesIn([fall, sana(clashes('معارك بعيدة', {places: ['mayadin']}))])).toEqual([]);
		expect(silencesIn([fall, sana(clashes('معارك حي آخر', {places: ['al-sinaa']}))])).toEqual([]);
	});

	it('is that of a camp whose reports are of other days, or only recall the place', () => {
		const early = reported('sana', '2016-05-13', [clashes('معارك')]);
		const late = reported('sana', '2016-05-16', [clashes('معارك')]);
		const recalled = sana({...fighting, background: true});
		const other = sana({...fighting, date: '2016-05-10'});
		const undated = sana({...fighting, date: null});
		for (const report of [early, late, recalled, other, undated])
			expect(silencesIn([fall, report])).toEqual([]);
	});

	it('is that of an outlet that a disagreement on it quotes with something else', () => {
		const told = (type: 'armed-clash' | 'shelling') =>
			silencesIn([fall, reported('dpa', '2016-05-14', [clashes('الحي يشتعل', {type})])]);
		expect(told('armed-clash')).toEqual([]);
		expect(told('shelling')).toHaveLength(1);
	});

	it('is that of an outlet whose alignment nobody knows', () => {
		expect(silencesIn([fall, reported('echorouk', '2016-05-14', [fighting])])).toEqual([]);
		expect(silencesIn([fall, reported('some-page', '2016-05-14', [fighting])])).toEqual([]);
	});

	it('is anybody’s where nobody else reports at all', () => {
		expect(silencesIn([fall])).toEqual([]);
	});

	it('is anybody’s where one unnamed source is all that tells', () => {
		const rumour = reported('echorouk', '2016-05-14', [taken('سقط الحي', {by: 'activists'})]);
		expect(silencesIn([rumour, sana(fighting)])).toEqual([]);
	});

	it('is about what did not plainly happen, or happens every day', () => {
		for (const modality of ['attempted', 'intended', 'denied', 'unknown'] as const)
			expect(
				silencesIn([reported('reuters', '2016-05-14', [taken('محاولة', {modality})]), sana(fighting)]),
			).toEqual([]);
		const two = civiliansDead('قتيلان', {counts: [['killed', 'civilians', 2, 2]]});
		const shelling = clashes('قصف على الحي', {type: 'shelling'});
		for (const told of [two, shelling])
			expect(silencesIn([reported('reuters', '2016-05-14', [told]), sana(fighting)])).toEqual([]);
	});

	it('is about a gain somewhere in the city, or a toll of many days', () => {
		const gain = taken('تقدم في المدينة', {places: ['deir-ez-zor']});
		const posts = [1, 2, 3].map(number => sana(clashes(`خبر ${number}`, {places: ['deir-ez-zor']})));
		expect(silencesIn([reported('reuters', '2016-05-14', [gain]), ...posts])).toEqual([]);
		const toll = civiliansDead('حصيلة الأسبوع', {date: ['2016-05-08', '2016-05-14']});
		expect(silencesIn([reported('reuters', '2016-05-14', [toll]), sana(fighting)])).toEqual([]);
	});

	it('is of these dead, where dead of the same side are told of the sector or the whole city', () => {
		const dead = reported('reuters', '2016-05-14', [civiliansDead('ثلاثون قتيلا')]);
		const inCity = civiliansDead('سقوط قتلى في المدينة', {places: ['deir-ez-zor'], counts: []});
		const nearby = civiliansDead('قتلى في القصور', {places: ['al-qusour'], counts: []});
		for (const told of [inCity, nearby])
			expect(silencesIn([dead, reported('tass', '2016-05-14', [fighting, told])])).toEqual([]);
	});

	it('is of its own dead, where a party gives one figure over everybody or counts nobody', () => {
		const dead = reported('reuters', '2016-05-14', [soldiersDead('ثلاثون جنديا قتلوا', {by: 'sohr'})]);
		const overall = soldiersDead('سبعون قتيلا', {targets: [], counts: [['killed', null, 70, 70]]});
		const uncounted = soldiersDead('قتل مهاجمون', {targets: ['isis'], counts: []});
		for (const told of [overall, uncounted])
			expect(silencesIn([dead, reported('al-manar', '2016-05-14', [told])])).toEqual([]);
	});

	it('is a method’s, where the source gives the figure all the same, or nobody counts that group', () => {
		const dead = (by: string) => soldiersDead(`قتلى الجيش كما قال ${by}`, {by});
		expect(silencesIn([reported('reuters', '2016-05-14', [dead('sohr'), dead('sana')])])).toEqual([]);
		const civilians = (by: string) => civiliansDead(`قتلى مدنيون كما قال ${by}`, {by});
		expect(silencesIn([reported('reuters', '2016-05-14', [civilians('sohr'), civilians('snhr')])])).toEqual(
			[],
		);
	});

	it('is a method’s, where civilians were hit by others than the party that omits its own strikes’ dead', () => {
		const strike = (by: string, actor: string) =>
			civiliansDead(`قتلى القصف كما قال ${by}`, {
				by,
				actors: [actor],
				...(by === 'sohr' ? {} : {counts: []}),
			});
		const told = (actor: string) =>
			silencesIn([
				reported('reuters', '2016-05-14', [strike('sohr', actor), strike('russian-defence-ministry', actor)]),
			]).map(one => one.kind);
		expect(told('isis')).toEqual([]);
		expect(told('russia')).toEqual(['method']);
	});
});
