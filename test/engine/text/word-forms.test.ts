import {describe, expect, it} from 'vitest';
import {nounStem, verbStems} from '../../../source/engine/lexicon/inflect.ts';
import {normalise} from '../../../source/engine/text/normalise.ts';
import {Openings} from '../../../source/engine/text/openings.ts';
import {PhraseIndex} from '../../../source/engine/text/phrases.ts';
import {tokenise} from '../../../source/engine/text/tokens.ts';
import {formOf, type Stem, WordForms} from '../../../source/engine/text/word-forms.ts';

const stems: Stem[] = [
	...['سيطر/سيطر', 'استولى/ستولي', 'شن/شن', 'قتل/قتل', 'مشى/مشي'].flatMap(verbStems),
	...['قصف', 'غارة', 'قتيل', 'قتلى', 'هجوم', 'إجلاء', 'يد'].map(nounStem),
];
const known = new WordForms<string>();
for (const [order, stem] of stems.entries()) known.add(stem.stem, stem, form => form, order);

describe('the forms of words', () => {
	it('are found, every one of them, with the word and with how they stand', () => {
		for (const stem of stems)
			for (const form of stem.paradigm)
				expect(known.of(formOf(stem, form)), formOf(stem, form)).toContainEqual({
					owner: stem.stem,
					meaning: form,
					order: stems.indexOf(stem),
				});
	});

	it('are no others: what is found, written out, is the word again', () => {
		const letters = Array.from('اتينوهمسلقصف');
		const words = stems.flatMap(stem =>
			stem.paradigm.flatMap(form => {
				const word = formOf(stem, form);
				return [word, word.slice(1), word.slice(0, -1), ...letters.flatMap(one => [one + word, word + one])];
			}),
		);
		let found = 0;
		for (const word of new Set(words)) {
			for (const {meaning, order} of known.of(word)) {
				expect(formOf(stems[order] as Stem, meaning as Stem['paradigm'][number])).toBe(word);
				found++;
			}
		}

		expect(found).toBeGreaterThan(300);
	});

	it.each(['', 'ال', 'ها', 'السيطرتها', 'غار', 'غارهها', 'استوليت', 'لقصف'])('do not include %j', word => {
		expect(known.of(word)).toEqual([]);
	});
});

describe('a word of several dictionaries', () => {
	const openings = new Openings();
	const [events, classes] = [new PhraseIndex<string>(openings), new PhraseIndex<string>(openings)];
	const meanings = (index: PhraseIndex<string>, text: string): (readonly string[])[] =>
		index.all(tokenise(normalise(text), openings)).map(match => match.meanings);
	events.add('غارة', 'first');
	events.addForms(nounStem('غارة'), form => (form.pronoun ? null : form.definite ? 'the noun' : 'noun'));
	events.add('الغارة', 'last');
	events.add('غارة جوية', 'phrase');
	classes.addForms(nounStem('غارة'), () => 'class');

	it('means in each what was said of it there, in the order in which it was said', () => {
		expect(meanings(events, 'غارة والغارة')).toEqual([
			['first', 'noun'],
			['the noun', 'last'],
		]);
		expect(meanings(classes, 'غارة وغارتها')).toEqual([['class'], ['class']]);
	});

	it('goes on to the longer phrase that it begins', () => {
		expect(meanings(events, 'غارة جوية')).toEqual([['phrase']]);
	});

	it('is nothing where that form was not meant', () => {
		expect(meanings(events, 'غارتها')).toEqual([]);
	});

	it('is known to what comes later as well', () => {
		expect(meanings(classes, 'قصف جوي')).toEqual([]);
		expect(openings.knows('مدفعي')).toBe(false);
		classes.addForms(nounStem('قصف'), () => 'later');
		classes.add('قصف مدفعي', 'longer');
		expect(meanings(classes, 'قصف جوي، قصف مدفعي')).toEqual([['later'], ['longer']]);
		expect(openings.knows('مدفعي')).toBe(true);
	});
});

it('the forms of a word of two words, or with a sign in it, are found as phrases are', () => {
	const index = new PhraseIndex<string>();
	for (const noun of ['إطلاق نار', 'قصف-جوي'])
		index.addForms(nounStem(noun), form => (form.pronoun ? null : noun));
	const tokens = tokenise(normalise('اطلاق نار، الاطلاق نار، اطلاق ناره، القصف جوي'));
	expect(index.all(tokens).map(({meanings: [noun]}) => noun)).toEqual(['إطلاق نار', 'إطلاق نار', 'قصف-جوي']);
});
