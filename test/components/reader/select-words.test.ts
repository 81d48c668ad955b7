import {describe, expect, it} from 'vitest';
import {layOutReport} from '../../../source/components/reader/report-layout.ts';
import {
	type Selection,
	selectedSpan,
	selectionSpans,
	startSelecting,
	stepLeft,
	stepLines,
	stepSentence,
	stepWords,
} from '../../../source/components/reader/select-words.ts';

const text =
	'قصفت الطائرات حي الرشدية. سقط «ثلاثة قتلى»، ولم يعرف عدد الجرحى.\n\nThe bridge fell! Nobody said more.';
const layout = layOutReport(text, 30);
const words = (selection: Selection): string => text.slice(...selectedSpan(text, layout, selection));
const start: Selection = {at: 0, from: null};

describe('selecting words of a report', () => {
	it('goes on to the left in Arabic and to the right in English', () => {
		expect(words(stepLeft(text, layout, start, 1))).toBe('الطائرات');
		expect(words(stepLeft(text, layout, {at: 3, from: null}, -1))).toBe('حي');
		const bridge = {at: text.split(/\s+/).indexOf('bridge'), from: null};
		expect(words(stepLeft(text, layout, bridge, 1))).toBe('The');
		expect(words(stepLeft(text, layout, bridge, -1))).toBe('fell');
	});

	it('stays in the text', () => {
		expect(stepWords(layout, start, -5).at).toBe(0);
		expect(stepWords(layout, start, 500).at).toBe(layout.words.length - 1);
		expect(stepLines(layout, start, -3).at).toBeLessThan(3);
		expect(stepSentence(text, layout, start, 'first').at).toBe(0);
	});

	it('goes to the ends of the sentence, then of the next one', () => {
		const end = stepSentence(text, layout, start, 'last');
		expect(words(end)).toBe('الرشدية');
		expect(words(stepSentence(text, layout, end, 'last'))).toBe('الجرحى');
		expect(words(stepSentence(text, layout, end, 'first'))).toBe('قصفت');
		const english = {at: text.split(/\s+/).indexOf('Nobody'), from: null};
		expect(words(stepSentence(text, layout, english, 'first'))).toBe('The');
	});

	it('goes over empty lines to the word in the same place', () => {
		const last = {at: text.split(/\s+/).indexOf('الجرحى.'), from: null};
		expect(words(stepLines(layout, last, 1))).toMatch(/^[A-Z]/i);
		expect(words(stepLines(layout, stepLines(layout, last, 1), -1))).toMatch(/\p{Script=Arabic}/u);
	});

	it('takes the words between start and cursor, whichever comes first, without the signs around them', () => {
		const from = startSelecting({at: 5, from: null});
		expect(words(from)).toBe('ثلاثة');
		expect(words(stepWords(layout, from, 1))).toBe('ثلاثة قتلى');
		expect(words(stepWords(layout, from, -1))).toBe('سقط «ثلاثة');
		expect(words(stepWords(layout, from, -2))).toBe('الرشدية. سقط «ثلاثة');
	});

	it('lights the cursor otherwise than what is selected', () => {
		expect(selectionSpans(text, layout, start)).toHaveLength(1);
		const [range, cursor] = selectionSpans(text, layout, {at: 2, from: 0});
		expect(text.slice(range?.begin, range?.end)).toBe('قصفت الطائرات حي');
		expect(text.slice(cursor?.begin, cursor?.end)).toBe('حي');
		expect(cursor?.style).not.toEqual(range?.style);
	});
});
