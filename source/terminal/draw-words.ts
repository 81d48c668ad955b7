import type {ArabicMode} from '../model/arabic-mode.ts';
import {layOut, type Placed} from './arabic/lay-out.ts';
import type {Side} from './fit-text.ts';
import type {Segment, Style} from './style.ts';

/** A part of a text that is set off from the rest, in UTF-16 units of it. */
export type Lit = {
	begin: number;
	end: number;
	style: Style;
	/** A sign of the interface, such as a guillemet, and no word of the text. */
	own?: true;
};

/** Foreign words on one line: they are laid out as the terminal needs it, and padded after that. */
export type Words = {
	/** Sanitised, in logical order, no wider than the line. */
	text: string;
	side: Side;
	/** Whether marks on letters are kept: where a text is read, not where it is only shown (arabic.md, section 4). */
	marks: 'keep' | 'drop';
	/** Where two of them meet, the later one counts. */
	lit: readonly Lit[];
	/** The direction of the paragraph that the line is from; without it that of its own first letter. */
	base?: 'auto' | 'rtl' | 'ltr';
};

/** A letter of class L that looks like a rule: PuTTY's own reordering does not reach across it (arabic.md, section 1). */
const fence = '\u01C0';

const litAt = ({begin, end}: Placed, lit: readonly Lit[]): Lit | undefined =>
	lit.findLast(one => begin < one.end && end > one.begin);

/** What stands to the left or right of the words. */
const padding = (room: number, side: Side, mode: ArabicMode): string =>
	mode === 'terminal' && side === 'right' && room >= 2
		? `${' '.repeat(room - 2)}${fence} `
		: ' '.repeat(room);

/**
 * Words as they are sent, exactly `width` columns, from the left of the screen, in pieces of one style.
 *
 * @param width columns, at least as many as the words take.
 */
export const drawWords = (
	{text, side, marks, lit, base = 'auto'}: Words,
	width: number,
	mode: ArabicMode,
	style: Style | undefined,
): Segment[] => {
	const placed = layOut(text, mode, {marks, base});
	const used = placed.reduce((sum, one) => sum + one.width, 0);
	const pieces: {text: string; lit: Lit | undefined}[] = [];
	for (const one of placed) {
		const own = litAt(one, lit);
		const last = pieces.at(-1);
		if (last && last.lit === own) last.text += one.text;
		else pieces.push({text: one.text, lit: own});
	}

	const blank = {text: padding(Math.max(0, width - used), side, mode), lit: undefined};
	return (side === 'right' ? [blank, ...pieces] : [...pieces, blank]).map(piece => ({
		text: piece.text,
		style: {...style, ...piece.lit?.style},
		...(piece.lit?.own ? {own: true as const} : {}),
	}));
};
