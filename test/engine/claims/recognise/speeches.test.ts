import {describe, expect, it} from 'vitest';
import {claimsOf, marked, wordsOf} from '../scene.ts';

/** Who is said to say what, as `speaker<via: words`. */
const speeches = (text: string): string[] => {
	const scene = marked(text);
	return scene.speeches.map(speech => `${speech.speakers.join('<')}: ${wordsOf(text, scene, speech)}`);
};

/** Who tells of each claim, in order. */
const told = (text: string): string[] => claimsOf(text).map(({attribution}) => attribution.join('<'));

describe('who speaks', () => {
	it('stands after the verb', () => {
		expect(speeches('قالت وكالة أعماق إن التنظيم سيطر على البغيلية')).toEqual([
			'amaq: قالت وكالة أعماق إن التنظيم سيطر على البغيلية',
		]);
	});

	it('stands before the verb', () => {
		expect(told('المرصد السوري قال إن الطيران قصف الجورة')).toEqual(['sohr']);
	});

	it('opens a line with a colon', () => {
		expect(told('أعماق: مقتل عشرة جنود في البغيلية')).toEqual(['amaq']);
	});

	it('comes with whom it was said to', () => {
		expect(told('قالت مصادر طبية لوكالة رويترز إن الطيران قصف الجورة')).toEqual(['medical-sources<reuters']);
	});

	it('is a side of the war, through its channel', () => {
		expect(told('أعلن التنظيم سيطرته على البغيلية')).toEqual(['isis-statement']);
	});

	it('is a person whom no list knows, with the network that passes it on', () => {
		expect(told('قال الناشط سامر الخليل من شبكة دير الزور 24 إن الطيران قصف الجورة')).toEqual([
			'samr-al-khlil<deirezzor24',
		]);
	});

	it('is known again by the last name alone', () => {
		expect(
			told('قال الناشط سامر الخليل إن الطيران قصف الجورة. وأوضح الخليل أن الطيران قصف البغيلية'),
		).toEqual(['samr-al-khlil', 'samr-al-khlil']);
	});
});

describe('a speech', () => {
	it('goes on to the end of its sentence and no further', () => {
		expect(told('قالت سانا إن الجيش سيطر على الجورة وقصف البغيلية. ثم انسحب الجيش من البغيلية')).toEqual([
			'sana',
			'sana',
			'outlet',
		]);
	});

	it('ends where another begins', () => {
		expect(told('قالت سانا إن الجيش سيطر على الجورة، بينما قالت أعماق إن التنظيم سيطر على البغيلية')).toEqual(
			['sana', 'amaq'],
		);
	});

	it('is carried on by "and he added"', () => {
		expect(told('قال المرصد السوري إن التنظيم سيطر على البغيلية. وأضاف أن الجيش انسحب منها')).toEqual([
			'sohr',
			'sohr',
		]);
	});

	it('is not carried on over paragraphs that tell of something else', () => {
		const text =
			'قال المرصد السوري إن التنظيم سيطر على البغيلية.\nهدأت الجبهة.\nوأضاف أن الجيش انسحب من الجورة';
		expect(told(text)).toEqual(['sohr', 'outlet']);
	});

	it('announced by "according to" at the end covers its sentence backwards', () => {
		expect(told('قصف الطيران الجورة. سيطر التنظيم على البغيلية، بحسب المرصد السوري')).toEqual([
			'outlet',
			'sohr',
		]);
	});

	it('announced by "according to" at the beginning covers its sentence forwards', () => {
		expect(told('بحسب المرصد السوري، سيطر التنظيم على البغيلية. وقصف الطيران الجورة')).toEqual([
			'sohr',
			'outlet',
		]);
	});
});

describe('hearsay', () => {
	it('about a thing is unsure, as far as its clause goes', () => {
		const claims = claimsOf('وردت أنباء عن انسحاب الجيش من البغيلية، وقصف الطيران الجورة');
		expect(claims.map(({modality, attribution}) => [modality, ...attribution])).toEqual([
			['unknown', 'unnamed-reports'],
			['asserted', 'outlet'],
		]);
	});

	it('that something is so asserts it', () => {
		const [claim] = claimsOf('وردت أنباء أن الجيش انسحب من البغيلية');
		expect(claim).toMatchObject({modality: 'asserted', attribution: ['unnamed-reports']});
	});
});

describe('nobody speaks', () => {
	it.each([
		['where nobody began', 'وأضاف أن الجيش انسحب من البغيلية'],
		['where salt is added', 'أضاف الطباخ الملح إلى القدر'],
		['where troops are spread, not news', 'نشر التنظيم قناصين في الجورة'],
		['where a plan is followed', 'سيطر الجيش على البغيلية حسب الخطة'],
		['where "about" follows another verb', 'انسحب الجيش عن البغيلية'],
	])('%s', (_, text) => {
		expect(speeches(text)).toEqual([]);
	});
});

describe('faults on record', () => {
	it('a speaker with a name in Latin letters has an id', () => {
		for (const source of claimsOf('قال المتحدث John Smith إن التحالف قصف هجين').flatMap(
			claim => claim.attribution,
		))
			expect(source).toMatch(/^[a-z]/);
	});

	it('a speaker with a title of one letter speaks', () => {
		expect(told('قال د. خالد العلي إن الطيران قصف الجورة')).toEqual(['khaled-al-ali']);
	});
});

describe('the end of the text', () => {
	it.each(['يتبنى', 'والتنظيم يتبنى', 'وقال', 'قال المصدر', 'بحسب', 'وجاء في بيان', 'قالت وكالة أعماق "'])(
		'may come right behind a word of speech: %s',
		text => {
			expect(() => speeches(text)).not.toThrow();
		},
	);
});

describe('a denial', () => {
	it('is told by who denies, of what the other side is said to have done', () => {
		const [claim] = claimsOf('نفى التنظيم سيطرة قسد على الباغوز');
		expect(claim).toMatchObject({actors: ['sdf'], modality: 'denied', attribution: ['isis-statement']});
	});

	it('of an agency keeps a town with the name of a channel a town', () => {
		const [claim] = claimsOf('نفت وكالة أعماق سيطرة قوات النظام على الميادين');
		expect(claim).toMatchObject({places: ['mayadin'], modality: 'denied', attribution: ['amaq']});
	});
});

describe('a text that ends with a verb of saying', () => {
	it.each(['سيطر التنظيم على البغيلية، رويترز قالت', 'سانا قالت', 'قال', 'سيطر التنظيم على البغيلية وقال'])(
		'is read all the same: %s',
		text => {
			expect(() => claimsOf(text)).not.toThrow();
		},
	);
});

it('who is named twice in one breath speaks once', () => {
	const said = 'تنظيم الدولة في بيان ';
	expect(told(`عزز ${said.repeat(3)}وقال فقدان السيطرة على البغيلية`)).toEqual(['isis-statement']);
});
