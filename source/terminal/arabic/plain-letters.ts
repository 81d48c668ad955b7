/** Arabic Presentation Forms A and B: the forms in which letters join, as screens and PDF files have them. */
const presentation = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/gu;

/** A text with the letters themselves in place of their forms (NFKC): nothing finds those where they are pasted. */
export const plainLetters = (text: string): string =>
	text.replace(presentation, forms => forms.normalize('NFKC'));
