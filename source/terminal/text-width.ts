import stringWidth from 'string-width';

const printableAscii = /^[\u0020-\u007E]*$/;
const limit = 20_000;
const known = new Map<string, number>();

/** Columns that a text takes. Remembered, because measuring Arabic costs microseconds a letter and frames repeat themselves. */
export const textWidth = (text: string): number => {
	if (printableAscii.test(text)) return text.length;
	let width = known.get(text);
	if (width === undefined) {
		width = stringWidth(text);
		if (known.size >= limit) known.clear();
		known.set(text, width);
	}

	return width;
};
