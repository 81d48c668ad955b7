import {describe, expect, it} from 'vitest';
import {normalise} from '../../../source/engine/text/normalise.ts';
import {Sentences, tokenise} from '../../../source/engine/text/tokens.ts';
import {randomText, seeds} from './random-text.ts';

const tokens = (text: string) => tokenise(normalise(text));
const shape = (text: string): string[] => tokens(text).map(({form, kind}) => `${kind} ${form}`);

describe('a text is cut', () => {
	it('into words, numbers and marks', () => {
		expect(shape('قتل ٢٠ عنصراً، (10%)')).toEqual([
			'word قتل',
			'number 20',
			'word عنصرا',
			'mark ،',
			'mark (',
			'number 10',
			'mark %',
			'mark )',
		]);
	});

	it('so that separators stay in their number, and a full stop after it does not', () => {
		expect(shape('1,200 3.5 عام 2017.')).toEqual([
			'number 1,200',
			'number 3.5',
			'word عام',
			'number 2017',
			'mark .',
		]);
	});

	it('between letters and digits that touch', () => {
		expect(shape('اللواء137')).toEqual(['word اللواء', 'number 137']);
	});

	it('into nothing where there is nothing', () => {
		expect(tokens('')).toEqual([]);
		expect(tokens(' \n\t \u200f\n')).toEqual([]);
	});

	it('so that Arabic separators stay in their number too', () => {
		expect(shape('١٬٢٠٠')).toEqual(['number 1,200']);
		expect(shape('٣٫٥')).toEqual(['number 3.5']);
	});

	it('as Unicode tells letters, blanks and marks apart', () => {
		const pattern = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;
		const odd = '😀𝒜𐎀\ud800 ½ a\u0301 \u06dd١٢,٣,,4. \v x\u0488\u3000中文-ﷲ\u0600';
		for (const text of [odd, ...seeds(300).map(randomText)]) {
			const normalised = normalise(text);
			expect(tokenise(normalised).map(({form}) => form)).toEqual(normalised.text.match(pattern) ?? []);
		}
	});
});

describe('sentences and paragraphs', () => {
	const numbers = (text: string): string[] =>
		tokens(text)
			.filter(({kind}) => kind === 'word')
			.map(({form, sentence, paragraph}) => `${form} ${sentence}/${paragraph}`);

	it.each(['.', '!', '?', '؟', '…'])('end at %s', mark => {
		expect(numbers(`قصف${mark} هدوء`)).toEqual(['قصف 0/0', 'هدوء 1/0']);
	});

	it.each(['،', ':', '؛', '-', ','])('do not end at %s', mark => {
		expect(numbers(`قصف${mark} هدوء`)).toEqual(['قصف 0/0', 'هدوء 0/0']);
	});

	it('end at the end of a line, and empty lines count for nothing', () => {
		expect(numbers('عنوان\n\r\n \nخبر')).toEqual(['عنوان 0/0', 'خبر 1/1']);
	});

	it('end before the sign of an item, wherever it stands, and so do paragraphs', () => {
		expect(numbers('🔴 قصف 🔴 هدوء ▪️ خبر')).toEqual(['قصف 0/0', 'هدوء 1/1', 'خبر 2/2']);
	});

	it('do not end at two full stops, which are a pause', () => {
		expect(numbers('قصف .. هدوء')).toEqual(['قصف 0/0', 'هدوء 0/0']);
		expect(numbers('قصف ... هدوء').at(-1)).not.toBe('هدوء 0/0');
	});

	it('never count backwards', () => {
		for (const seed of seeds(300)) {
			let sentence = 0;
			let paragraph = 0;
			for (const token of tokens(randomText(seed))) {
				expect(token.sentence).toBeGreaterThanOrEqual(sentence);
				expect(token.paragraph).toBeGreaterThanOrEqual(paragraph);
				({sentence, paragraph} = token);
			}
		}
	});

	it('are found around each of their tokens', () => {
		for (const seed of seeds(300)) {
			const list = tokens(randomText(seed));
			const sentences = new Sentences(list);
			for (const [index, token] of list.entries()) {
				const {begin, end} = sentences.around(index);
				expect(begin <= index && index < end).toBe(true);
				expect(list.slice(begin, end).every(({sentence}) => sentence === token.sentence)).toBe(true);
				expect(list[begin - 1]?.sentence).not.toBe(token.sentence);
				expect(list[end]?.sentence).not.toBe(token.sentence);
			}
		}
	});

	it('are nowhere outside the text', () => {
		expect(new Sentences(tokens('قصف')).around(7)).toEqual({begin: 0, end: 0});
		expect(new Sentences([]).around(0)).toEqual({begin: 0, end: 0});
	});

	it('do not end at the dot of a title', () => {
		expect(numbers('قال د. خالد')).toEqual(['قال 0/0', 'د 0/0', 'خالد 0/0']);
	});
});
