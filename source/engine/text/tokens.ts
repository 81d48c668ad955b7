import type {Span} from '../../model/claim.ts';
import type {NormalisedText} from './normalise.ts';

/** A word or a mark of a text. */
export type Token = {
	/** Folded. */
	form: string;
	/** In the original text. */
	span: Span;
	kind: 'word' | 'number' | 'mark';
	/** Counts sentences and paragraphs from 0 through the whole text. */
	sentence: number;
	paragraph: number;
};

const tokenPattern = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]|\n/gu;
const sentenceEnd = new Set(['.', '!', '?', '\u061f', '\u2026']);

/**
 * Cuts a normalised text into words, numbers and marks, and numbers sentences and paragraphs.
 * A sentence ends at `. ! ? ؟ …` or at the end of a line; a paragraph at the end of a line.
 */
export const tokenise = (source: NormalisedText): Token[] => {
	const tokens: Token[] = [];
	let sentence = 0;
	let paragraph = 0;
	let open = false;
	for (const match of source.text.matchAll(tokenPattern)) {
		const form = match[0];
		if (form === '\n') {
			if (open) {
				sentence++;
				paragraph++;
			}

			open = false;
			continue;
		}

		const first = form.charCodeAt(0);
		const kind = first >= 48 && first <= 57 ? 'number' : /[\p{L}\p{M}]/u.test(form) ? 'word' : 'mark';
		const begin = source.origin[match.index] as number;
		const end = (source.origin[match.index + form.length - 1] as number) + 1;
		tokens.push({form, span: [begin, end], kind, sentence, paragraph});
		open = true;
		if (kind === 'mark' && sentenceEnd.has(form)) sentence++;
	}

	return tokens;
};
