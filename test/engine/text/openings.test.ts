import {describe, expect, it} from 'vitest';
import {normalise} from '../../../source/engine/text/normalise.ts';
import {Openings} from '../../../source/engine/text/openings.ts';
import {PhraseIndex} from '../../../source/engine/text/phrases.ts';
import {tokenise} from '../../../source/engine/text/tokens.ts';

/** Two indexes that are asked about one text. */
const pair = () => {
	const openings = new Openings();
	const [places, groups] = [new PhraseIndex<string>(openings), new PhraseIndex<string>(openings)];
	places.add('دير الزور', 'city');
	groups.add('تنظيم الدولة', 'group');
	groups.add('دير', 'monastery');
	return {openings, places, groups};
};

describe('the first words of all phrases', () => {
	it('tell for each word which indexes may know a phrase there', () => {
		const {openings, places, groups} = pair();
		const tokens = tokenise(normalise('في دير الزور تنظيم الدولة'), openings);
		expect(places.all(tokens).map(({meanings}) => meanings)).toEqual([['city']]);
		expect(groups.all(tokens).map(({meanings}) => meanings)).toEqual([['monastery'], ['group']]);
		expect(tokens.map(({opens}) => opens === 0)).toEqual([true, false, true, false, true]);
	});

	it('leave no reading but those that some index knows', () => {
		const {openings} = pair();
		const [first, second] = tokenise(normalise('ودير وبيت'), openings);
		expect(first?.readings.map(({form}) => form)).toEqual(['دير']);
		expect(second?.readings).toEqual([]);
	});

	it('hide nothing where there are more indexes than bits', () => {
		const openings = new Openings();
		const words = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي', letter => letter.repeat(3));
		const indexes = [...words, ...words.map(word => word + word)].map(word => {
			const index = new PhraseIndex<string>(openings);
			index.add(word, word);
			return {index, word};
		});
		for (const {index, word} of indexes)
			expect(index.at(tokenise(normalise(word), openings), 0)?.meanings).toEqual([word]);
	});
});
