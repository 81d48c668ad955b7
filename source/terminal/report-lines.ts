import {fitText, truncate} from './fit-text.ts';
import {wrap} from './wrap.ts';

/**
 * The one place where a report's words become lines of the screen, each exactly `width` columns, held to the right
 * margin as their script is read. Text stays in logical order up to here; reordering and shaping for terminals that do
 * neither belong into this function and nowhere else.
 *
 * @param lines at most so many lines; what does not fit ends in `…`.
 */
export const reportLines = (text: string, width: number, lines = 1): string[] => {
	if (width <= 0) return [];
	if (lines === 1) return [fitText(text, width, 'right')];
	const wrapped = wrap(text, width);
	const shown = wrapped.slice(0, lines);
	if (wrapped.length > lines) shown[lines - 1] = truncate(wrapped.slice(lines - 1).join(' '), width);
	return shown.map(line => fitText(line, width, 'right'));
};
