import type {ArabicMode} from '../model/arabic-mode.ts';
import {layOut} from './arabic/lay-out.ts';
import {rightToLeft} from './arabic/order.ts';
import {drawWords, type Words} from './draw-words.ts';
import {inAscii} from './in-ascii.ts';
import {sanitise} from './sanitise.ts';
import {textWidth} from './text-width.ts';

const attributes = {bold: '1', dim: '2', underline: '4', inverse: '7'} as const;

/** The terminal's own sixteen colours only: they follow what the user's eyes have chosen. */
const colours = {red: '31', green: '32', yellow: '33', blue: '34', magenta: '35', cyan: '36'} as const;

export type Style = {[Name in keyof typeof attributes]?: true} & {colour?: keyof typeof colours};

/** A piece of a line in one style. */
export type Segment = {
	/** As it reads; of `words` what a terminal is sent that is to leave it alone. */
	text: string;
	style?: Style;
	/** Words of a report or of the user, laid out in as many columns as `text` takes. */
	words?: Words;
	/** Of a piece of `words`: a sign that the interface has put among them. */
	own?: true;
};

const isAttribute = (name: string): name is keyof typeof attributes => name in attributes;

const dressed = (text: string, style: Style | undefined, ascii: boolean): string => {
	const clean = ascii ? inAscii(sanitise(text)) : sanitise(text);
	if (!style || clean === '') return clean;
	const codes: string[] = Object.keys(style)
		.filter(isAttribute)
		.map(name => attributes[name]);
	if (style.colour) codes.push(colours[style.colour]);
	return codes.length === 0 ? clean : `\u001B[${codes.join(';')}m${clean}\u001B[0m`;
};

/** Interface words with a foreign name in them: the line runs from left to right, and keeps its width. */
const amongOurs = (text: string, mode: ArabicMode): string => {
	if (mode === 'off' || !rightToLeft.test(text)) return text;
	const clean = sanitise(text);
	const laid = layOut(clean, mode, {marks: 'drop', base: 'ltr'});
	const used = laid.reduce((sum, {width}) => sum + width, 0);
	return laid.map(one => one.text).join('') + ' '.repeat(Math.max(0, textWidth(clean) - used));
};

/**
 * A line as text with SGR sequences. Every text passes the sanitiser here, and every letter of Arabic the layout, so that nothing foreign
 * can reach the terminal past them.
 *
 * @param mode who puts Arabic in order; `off` where the text is not for a screen of ours.
 * @param ascii whether the interface's signs get ASCII stand-ins. The words of a report never do.
 */
export const styled = (segments: readonly Segment[], mode: ArabicMode = 'off', ascii = false): string =>
	segments
		.map(({text, style, words}) =>
			words
				? drawWords(words, textWidth(text), mode, style)
						.map(piece => dressed(piece.text, piece.style, ascii && piece.own === true))
						.join('')
				: dressed(amongOurs(text, mode), style, ascii),
		)
		.join('');
