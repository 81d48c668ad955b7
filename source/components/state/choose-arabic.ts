import {type ArabicMode, arabicModes} from '../../terminal/arabic/mode.ts';
import type {State} from './state.ts';

const words: Readonly<Record<ArabicMode, string>> = {
	app: 'drawn joined and in order, for a terminal that does neither',
	kitty: 'words in order, the letters of each left to the terminal, as kitty wants it',
	terminal: 'left to the terminal, for one that reorders whole lines',
	off: 'sent as it is written, for copying',
};

/** The next way of drawing Arabic, told in words. */
export const nextArabic = (state: State): State => {
	const arabic = arabicModes[(arabicModes.indexOf(state.arabic) + 1) % arabicModes.length] ?? state.arabic;
	return {...state, arabic, message: {text: `Arabic ${arabic}: ${words[arabic]}`, tone: 'info'}};
};
