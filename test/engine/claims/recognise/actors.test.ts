import {describe, expect, it} from 'vitest';
import {mainSides} from '../../../../source/engine/claims/recognise/actors.ts';
import {lexicon, marked} from '../scene.ts';

const actors = (text: string): string[] => marked(text).actors.map(({ids}) => ids.join('+'));

describe('sides', () => {
	it('are found by any of their names, the longest first', () => {
		expect(actors('هاجم تنظيم الدولة الإسلامية قوات النظام')).toEqual(['isis', 'syrian-government']);
		expect(actors('قصف الطيران الروسي')).toEqual(['russia']);
	});

	it('keep the preposition that is written onto them, not the conjunction', () => {
		expect(marked('قصف لقوات النظام ولداعش وقسد').actors.map(({prefix}) => prefix)).toEqual(['ل', 'ل', '']);
	});

	it('stand for themselves in "its fighters": the side named last', () => {
		expect(actors('انسحب تنظيم الدولة بعد أن خسر عناصره الكثير')).toEqual(['isis', 'isis']);
		expect(actors('خسرت قوات النظام آليات وفر جنودها')).toEqual(['syrian-government', 'syrian-government']);
	});

	it('are not, for "its fighters", the people who suffer', () => {
		expect(actors('شكا الأهالي من الجيش، ثم من الأهالي وعناصره').at(-1)).toBe('syrian-government');
	});

	it('are both in "the two sides"', () => {
		expect(actors('دارت اشتباكات بين داعش والجيش السوري، وخسر الطرفان')).toEqual([
			'isis',
			'syrian-government',
			'isis+syrian-government',
		]);
	});

	it('in "the two sides" may be named later', () => {
		expect(actors('خسر الطرفان كثيرا في معارك داعش وقسد')[0]).toBe('isis+sdf');
	});

	// "its" is masculine and can only mean the organisation; the forces between are feminine.
	it('in "its fighters" agree in gender', () => {
		expect(actors('هاجم تنظيم الدولة قوات النظام، وقتل عناصره جنديين').at(-1)).toBe('isis');
	});
});

describe('no side is', () => {
	it('in "the two sides" where none was named', () => {
		expect(actors('خسر الطرفان كثيرا')).toEqual([]);
	});

	it('in "its fighters" where none was named before', () => {
		expect(actors('عاد عناصره إلى بيوتهم')).toEqual([]);
	});

	// Only a name that begins where the source begins is left to the source.
	it.fails.each([
		'قالت وكالة أعماق التابعة للتنظيم إن الطريق مغلق',
		'قالت وزارة الدفاع الروسية إن الطريق مغلق',
	])('inside the name of a source that is being quoted: %s', text => {
		expect(actors(text)).toEqual([]);
	});
});

describe('the main sides of a text', () => {
	const sides = (text: string): string[] => mainSides(marked(text).actors, lexicon);

	it('are the two named most, one from each camp', () => {
		expect(sides('داعش داعش الجيش السوري قسد')).toEqual(['isis', 'sdf']);
		expect(sides('الجيش السوري الجيش السوري الدفاع الوطني داعش')).toEqual(['syrian-government', 'isis']);
	});

	it('are no civilians, and none where none is named', () => {
		expect(sides('المدنيين المدنيين داعش')).toEqual(['isis']);
		expect(sides('عاد المدنيون')).toEqual([]);
	});
});
