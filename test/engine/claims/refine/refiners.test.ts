import {describe, expect, it} from 'vitest';
import type {Claim} from '../../../../source/model/claim.ts';
import {claimOf, claimsOf, published} from '../scene.ts';

const types = (text: string): string[] => claimsOf(text).map(({type}) => type);
const killed = ({counts}: Claim): number[] =>
	counts.filter(({what}) => what === 'killed').map(({min}) => min);

describe('joining results', () => {
	it('makes the dead of an attack counts of that attack', () => {
		for (const text of [
			'قصف الطيران الروسي البغيلية، ما أدى إلى مقتل عشرة مدنيين',
			'انفجار في الجورة أوقع عشرة قتلى',
		]) {
			const claims = claimsOf(text);
			expect(claims.map(killed)).toEqual([[10]]);
		}
	});

	it('leaves deaths told on their own a claim of their own', () => {
		expect(types('قصف الطيران الروسي البغيلية. وقتل عشرة مدنيين في الجورة')).toEqual([
			'air-strike',
			'killing',
		]);
		expect(types('قتل عشرة جنود في اشتباكات بالبغيلية')).toEqual(['killing', 'armed-clash']);
	});
});

describe('dropping repeats', () => {
	it('makes one of several words for one thing', () => {
		expect(types('شن التنظيم هجوما انتحاريا بسيارة مفخخة على البغيلية')).toEqual(['bombing']);
		expect(types('أحرز الجيش تقدما وسيطر على البغيلية')).toEqual(['territory-gained']);
	});

	it('leaves two of what "and" adds elsewhere', () => {
		const claims = claimsOf('قصف الجيش البغيلية وقصف الجورة');
		expect(claims.map(({type, places}) => [type, ...places])).toEqual([
			['shelling', 'al-baghiliya'],
			['shelling', 'al-joura'],
		]);
	});
});

describe('an outlet’s own voice', () => {
	const attribution = (text: string, outlet: string | null): string[] =>
		claimsOf(text, published, outlet).flatMap(claim => claim.attribution);
	const text = 'قالت وكالة سانا إن الجيش سيطر على البغيلية';

	it('is heard where it names itself', () => {
		expect(attribution(text, 'sana')).toEqual(['outlet']);
	});

	it('is not heard where it names another, or nobody knows whose it is', () => {
		expect(attribution(text, 'smart')).toEqual(['sana']);
		expect(attribution(text, null)).toEqual(['sana']);
	});
});

describe('filling actors', () => {
	it('names the side of the speaker who tells of a success', () => {
		const claim = claimOf('أعلنت مصادر موالية للتنظيم السيطرة على البغيلية من يد الجيش', 'territory-gained');
		expect(claim.actors).toEqual(['isis']);
		expect(claim.evidence.map(({rule}) => rule)).toContain('actor.speaker-side');
	});

	it('names the other side of the text for who is attacked by nobody named', () => {
		const claim = claimOf('انسحبت داعش من الجورة. تعرض الجيش لهجوم في البغيلية', 'assault');
		expect([claim.actors, claim.targets]).toEqual([['isis'], ['syrian-government']]);
		expect(claim.evidence.map(({rule}) => rule)).toContain('actor.other-side');
	});

	it('names nobody where a neutral speaker tells, or where only one side is in the text', () => {
		expect(claimOf('تعرض الجيش لهجوم في البغيلية', 'assault').actors).toEqual([]);
		expect(claimOf('قال المرصد السوري إن عشرة مدنيين قتلوا في البغيلية', 'killing').actors).toEqual([]);
	});
});

describe('dropping what is unfounded', () => {
	it.each([
		'سيطر على المركز الأول',
		'تقدم الفريق في المدينة',
		'تراجعت أسعار الخبز',
		'خسر مدينة كاملة من الحب',
	])('leaves out what has no side of a war and no place: %s', text => {
		expect(types(text)).toEqual([]);
	});

	it('keeps what is pinned to a place', () => {
		expect(types('قصف على حي الجورة')).toEqual(['shelling']);
	});
});

describe('filling places', () => {
	const places = (text: string): string[] => claimsOf(text).map(claim => claim.places.join());

	it('hands on the place told before in the sentence', () => {
		expect(places('سيطر الجيش على البغيلية وقتل عشرة من داعش')).toEqual(['al-baghiliya', 'al-baghiliya']);
	});

	it('puts deaths where the fighting is that they are told of', () => {
		expect(places('قتل عشرة جنود في اشتباكات بالبغيلية')).toEqual(['al-baghiliya', 'al-baghiliya']);
	});

	it('hands the place of the fighting on to what the same voice tells of it in the next sentence', () => {
		expect(places('سيطر التنظيم على الجورة. وقتل عشرة جنود')).toEqual(['al-joura', 'al-joura']);
	});

	it('hands no place on to another voice or paragraph: there it is the city', () => {
		expect(places('سيطر التنظيم على الجورة. وقال المرصد السوري إن عشرة جنود قتلوا')).toEqual([
			'al-joura',
			'deir-ez-zor',
		]);
		expect(places('سيطر التنظيم على الجورة.\n\nوقتل عشرة جنود')).toEqual(['al-joura', 'deir-ez-zor']);
	});

	it('invents none where the text names none', () => {
		expect(places('قتل التنظيم عشرة جنود من الجيش')).toEqual(['']);
	});
});
