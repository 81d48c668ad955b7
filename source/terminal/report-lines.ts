import type {Lit, Words} from './draw-words.ts';
import {pad, truncate} from './fit-text.ts';
import {sanitise} from './sanitise.ts';
import type {Segment, Style} from './style.ts';
import {lineRanges, type Range} from './wrap.ts';

/** How the words of a report stand on the screen. */
export type ReportLook = {
	/** At most so many lines; what does not fit ends in `…`. */
	lines?: number;
	/** Parts that are lit, in UTF-16 units of the text. */
	lit?: readonly Lit[];
	marks?: Words['marks'];
	style?: Style;
};

/** A text that is safe to draw, on one line, and where its lit parts have come to stand. */
const clean = (text: string, lit: readonly Lit[]): {text: string; lit: Lit[]} => {
	const cuts = [...new Set([0, ...lit.flatMap(({begin, end}) => [begin, end]), text.length])].sort(
		(a, b) => a - b,
	);
	const moved = new Map<number, number>();
	let made = '';
	for (const [index, cut] of cuts.entries()) {
		moved.set(cut, made.length);
		const part = sanitise(text.slice(cut, cuts[index + 1] ?? cut)).replaceAll(/ {2,}/g, ' ');
		made += made === '' || made.endsWith(' ') ? part.trimStart() : part;
	}

	const at = (offset: number): number => moved.get(offset) ?? 0;
	return {text: made, lit: lit.map(one => ({...one, begin: at(one.begin), end: at(one.end)}))};
};

/**
 * The one way in which a report's words become lines of the screen, each exactly `width` columns, held to the right margin as their script is
 * read. They are broken and cut in logical order; what a terminal is sent is settled when the line is drawn.
 */
export const reportLines = (
	text: string,
	width: number,
	{lines = 1, lit = [], marks = 'drop', style}: ReportLook = {},
): Segment[] => {
	if (width <= 0) return [];
	const whole = clean(text, lit);
	const ranges: Range[] = lines === 1 ? [[0, whole.text.length]] : lineRanges(whole.text, width);
	return (ranges.length > 0 ? ranges : [[0, 0] as const])
		.slice(0, lines)
		.map(([begin, end], index): Segment => {
			const isLast = index === lines - 1;
			const line = isLast ? truncate(whole.text.slice(begin), width) : whole.text.slice(begin, end);
			const here: Lit[] = whole.lit.map(one => ({...one, begin: one.begin - begin, end: one.end - begin}));
			// The sign that something was cut off.
			if (isLast && line !== whole.text.slice(begin))
				here.push({begin: line.length - 1, end: line.length, style: {}, own: true});
			const words: Words = {text: line, side: 'right', marks, lit: here};
			return {text: pad(line, width, 'right'), words, ...(style ? {style} : {})};
		});
};
