const segmenter = new Intl.Segmenter('und', {granularity: 'grapheme'});
const printableAscii = /^[\u0020-\u007E]*$/;

/** What a reader calls characters: a letter with its marks is one. */
export const graphemes = (text: string): string[] =>
	printableAscii.test(text) ? [...text] : Array.from(segmenter.segment(text), part => part.segment);
