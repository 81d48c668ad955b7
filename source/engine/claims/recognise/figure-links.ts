import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import {and} from '../../text/particles.ts';
import type {Token} from '../../text/tokens.ts';
import type {Range} from '../marks.ts';
import type {FigureReader} from './figures.ts';

/** How a figure hangs on the one before: it is a part of it, one verb tells both, or neither. */
export type Link = 'part' | 'joined' | null;

/** Between two figures that one verb tells stand at most so many words: an adjective or two of those counted first. */
const reach = 2;
const comma = /^[\u060c,:]$/;
const quoting = /^["()\u201c\u201d\u00ab\u00bb]$/;

/** Whether a word may still belong to the people counted: it is no verb, and no preposition. */
const isAttribute = (tokens: readonly Token[], {connectors, triggers}: Lexicon, at: number): boolean =>
	tokens[at]?.kind === 'word' && !connectors.at(tokens, at) && !triggers.at(tokens, at);

/** Reads how the figure that begins at a token hangs on one that ends before it, in the same sentence. */
export const linkOf = (
	figures: FigureReader,
	lexicon: Lexicon,
	last: Pick<Range, 'end'> & {part: boolean},
	begin: number,
): Link => {
	const {tokens} = figures;
	if (figures.word(begin - 1, 'among')) return 'part';
	const isApart = tokens[begin - 1]?.form === and;
	const opening = isApart ? begin - 1 : begin;
	const link = [begin - 1, begin - 2].find(at => at >= last.end && figures.word(at, 'link')?.end === begin);
	const isJoined = isApart || tokens[begin]?.form.startsWith(and) === true || link !== undefined;
	if (!isJoined || opening < last.end) return null;
	let words = 0;
	let isBroken = false;
	for (let at = last.end; at < (link ?? opening); at++) {
		const {form} = tokens[at] as Token;
		if (comma.test(form)) isBroken = true;
		else if (!quoting.test(form)) {
			words++;
			if (words > reach || !isAttribute(tokens, lexicon, at)) return null;
		}
	}

	// "Seven civilians, among them two children and a woman"; behind a comma the whole goes on.
	return last.part && !isBroken && link === undefined ? 'part' : 'joined';
};
