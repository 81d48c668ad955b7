import {describe, expect, it} from 'vitest';
import {normalise} from '../../../source/engine/text/normalise.ts';
import {phraseWords} from '../../../source/engine/text/phrase-text.ts';
import {PhraseIndex} from '../../../source/engine/text/phrases.ts';
import {tokenise} from '../../../source/engine/text/tokens.ts';

const index = new PhraseIndex<string>();
for (const [phrase, meaning] of [
	['دير الزور', 'city'],
	['ريف دير الزور', 'countryside'],
	['ريف دير الزور الشرقي', 'east'],
	['الزور', 'thicket'],
	['تنظيم الدولة', 'group'],
	['بيت', 'house'],
	['يت', 'letters'],
	['اللواء 137', 'brigade'],
	['بلدة الباغوز', 'town'],
	['بلدة الباغوز', 'village'],
] as const)
	index.add(phrase, meaning);

const found = (text: string): string[] =>
	index
		.all(tokenise(normalise(text)))
		.map(({meanings, prefix}) => `${prefix ? `${prefix}+` : ''}${meanings.join('/')}`);

describe('an index of phrases', () => {
	it('finds the longest that begins at a word', () => {
		expect(found('في ريف دير الزور الشرقي')).toEqual(['east']);
		expect(found('في ريف دير الزور الغربي')).toEqual(['countryside']);
		expect(found('دير الزور')).toEqual(['city']);
	});

	it('finds a shorter one where the longer breaks off', () => {
		expect(found('ريف الزور')).toEqual(['thicket']);
		expect(found('دير')).toEqual([]);
	});

	it('finds however it is spelled, and with a number in it', () => {
		expect(found('ديرُ الزّور، تنظيم الدوله، #دير_الزور، اللواء ١٣٧')).toEqual([
			'city',
			'group',
			'city',
			'brigade',
		]);
	});

	it('takes what is written onto the first word off, and tells it', () => {
		expect(found('وبريف دير الزور')).toEqual(['وب+countryside']);
		expect(found('لتنظيم الدولة')).toEqual(['ل+group']);
	});

	it('takes nothing off the words that follow', () => {
		expect(found('ريف ودير الزور')).toEqual(['و+city']);
		expect(found('تنظيم والدولة')).toEqual([]);
	});

	it('prefers, of two equally long ones, the one with less cut off', () => {
		expect(found('بيت')).toEqual(['house']);
	});

	it('never reaches over the end of a sentence or a line', () => {
		expect(found('دير. الزور')).toEqual(['thicket']);
		expect(found('دير\nالزور')).toEqual(['thicket']);
	});

	it('reads over quotation marks, brackets, hashes and dashes inside a name, and over no other mark', () => {
		expect(found('تنظيم "الدولة" و«تنظيم» (الدولة)، تنظيم #الدولة')).toEqual(['group', 'group', 'group']);
		expect(found('دير، الزور')).toEqual(['thicket']);
		expect(found('دير - الزور')).toEqual(['city']);
	});

	it('leaves a quotation mark after the name outside', () => {
		const tokens = tokenise(normalise('"تنظيم الدولة" انسحب'));
		const [match] = index.all(tokens);
		expect(tokens.slice(match?.begin, match?.end).map(({form}) => form)).toEqual(['تنظيم', 'الدوله']);
	});

	it('keeps every meaning of one phrase, in the order they came', () => {
		expect(found('بلدة الباغوز')).toEqual(['town/village']);
	});

	it('never finds two that overlap', () => {
		const tokens = tokenise(normalise('ريف دير الزور دير الزور الزور'));
		const matches = index.all(tokens);
		expect(matches.map(({begin, end}) => [begin, end])).toEqual([
			[0, 3],
			[3, 5],
			[5, 6],
		]);
	});

	it('finds nothing at marks and outside the text', () => {
		const tokens = tokenise(normalise('، دير الزور'));
		expect(index.at(tokens, 0)).toBeNull();
		expect(index.at(tokens, -1)).toBeNull();
		expect(index.at(tokens, 3)).toBeNull();
	});

	it('answers for the text it is asked about, not for the one before', () => {
		const [first, second] = [tokenise(normalise('دير الزور')), tokenise(normalise('بيت'))];
		expect(index.at(first, 0)?.meanings).toEqual(['city']);
		expect(index.at(second, 0)?.meanings).toEqual(['house']);
		expect(index.at(first, 0)?.meanings).toEqual(['city']);
	});

	it('ignores a phrase without a word', () => {
		const empty = new PhraseIndex<string>();
		empty.add('%', 'nothing');
		empty.add('', 'nothing');
		expect(empty.all(tokenise(normalise('% قصف')))).toEqual([]);
	});
});

it('a phrase is cut into folded words as a text is', () => {
	expect(phraseWords('تنظيم "الدولة" #دير_الزور 137')).toEqual(['تنظيم', 'الدوله', 'دير', 'الزور', '137']);
});
