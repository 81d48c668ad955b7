import {describe, expect, it} from 'vitest';
import {marked} from '../scene.ts';

/** The words of each line behind what opens it; a flash is marked with a star, one that recalls with two. */
const read = (text: string): string[] => {
	const {tokens, items} = marked(text);
	return items.map(({body, end, flash, recalled}) => {
		const words = body < end ? text.slice(tokens[body]?.span[0], tokens[end - 1]?.span[1]) : '';
		return `${flash ? '*' : ''}${recalled ? '*' : ''}${words}`;
	});
};

describe('what opens a line of a list tells nothing', () => {
	it.each([
		['07:40 قصف', '*قصف'],
		['٠٨:٤٥ | قصف', '*قصف'],
		['[16:30] قصف', '*قصف'],
		['10:30 عاجل | قصف', '*قصف'],
		['10.15 - قصف', '*قصف'],
		['#عاجل | قصف', '*قصف'],
		['عاااجل: قصف', '*قصف'],
		['🔴 قصف', '*قصف'],
		['▪️ قصف', '*قصف'],
		['12:00 تصحيح: قصف', '*قصف'],
		['15:00 للتذكير | قصف', '**قصف'],
		['خلفية: قصف', '**قصف'],
	])('%s', (text, line) => {
		expect(read(text)).toEqual([line]);
	});
});

describe('a line that opens with its words is no flash', () => {
	it.each([
		'قصف في 10:30',
		'خلفية الهجوم غامضة',
		'تصحيح الأوراق',
		'20 قتيلاً',
		'3.5 طن',
		'10.15 طن',
		'10.15 مليون دولار',
		'"عاجل" اسم الصحيفة',
		'#حلب قصف',
		'70:90 قصف',
	])('%s', text => {
		expect(read(text)).toEqual([text]);
	});
});

it('every line is an item, and so is what stands behind a sign within it', () => {
	expect(read('عنوان\n\n08:00 قصف\n🔹 هدوء 🔹 خبر')).toEqual(['عنوان', '*قصف', '*هدوء', '*خبر']);
});
