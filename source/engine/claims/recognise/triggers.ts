import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import type {Range, TriggerMark} from '../marks.ts';

/** Marks the words that tell of an event, longest phrase first; words that belong to a name, a source or a time are left to these. */
export const recogniseTriggers = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	taken: (range: Range) => boolean,
): TriggerMark[] => {
	const marks: TriggerMark[] = [];
	for (const match of lexicon.triggers.all(tokens)) {
		if (taken(match)) continue;
		const bare = match.prefix.replace(/^[\u0648\u0641]/, '');
		// A preposition can stand before a noun only: what looks like a verb behind one is a noun or another word.
		const meaning = match.meanings.find(({kind}) => bare === '' || kind === 'noun' || kind === 'phrase');
		if (meaning) marks.push({begin: match.begin, end: match.end, meaning, prefix: match.prefix});
	}

	return marks;
};
