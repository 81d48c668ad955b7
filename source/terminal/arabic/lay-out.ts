import type {ArabicMode} from '../../model/arabic-mode.ts';
import {textWidth} from '../text-width.ts';
import {type Glyph, glyphsOf} from './glyphs.ts';
import {type Ordered, visualOrder} from './order.ts';

/** What stands in one place of the screen's line, and which part of the logical text it shows, in UTF-16 units. */
export type Placed = {text: string; width: number; begin: number; end: number};

const place = (text: string, {begin, end}: Glyph): Placed => ({text, width: textWidth(text), begin, end});

const isBlank = ({glyph, level}: Ordered): boolean => level % 2 === 0 || glyph.text === ' ';

/**
 * kitty turns and joins the letters of each word by itself, and leaves colours where they were sent: so each right-to-left word goes out in
 * logical order, and every place keeps the range of what will be seen in it.
 */
const forKitty = (ordered: readonly Ordered[]): Placed[] => {
	const placed: Placed[] = [];
	let word: Glyph[] = [];
	const flush = (): void => {
		for (const [index, glyph] of word.entries())
			placed.push(place(word[word.length - 1 - index]?.text ?? '', glyph));
		word = [];
	};

	for (const one of ordered) {
		if (isBlank(one)) {
			flush();
			placed.push(place(one.glyph.text, one.glyph));
		} else word.push(one.glyph);
	}

	flush();
	return placed;
};

/**
 * Lays one line out as a terminal needs it, from the left.
 *
 * @param text one line, sanitised, in logical order.
 * @param marks whether harakat are kept; only `app` and `off` have room for them.
 * @param base the direction of the line; `auto` takes that of its first strong letter.
 */
export const layOut = (
	text: string,
	mode: ArabicMode,
	{marks, base}: {marks: 'keep' | 'drop'; base: 'auto' | 'ltr' | 'rtl'},
): Placed[] => {
	const glyphs = glyphsOf(text, mode === 'app' || mode === 'off' ? marks : 'drop');
	switch (mode) {
		case 'app':
			return visualOrder(glyphs, base).map(({glyph}) => place(glyph.shaped, glyph));
		case 'kitty':
			return forKitty(visualOrder(glyphs, base));
		case 'terminal':
			return glyphs.map(glyph => place(glyph.isLigature ? glyph.shaped : glyph.text, glyph));
		case 'off':
			return glyphs.map(glyph => place(glyph.text, glyph));
	}
};
