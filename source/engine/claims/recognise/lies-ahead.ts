import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import {isFuture} from '../future.ts';

/** How far behind "will begin" its day may stand, in words. */
const reach = 14;

const tellsFuture = (tokens: readonly Token[], {timeWords, triggers}: Lexicon, at: number): boolean =>
	timeWords.at(tokens, at)?.meanings.some(({kind}) => kind === 'ahead') === true ||
	(isFuture(tokens[at]?.form ?? '') &&
		triggers.at(tokens, at)?.meanings.some(({kind}) => kind === 'imperfect') === true);

/** "Will withdraw, after it had taken … on the 20th", "the town which …": the day is that of another verb. */
const belongsElsewhere = (tokens: readonly Token[], lexicon: Lexicon, at: number): boolean =>
	lexicon.connectors.at(tokens, at)?.meanings.includes('relative') === true ||
	lexicon.reporting.at(tokens, at) !== null ||
	lexicon.triggers.at(tokens, at)?.meanings.some(({kind}) => kind === 'perfect') === true;

/**
 * Whether a day named without its year, or a weekday, is still to come: "will begin on 15 October", "is due on Saturday". The nearest such
 * day is then the next one, and not the last.
 */
export const liesAhead = (
	{tokens, lexicon}: {tokens: readonly Token[]; lexicon: Lexicon},
	begin: number,
	end: number,
): boolean => {
	const {sentence} = tokens[begin] as Token;
	if (tokens[end]?.sentence === sentence && tellsFuture(tokens, lexicon, end)) return true;
	for (let at = begin - 1; at >= Math.max(0, begin - reach) && tokens[at]?.sentence === sentence; at--) {
		if (tellsFuture(tokens, lexicon, at)) return true;
		if (belongsElsewhere(tokens, lexicon, at)) return false;
	}

	return false;
};
