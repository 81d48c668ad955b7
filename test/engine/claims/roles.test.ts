import {describe, expect, it} from 'vitest';
import type {ClaimType} from '../../../source/model/claim.ts';
import {claimOf, claimsOf} from './scene.ts';

/** Who does it to whom: `actors > targets`. */
const roles = (text: string, type: ClaimType): string => {
	const {actors, targets} = claimOf(text, type);
	return `${actors.join('+')} > ${targets.join('+')}`;
};

const army = 'syrian-government';

describe('who does it to whom', () => {
	it.each([
		['verb, subject, object', 'هاجم التنظيم قوات النظام في البغيلية', 'assault', `isis > ${army}`],
		['subject, verb, object', 'التنظيم هاجم قوات النظام في البغيلية', 'assault', `isis > ${army}`],
		['the besieger first', 'حاصر التنظيم الجيش في البغيلية', 'siege', `isis > ${army}`],
		['who drives out', 'طرد الجيش التنظيم من البغيلية', 'territory-gained', `${army} > isis`],
		['who leaves', 'انسحبت قوات النظام من البغيلية', 'territory-left', `${army} > `],
		['who loses', 'خسر الجيش مواقع في البغيلية', 'territory-left', `${army} > `],
		['a verbal noun and its owner', 'سيطرة الجيش على البغيلية', 'territory-gained', `${army} > `],
		['a verbal noun whose object follows', 'قصف قوات النظام للجورة', 'shelling', `${army} > `],
		['"by" a side', 'قصف الجورة من قبل قوات النظام', 'shelling', `${army} > `],
		['"at the hands of"', 'قتل عشرة مدنيين على يد التنظيم في البغيلية', 'killing', 'isis > civilians'],
		[
			'two subjects',
			'شن الجيش والدفاع الوطني هجوما على البغيلية',
			'assault',
			`${army}+national-defence-forces > `,
		],
		['two after the verb', 'انسحب التنظيم وقوات النظام من البغيلية', 'territory-left', `isis+${army} > `],
		['who is exposed to it', 'تعرضت قوات النظام لهجوم من التنظيم في البغيلية', 'assault', `isis > ${army}`],
		['who surrenders', 'استسلم عشرة عناصر من التنظيم للجيش في البغيلية', 'capture', `${army} > isis`],
		['who frees', 'حرر الجيش مدنيين من قبضة التنظيم في البغيلية', 'capture', `${army} > isis`],
		['who sets off a bomb', 'فجر التنظيم سيارة مفخخة في البغيلية', 'bombing', 'isis > '],
		['the owner of what is destroyed', 'دمر التنظيم دبابة للجيش قرب البغيلية', 'looting', `isis > ${army}`],
	] as const)('is read from %s', (_, text, type, expected) => {
		expect(roles(text, type)).toBe(expected);
	});

	it.each(['دارت اشتباكات بين الجيش والتنظيم في البغيلية', 'اشتبك الجيش مع التنظيم في البغيلية'])(
		'is both sides of a clash, and no target: %s',
		text => {
			expect(roles(text, 'armed-clash')).toBe(`${army}+isis > `);
		},
	);

	it('is carried over to the verb that "and" joins', () => {
		expect(roles('هاجم التنظيم البغيلية وسيطر على الجورة', 'territory-gained')).toBe('isis > ');
		expect(roles('الجيش يقصف البغيلية ويقتل عشرة مدنيين', 'killing')).toBe(`${army} > civilians`);
	});

	it('is not carried over where another subject opens the clause', () => {
		expect(roles('هاجم التنظيم البغيلية، بينما الجيش قصف الجورة', 'shelling')).toBe(`${army} > `);
		expect(roles('هاجم التنظيم البغيلية. الجيش قصف الجورة', 'shelling')).toBe(`${army} > `);
	});

	it('is turned round by the vowel of the passive', () => {
		expect(roles('قُتل جنود من الجيش في البغيلية', 'killing')).toBe(` > ${army}`);
		expect(roles('قَتل التنظيم جنودا من الجيش في البغيلية', 'killing')).toBe(`isis > ${army}`);
		expect(roles('استُهدفت قوات النظام في البغيلية', 'shelling')).toBe(` > ${army}`);
	});

	it('is nobody for raids and shells without an owner', () => {
		expect(roles('قصف الطيران البغيلية', 'air-strike')).toBe(' > ');
		expect(roles('سقطت قذائف على البغيلية', 'shelling')).toBe(' > ');
	});

	it('says how it was found', () => {
		const rules = (text: string, type: ClaimType): string[] =>
			claimOf(text, type)
				.evidence.filter(({role}) => role === 'actor')
				.map(({rule}) => rule);
		expect(rules('التنظيم هاجم قوات النظام في البغيلية', 'assault')).toEqual(['actor.name.before']);
		expect(rules('هاجم التنظيم قوات النظام في البغيلية', 'assault')).toEqual(['actor.name.after']);
		expect(rules('قصف الجورة من قبل قوات النظام', 'shelling')).toEqual(['actor.name.agent']);
	});
});

