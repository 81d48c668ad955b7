import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {and} from '../text/particles.ts';
import type {Token} from '../text/tokens.ts';
import type {MarkedText, Range} from './marks.ts';

/** "X, and the village Y": so close behind stands what is joined to it, in words. */
const joinedReach = 3;
/** "towards the two towns X": so far before the name its preposition may stand, in words. */
const prepositionReach = 3;
const comma = /^[\u060c,]$/;
const quote = /^[#"\u201c\u00ab(]$/;

/** Whether nothing but marks, prepositions, and words like "the quarter" or "most of" stands between two places. */
const isClose = (tokens: readonly Token[], lexicon: Lexicon, before: Range, after: Range): boolean => {
	const gap = after.begin - before.end;
	if (gap < 0 || gap > joinedReach) return false;
	for (let at = before.end; at < after.begin; at++) {
		const {kind, form} = tokens[at] as Token;
		const leadsOn =
			kind === 'mark' ||
			form === and ||
			lexicon.placeWords.at(tokens, at) ||
			lexicon.connectors.at(tokens, at)?.meanings.includes('preposition');
		if (!leadsOn) return false;
	}

	return true;
};

/** Whether "and" is a word, or is written onto it: "amid" only begins with the letter. */
export const opensWithAnd = (tokens: readonly Token[], lexicon: Lexicon, at: number): boolean => {
	const {form} = tokens[at] as Token;
	if (!form.startsWith(and)) return false;
	const word = lexicon.connectors.at(tokens, at) ?? lexicon.placeWords.at(tokens, at);
	return form === and || word?.prefix !== '';
};

/** Whether "and" joins a place to the one before it. */
export const isAdded = (tokens: readonly Token[], lexicon: Lexicon, before: Range, after: Range): boolean =>
	opensWithAnd(tokens, lexicon, before.end) && isClose(tokens, lexicon, before, after);

/** Whether "and" or a comma joins a place to the one before it: both hang on the same word. */
export const isListed = (tokens: readonly Token[], lexicon: Lexicon, before: Range, after: Range): boolean =>
	(comma.test((tokens[before.end] as Token).form) || opensWithAnd(tokens, lexicon, before.end)) &&
	isClose(tokens, lexicon, before, after);

/** "Near from X", "a part of X": such words end in a preposition that leads nowhere. */
const isOfPlace = (tokens: readonly Token[], lexicon: Lexicon, at: number): boolean =>
	[1, 2].some(back => {
		const word = lexicon.placeWords.at(tokens, at - back);
		const covers = word !== null && word.end > at;
		return (
			word !== null &&
			(covers || word.end === at) &&
			word.meanings.some(({kind}) => kind === 'measure' || (covers && kind === 'locator'))
		);
	});

/** Whether people go to a place or come from it, by the preposition right before it or before its cue words. */
export const wayOf = (
	{tokens}: Pick<MarkedText, 'tokens'>,
	lexicon: Lexicon,
	{begin}: Range,
): 'from' | 'to' | null => {
	for (let at = begin - 1; at >= Math.max(0, begin - prepositionReach); at--) {
		const connector = lexicon.connectors.at(tokens, at);
		if (connector && connector.end <= begin) {
			const {meanings} = connector;
			// "In addition to X" leads nowhere.
			if (lexicon.connectors.at(tokens, at - 1)?.meanings.includes('additive')) return null;
			if (meanings.includes('toward')) return 'to';
			if (meanings.includes('from')) return isOfPlace(tokens, lexicon, at) ? null : 'from';
			if (meanings.includes('preposition')) return null;
		}

		const isCue = lexicon.placeWords.at(tokens, at)?.meanings.some(({kind}) => kind === 'cue');
		if (!isCue && !quote.test(tokens[at]?.form ?? '')) return null;
	}

	return null;
};
