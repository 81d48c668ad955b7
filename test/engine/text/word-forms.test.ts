import {describe, expect, it} from 'vitest';
import {nouns, verbs} from '../../../source/engine/lexicon/inflect.ts';
import {fold, normalise} from '../../../source/engine/text/normalise.ts';
import {Openings} from '../../../source/engine/text/openings.ts';
import {PhraseIndex} from '../../../source/engine/text/phrases.ts';
import {tokenise} from '../../../source/engine/text/tokens.ts';
import {Endings, type Form} from '../../../source/engine/text/word-forms.ts';
import {formOf} from './form-of.ts';

const actions = ['سيطر/سيطر', 'استولى/ستولي', 'شن/شن', 'قتل/قتل', 'مشى/مشي'].map(fold);
const things = ['قصف', 'غارة', 'قتيل', 'قتلى', 'هجوم', 'إجلاء', 'يد'].map(fold);
const stems = [
	...actions.flatMap(verbs.stemsOf).map(stem => ({stem, paradigm: verbs.paradigmOf(stem)})),
	...things.flatMap(nouns.stemsOf).map(stem => ({stem, paradigm: nouns.paradigmOf(stem)})),
];
const endings = new Endings();
for (const inflection of [verbs, nouns]) endings.learn(inflection);

/** The stems that a word may be a form of, each with that form. */
const read = (word: string): {stem: string; form: Form}[] => {
	const found: {stem: string; form: Form}[] = [];
	endings.each(word, (letters, forms) => {
		for (const {stem, paradigm} of stems) {
			const form = stem === letters ? forms.get(paradigm) : undefined;
			if (form) found.push({stem, form});
		}
	});
	return found;
};

describe('the forms of words', () => {
	it('are found, every one of them, with the word and with how they stand', () => {
		for (const {stem, paradigm} of stems)
			for (const form of paradigm)
				expect(read(formOf(stem, form)), formOf(stem, form)).toContainEqual({stem, form});
	});

	it('are no others: what is found, written out, is the word again', () => {
		const letters = Array.from('اتينوهمسلقصف');
		const words = stems.flatMap(({stem, paradigm}) =>
			paradigm.flatMap(form => {
				const word = formOf(stem, form);
				return [word, word.slice(1), word.slice(0, -1), ...letters.flatMap(one => [one + word, word + one])];
			}),
		);
		let found = 0;
		for (const word of new Set(words)) {
			for (const {stem, form} of read(word)) {
				expect(formOf(stem, form)).toBe(word);
				found++;
			}
		}

		expect(found).toBeGreaterThan(300);
	});

	it.each(['', 'ال', 'ها', 'السيطرتها', 'غار', 'غارهها', 'استوليت', 'لقصف'])('do not include %j', word => {
		expect(read(word)).toEqual([]);
	});
});

describe('a word of several dictionaries', () => {
	const openings = new Openings();
	const [events, classes] = [new PhraseIndex<string>(openings), new PhraseIndex<string>(openings)];
	const meanings = (index: PhraseIndex<string>, text: string): (readonly string[])[] =>
		index.all(tokenise(normalise(text), openings)).map(match => match.meanings);
	events.add('غارة', 'first');
	events.addForms('غارة', nouns, form => (form.pronoun ? null : form.definite ? 'the noun' : 'noun'));
	events.add('الغارة', 'last');
	events.add('غارة جوية', 'phrase');
	classes.addForms('غارة', nouns, () => 'class');

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
		classes.addForms('قصف', nouns, () => 'later');
		classes.add('قصف مدفعي', 'longer');
		expect(meanings(classes, 'قصف جوي، قصف مدفعي')).toEqual([['later'], ['longer']]);
		expect(openings.knows('مدفعي')).toBe(true);
	});
});
