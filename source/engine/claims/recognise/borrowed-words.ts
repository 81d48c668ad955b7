import type {ClaimType} from '../../../model/claim.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import type {Range} from '../marks.ts';
import {inside} from '../window.ts';

/** So many different words of sport stand around the event word where teams attack and besiege. */
const wordsOfSport = 3;
/** How far around they may stand, and how far an age or an accident reaches in its sentence: a text may be without any mark. In words. */
const reach = 45;

/** How far a prayer or an appeal reaches behind its first words: news may stand before it in one line. In words. */
const appealReach = 12;

/**
 * Tells where event words are only borrowed, or tell of another thing than this war: inside phrases that mean something else ("weather" holds
 * "aerial" in Arabic), among words of sport, in sentences of antiquity, behind the words of a prayer; the dead of an accident or an earthquake are nobody's victims.
 */
export const borrowedWords = (
	tokens: readonly Token[],
	lexicon: Lexicon,
): ((at: number, type: ClaimType | undefined) => boolean) => {
	const spoken = new Set<number>();
	for (const {begin, end} of lexicon.classes.every(tokens, 'figurative'))
		for (let at = begin; at < end; at++) spoken.add(at);
	const found = {
		sport: lexicon.classes.every(tokens, 'sport'),
		bygone: lexicon.classes.every(tokens, 'bygone'),
		accident: lexicon.classes.every(tokens, 'accident'),
		appeal: lexicon.classes.every(tokens, 'appeal'),
	};
	const around = (ranges: readonly Range[], at: number): Range[] => inside(ranges, at - reach, at + reach);
	const inSentence = (ranges: readonly Range[], at: number): boolean =>
		around(ranges, at).some(({begin}) => tokens[begin]?.sentence === tokens[at]?.sentence);
	const isAppeal = (at: number): boolean =>
		inside(found.appeal, at - appealReach, at).some(
			({begin}) => tokens[begin]?.sentence === tokens[at]?.sentence,
		);
	const isAmongSport = (at: number): boolean => {
		const sport = around(found.sport, at);
		if (sport.length < wordsOfSport) return false;
		const words = sport.filter(({begin}) => tokens[begin]?.paragraph === tokens[at]?.paragraph);
		return new Set(words.map(({begin}) => tokens[begin]?.form)).size >= wordsOfSport;
	};

	return (at, type) => {
		return (
			spoken.has(at) ||
			isAmongSport(at) ||
			inSentence(found.bygone, at) ||
			isAppeal(at) ||
			(type === 'killing' && inSentence(found.accident, at))
		);
	};
};
