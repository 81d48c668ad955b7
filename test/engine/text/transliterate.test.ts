import {describe, expect, it} from 'vitest';
import {readLexicon} from '../../../source/corpus/read-data.ts';
import {transliterate} from '../../../source/engine/text/transliterate.ts';
import {randomOf} from '../../store/random.ts';

const {transliteration} = readLexicon();
const latin = (name: string): string => transliterate(name.split(' '), transliteration);

describe('a name in Latin letters', () => {
	it.each([
		['أحمد العبيد', 'ahmad-al-abid'],
		['أبو عمر', 'abu-omar'],
		['محمد بن خالد', 'muhammad-bin-khaled'],
		['نور الدين', 'nur-al-din'],
		['عبد الرحمن', 'abdul-rahman'],
		['عبد الله', 'abdullah'],
		['جون كيربي', 'john-kirby'],
		['فيصل', 'fisl'],
	])('%s is %s', (name, expected) => {
		expect(latin(name)).toBe(expected);
	});

	it('keeps an article that is most of the word', () => {
		expect(latin('آل')).toBe('al');
		expect(latin('الي')).not.toMatch(/^al-/);
	});

	it.each(Object.getOwnPropertyNames(Object.prototype))('has no words but those of the data: %s', name => {
		expect(latin(`${name} ${name}`)).toMatch(/^([a-z]+-[a-z]+)?$/);
		expect(latin(`عبد ${name}`)).toMatch(/^abd(-[a-z]+)?$/);
	});

	it('is always kebab-case Latin, or nothing', () => {
		const random = randomOf(3);
		const letters = Object.keys(transliteration.letters);
		for (let round = 0; round < 500; round++) {
			const name = Array.from({length: 1 + random(3)}, () =>
				Array.from({length: 1 + random(7)}, () => letters[random(letters.length)]).join(''),
			);
			expect(transliterate(name, transliteration)).toMatch(/^([a-z]+(-[a-z]+)*)?$/);
		}
	});

	it('of nothing is nothing', () => {
		expect(transliterate([], transliteration)).toBe('');
		expect(latin('ء')).toBe('');
	});

	it('is the same however the letters were typed', () => {
		expect(latin('علی الکردی')).toBe(latin('علي الكردي'));
	});

	it('of a name in Latin letters is that name', () => {
		expect(latin('John Dorian')).toBe('john-dorian');
	});
});
