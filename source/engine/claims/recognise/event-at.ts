import type {Lexicon, TriggerMeaning} from '../../lexicon/compile-lexicon.ts';
import type {PhraseMatch} from '../../text/phrase-matches.ts';
import type {Token} from '../../text/tokens.ts';
import {objectEnd} from '../object-reach.ts';

/**
 * Whether the words that a trigger needs behind it are there, in its sentence: what lacks its object tells nothing, and is no verb of an event
 * that could cut a clause or bound another. "They moved" is nothing, "they moved missiles" is.
 */
export const objectFollows = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	{behind}: TriggerMeaning,
	end: number,
): boolean =>
	behind.length === 0 ||
	behind.some(group =>
		group.every(name => {
			const found = lexicon.classes.first(tokens, name, end, objectEnd(tokens, end));
			return (
				found !== null &&
				tokens[found.begin]?.sentence === tokens[end - 1]?.sentence &&
				lexicon.connectors.first(tokens, 'relative', end, found.begin) === null
			);
		}),
	);

/** The word or phrase of an event that begins at a token, with its object where it needs one, or null. */
export const eventAt = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	at: number,
): PhraseMatch<TriggerMeaning> | null => {
	const match = lexicon.triggers.at(tokens, at);
	return match?.meanings.some(meaning => objectFollows(tokens, lexicon, meaning, match.end)) ? match : null;
};