describe('who holds a place', () => {
	it('told in a relative clause is background beside the taking', () => {
		const claims = claimsOf('سيطر الجيش على البغيلية التي كانت تحت سيطرة التنظيم');
		expect(claims.map(({type, actors, background}) => [type, actors.join(), background])).toEqual([
			['territory-gained', army, false],
			['control', 'isis', true],
		]);
	});
});

// Where somebody withdraws to is counted with where from.
it('who leaves a place leaves that one, not the one gone to', () => {
	expect(claimOf('انسحب مقاتلو التنظيم من الجورة إلى البغيلية', 'territory-left').places).toEqual([
		'al-joura',
	]);
});

describe('the roles of', () => {
	it.each([
		['a repelled attack', 'صد الجيش هجوما للتنظيم على البغيلية'],
		['an attack that is answered', 'تصدى الجيش لهجوم التنظيم على البغيلية'],
		['a foiled attack', 'أحبط الجيش هجوما للتنظيم على البغيلية'],
	])('%s', (_, text) => {
		expect(roles(text, 'assault')).toBe(`isis > ${army}`);
	});

	it('a target whose name begins with the letter of "and"', () => {
		expect(roles('هاجم عناصر التنظيم وحدات من الجيش في البغيلية', 'assault')).toBe(`isis > ${army}`);
	});

	it('aircraft without an owner after another verb', () => {
		expect(roles('سيطر التنظيم على البغيلية وقصف الطيران الجورة', 'air-strike')).toBe(' > ');
	});

	it.each([
		'هاجم التنظيم البغيلية وقصف الجيش الجورة',
		'هاجم التنظيم البغيلية وقصفت قوات النظام حي الجورة',
		'هاجم التنظيم البغيلية. وقصف الجيش الجورة',
	])('another subject after "and": %s', text => {
		expect(roles(text, 'shelling')).toBe(`${army} > `);
	});

	it('an answer to an attack', () => {
		expect(roles('ردا على هجوم التنظيم قصف الجيش البغيلية', 'shelling')).toBe(`${army} > `);
	});

	// An ally that stands between subject and place becomes the target.
	it.fails('an ally who supports', () => {
		expect(roles('سيطرت قسد، مدعومة بطيران التحالف، على حقل العمر', 'territory-gained')).toBe('sdf > ');
	});

	it('a vocalised imperfect', () => {
		expect(roles('يُحاصِر التنظيم البغيلية', 'siege')).toBe('isis > ');
	});

	// Who cuts power or water is the actor (contract, section 3).
	it('who cuts a service', () => {
		expect(roles('قطع الجيش الكهرباء عن البغيلية', 'access')).toBe(`${army} > `);
	});

	it('who gets a place that falls', () => {
		expect(roles('سقطت البغيلية بيد التنظيم', 'territory-gained')).toBe('isis > ');
	});

	it.each([
		['who frees', 'أطلق التنظيم سراح عشرة مدنيين في الميادين', 'isis > civilians'],
		['who arrests', 'ألقى الجيش القبض على عشرة من عناصر التنظيم في البغيلية', `${army} > isis`],
	])('%s, the subject inside the phrase', (_, text, expected) => {
		expect(roles(text, 'capture')).toBe(expected);
	});

	it('civilians who die in shelling', () => {
		expect(roles('قتل مدنيون في قصف لداعش على هرابش', 'shelling')).toBe('isis > ');
	});

	it('two targets of different camps', () => {
		const {actors, targets} = claimOf('هجوم على مواقع الجيش ومواقع داعش في البغيلية', 'assault');
		expect(actors.filter(id => targets.includes(id))).toEqual([]);
	});
});
