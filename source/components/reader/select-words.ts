import type {Span} from '../../model/claim.ts';
import {directionAt, type LitSpan} from './draw-line.ts';
import {lineOfWord, type ReportLayout} from './report-layout.ts';

/** Words being selected: where the cursor is, and from where on it selects; positions among the words of the layout. */
export type Selection = {at: number; from: number | null};

/** What ends a sentence, at the end of a word; signs may follow. */
const sentenceEnd = /[.!?\u061F\u2026][\p{P}\p{S}]*$/u;
const edge = /^[\p{P}\p{S}\p{Cf}]+|[\p{P}\p{S}\p{Cf}]+$/gu;

const wordText = (text: string, {words}: ReportLayout, index: number): string =>
	text.slice(words.begin[index] ?? 0, words.end[index] ?? 0);

const inside = ({words}: ReportLayout, index: number): number =>
	Math.max(0, Math.min(index, words.length - 1));

/** So many words on (or back) as the text reads. */
export const stepWords = (layout: ReportLayout, selection: Selection, by: number): Selection => ({
	...selection,
	at: inside(layout, selection.at + by),
});

/** So many words to the left as the eye sees them: on in Arabic, back in what reads from left to right. */
export const stepLeft = (text: string, layout: ReportLayout, selection: Selection, by: number): Selection => {
	const offset = layout.words.begin[selection.at] ?? 0;
	return stepWords(layout, selection, directionAt(text, offset) === 'rtl' ? by : -by);
};

/** The middle of a word, in units of the text from where its line begins. */
const placeOnLine = (layout: ReportLayout, index: number): number => {
	const {words, firstOf} = layout;
	const first = firstOf[lineOfWord(layout, index)] ?? 0;
	return ((words.begin[index] ?? 0) + (words.end[index] ?? 0)) / 2 - (words.begin[first] ?? 0);
};

/** To the word below (or above) on a line that has words. */
export const stepLines = (layout: ReportLayout, selection: Selection, by: number): Selection => {
	const {firstOf, lines} = layout;
	const step = Math.sign(by);
	let line = lineOfWord(layout, selection.at);
	for (let left = Math.abs(by); left > 0; left--) {
		let next = line + step;
		while (next >= 0 && next < lines && firstOf[next] === firstOf[next + 1]) next += step;
		if (next < 0 || next >= lines) break;
		line = next;
	}

	const place = placeOnLine(layout, selection.at);
	let best = firstOf[line] ?? 0;
	for (let index = best; index < (firstOf[line + 1] ?? 0); index++)
		if (Math.abs(placeOnLine(layout, index) - place) < Math.abs(placeOnLine(layout, best) - place))
			best = index;
	return {...selection, at: best};
};

/** Whether a sentence, or a paragraph, ends with this word. */
const endsSentence = (text: string, layout: ReportLayout, index: number): boolean => {
	const {words} = layout;
	if (index >= words.length - 1) return true;
	return (
		sentenceEnd.test(wordText(text, layout, index)) ||
		/[\n\r]/u.test(text.slice(words.end[index] ?? 0, words.begin[index + 1] ?? 0))
	);
};

/** To the first or last word of the sentence; from there to that of the sentence before or after. */
export const stepSentence = (
	text: string,
	layout: ReportLayout,
	selection: Selection,
	to: 'first' | 'last',
): Selection => {
	let {at} = selection;
	if (to === 'last') {
		if (endsSentence(text, layout, at)) at = inside(layout, at + 1);
		while (!endsSentence(text, layout, at)) at++;
	} else {
		const begins = (index: number): boolean => index === 0 || endsSentence(text, layout, index - 1);
		if (begins(at)) at = inside(layout, at - 1);
		while (!begins(at)) at--;
	}

	return {...selection, at};
};

/** Begins to select at the cursor, or begins anew there. */
export const startSelecting = (selection: Selection): Selection => ({...selection, from: selection.at});

/** The words selected, of which there is always one, without the signs at either end. */
export const selectedSpan = (text: string, layout: ReportLayout, {at, from}: Selection): Span => {
	const {words} = layout;
	const [first, last] = [Math.min(at, from ?? at), Math.max(at, from ?? at)];
	const [begin, end] = [words.begin[first] ?? 0, words.end[last] ?? 0];
	const found = text.slice(begin, end);
	const lead = /^[\p{P}\p{S}\p{Cf}]+/u.exec(found)?.[0].length ?? 0;
	const kept = found.replaceAll(edge, '').length;
	return kept === 0 ? [begin, end] : [begin + lead, begin + lead + kept];
};

/** What is lit for a selection: the words, and among them the one that the cursor is on. */
export const selectionSpans = (text: string, layout: ReportLayout, selection: Selection): LitSpan[] => {
	const {words} = layout;
	const {at, from} = selection;
	const [begin, end] = selectedSpan(text, layout, selection);
	const cursor: LitSpan = {
		begin: words.begin[at] ?? 0,
		end: words.end[at] ?? 0,
		style: {inverse: true, bold: true, ...(from === null ? {} : {underline: true as const})},
	};
	return from === null ? [cursor] : [{begin, end, style: {inverse: true}}, cursor];
};
