import {arabicWords} from '../../export/arabic-words.ts';
import {arabicModes} from '../../model/arabic-mode.ts';
import type {State} from './state.ts';

/** The next way of drawing Arabic, told in words. */
export const nextArabic = (state: State): State => {
	const arabic = arabicModes[(arabicModes.indexOf(state.arabic) + 1) % arabicModes.length] ?? state.arabic;
	return {...state, arabic, message: {text: `Arabic ${arabic}: ${arabicWords[arabic]}`, tone: 'info'}};
};
