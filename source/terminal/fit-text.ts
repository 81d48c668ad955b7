import {graphemes} from './graphemes.ts';
import {sanitise} from './sanitise.ts';
import {textWidth} from './text-width.ts';

export type Side = 'left' | 'right';

/** Cuts a text to at most so many columns, between grapheme clusters, with `…` at its logical end. */
export const truncate = (text: string, width: number): string => {
	const clean = sanitise(text);
	if (width <= 0) return '';
	if (textWidth(clean) <= width) return clean;
	let taken = '';
	let used = 0;
	for (const cluster of graphemes(clean)) {
		const next = textWidth(cluster);
		if (used + next > width - 1) break;
		taken += cluster;
		used += next;
	}

	return `${taken.trimEnd()}…`;
};

/** Pads a text that is narrow enough to so many columns. */
export const pad = (text: string, width: number, side: Side): string => {
	const padding = ' '.repeat(Math.max(0, width - textWidth(text)));
	return side === 'left' ? text + padding : padding + text;
};

/** Cuts or pads a text to exactly so many columns, held to the given side. */
export const fitText = (text: string, width: number, side: Side = 'left'): string =>
	pad(truncate(text, width), width, side);
