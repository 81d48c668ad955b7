import {fold} from '../engine/text/normalise.ts';

/** A line longer than this is prose, not a mark; what a prose line begins with may still be one. */
const longest = 200;

const cut = (line: string): {line: string; whole: boolean} => ({
	line: fold(line.slice(0, longest)).trim(),
	whole: line.length <= longest,
});

/**
 * The first and the last lines of a text that are not blank, folded, in order; a line of a short text stands once. Long lines are cut off
 * and marked as not whole. Only these few lines are folded: marks stand at the ends, and the archive may be large.
 */
export const edgeLines = (text: string, head: number, tail: number): {line: string; whole: boolean}[] => {
	const lines = text.split('\n').filter(line => /\S/.test(line));
	if (lines.length <= head + tail) return lines.map(cut);
	return [...lines.slice(0, head), ...lines.slice(-tail)].map(cut);
};
