import stringWidth from 'string-width';

/** ASCII, the letters, digits and signs of Arabic, and their presentation forms: one column each, and nearly all that is ever measured. */
const plain =
	/^[\u0020-\u007E\u060C\u061B\u061F\u0621-\u064A\u0660-\u0669\u0671-\u06D3\uFB50-\uFBB1\uFE80-\uFEFC]*$/;
const limit = 20_000;
const known = new Map<string, number>();

/** Columns that a text takes. Remembered, because measuring Arabic costs microseconds a letter and frames repeat themselves. */
export const textWidth = (text: string): number => {
	if (plain.test(text)) return text.length;
	let width = known.get(text);
	if (width === undefined) {
		width = stringWidth(text);
		if (known.size >= limit) known.clear();
		known.set(text, width);
	}

	return width;
};
