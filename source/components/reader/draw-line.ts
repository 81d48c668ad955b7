import {rightToLeft} from '../../terminal/arabic/order.ts';
import type {Lit} from '../../terminal/draw-words.ts';
import {pad} from '../../terminal/fit-text.ts';
import {sanitise} from '../../terminal/sanitise.ts';
import type {Segment, Style} from '../../terminal/style.ts';
import type {ReportLayout} from './report-layout.ts';

/** A part of a report's text that is lit, in its own UTF-16 units. Where two meet, the later one counts. */
export type LitSpan = {begin: number; end: number; style: Style};

/** Enough of a paragraph to meet a letter in. */
const opening = 400;

/** Which way the paragraph runs that an offset stands in: as its first letter does (UAX #9, P2); without any letter to the left, as most reports do. */
export const directionAt = (text: string, offset: number): 'rtl' | 'ltr' => {
	const from = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
	const letter = /\p{L}/u.exec(text.slice(from, from + opening))?.[0];
	return letter === undefined || rightToLeft.test(letter) ? 'rtl' : 'ltr';
};

/**
 * One line of a report, exactly as wide as the layout and held to the margin that its paragraph is read from. What could harm a terminal is made harmless word by word, so
 * that lit spans still mean the same words, however much longer or shorter they have become.
 */
export const drawLine = (
	text: string,
	{words, firstOf, width}: ReportLayout,
	line: number,
	lit: readonly LitSpan[],
): Segment => {
	let made = '';
	/** Where words stand in the text, and where they have come to stand. */
	const placed: {begin: number; end: number; at: number; clean: string}[] = [];
	for (let index = firstOf[line] ?? 0; index < (firstOf[line + 1] ?? 0); index++) {
		const [begin, end] = [words.begin[index] ?? 0, words.end[index] ?? 0];
		const clean = sanitise(text.slice(begin, end));
		if (made !== '') made += ' ';
		placed.push({begin, end, at: made.length, clean});
		made += clean;
	}

	/** An offset of the text in the made line; `isEnd`: of the end of a span, which does not reach over the blank before a word. */
	const moved = (offset: number, isEnd: boolean): number => {
		const found = isEnd ? placed.findLast(({begin}) => begin < offset) : placed.find(({end}) => end > offset);
		if (!found) return isEnd ? 0 : made.length;
		const {begin, end, at, clean} = found;
		if (offset <= begin) return at;
		if (offset >= end) return at + clean.length;
		const inside = clean.length === end - begin ? offset - begin : sanitise(text.slice(begin, offset)).length;
		return at + Math.min(inside, clean.length);
	};

	const shown: Lit[] = [];
	for (const {begin, end, style} of lit) {
		const one = {begin: moved(begin, false), end: moved(end, true), style};
		if (one.end > one.begin) shown.push(one);
	}

	const base = directionAt(text, words.begin[firstOf[line] ?? 0] ?? 0);
	const side = base === 'rtl' ? 'right' : 'left';
	return {text: pad(made, width, side), words: {text: made, side, marks: 'keep', lit: shown, base}};
};
