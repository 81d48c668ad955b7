import {describe, expect, it} from 'vitest';
import {readings} from '../../../source/engine/text/clitics.ts';

const forms = (word: string): string[] => readings(word).map(({form, prefix}) => `${prefix}+${form}`);

describe('the readings of a word', () => {
	it('begin with the whole word', () => {
		for (const word of ['قصف', 'وقصف', 'و', 'للمدينه', 'ب'])
			expect(readings(word)[0]).toEqual({form: word, prefix: ''});
	});

	it.each([
		['وقصف', 'و+قصف'],
		['فانسحب', 'ف+انسحب'],
		['بالمدينه', 'ب+المدينه'],
		['لقوات', 'ل+قوات'],
		['كقوات', 'ك+قوات'],
		['للجيش', 'ل+الجيش'],
		['وللجيش', 'ول+الجيش'],
		['وبالمدينه', 'وب+المدينه'],
		['فلقوات', 'فل+قوات'],
	])('of %s have %s among them', (word, reading) => {
		expect(forms(word)).toContain(reading);
	});

	it('take off one preposition at most, and never one before a conjunction', () => {
		expect(forms('بلقوات')).toEqual(['+بلقوات', 'ب+لقوات']);
		expect(forms('بوقوات')).toEqual(['+بوقوات', 'ب+وقوات']);
	});

	it('leave no letter standing alone', () => {
		for (const word of ['و', 'وا', 'لل', 'بك', 'فب', 'ولل'])
			for (const {form} of readings(word).slice(1)) expect(form.length).toBeGreaterThanOrEqual(2);
	});

	it('put together again give the word, but for the article that لل swallows', () => {
		for (const word of ['وقصف', 'فبالمدينه', 'وكقوات', 'باب', 'ليل', 'وللجيش'])
			for (const {form, prefix} of readings(word))
				expect([prefix + form, prefix + form.replace(/^ا/, '')]).toContain(word);
	});
});
