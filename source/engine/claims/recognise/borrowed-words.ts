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
	const found = {sport: [] as Range[], bygone: [] as Range[], accident: [] as Range[], appeal: [] as Range[]};
	for (let index = 0; index < tokens.length; index++) {
		const match = lexicon.classes.at(tokens, index);
		for (const meaning of match?.meanings ?? []) {
			const range = match as Range;
			if (meaning === 'figurative') for (let at = index; at < range.end; at++) spoken.add(at);
			else if (meaning === 'sport' || meaning === 'bygone' || meaning === 'accident' || meaning === 'appeal')
				found[meaning].push(range);
		}
	}

	const around = (ranges: readonly Range[], at: number): Range[] => inside(ranges, at - reach, at + reach);
	const inSentence = (ranges: readonly Range[], at: number): boolean =>
		around(ranges, at).some(({begin}) => tokens[begin]?.sentence === tokens[at]?.sentence);
	const isAppeal = (at: number): boolean =>
		inside(found.appeal, at - appealReach, at).some(
			({begin}) => tokens[begin]?.sentence === tokens[at]?.sentence,
		);
	return (at, type) => {
		const sport = around(found.sport, at).filter(
			({begin}) => tokens[begin]?.paragraph === tokens[at]?.paragraph,
		);
		return (
			spoken.has(at) ||
			new Set(sport.map(({begin}) => tokens[begin]?.form)).size >= wordsOfSport ||
			inSentence(found.bygone, at) ||
			isAppeal(at) ||
			(type === 'killing' && inSentence(found.accident, at))
		);
	};
};
