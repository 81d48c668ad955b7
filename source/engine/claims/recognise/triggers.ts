import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import {needsInWords} from '../../lexicon/rule-sentences.ts';
import {joiner} from '../../text/particles.ts';
import type {Sentences, Token} from '../../text/tokens.ts';
import type {Range, TriggerMark} from '../marks.ts';
import type {Trace} from '../trace.ts';
import {borrowedWords} from './borrowed-words.ts';
import {objectFollows} from './event-at.ts';
import {questions} from './questions.ts';

/** Marks the words that tell of an event, longest phrase first; words that belong to a name, a source or a time are left to these. */
export const recogniseTriggers = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	sentences: Sentences,
	taken: (range: Range) => boolean,
	trace: Trace = null,
): TriggerMark[] => {
	const marks: TriggerMark[] = [];
	const isAsked = questions(tokens, lexicon, sentences);
	const isBorrowed = borrowedWords(tokens, lexicon, sentences);
	for (const match of lexicon.triggers.all(tokens)) {
		const rule = match.meanings[0]?.rule.rule ?? '';
		if (isBorrowed(match, match.meanings[0]?.rule.type)) {
			trace?.(tokens, match, rule, 'left.figurative');
			continue;
		}

		if (taken(match)) {
			trace?.(tokens, match, rule, 'left.taken');
			continue;
		}

		if (isAsked(match.begin)) {
			trace?.(tokens, match, rule, 'left.question');
			continue;
		}

		const bare = match.prefix.replace(joiner, '');
		// A preposition can stand before a noun only, but for ل before an imperfect ("to …").
		const standing = match.meanings.filter(
			({kind}) =>
				bare === '' || kind === 'noun' || kind === 'phrase' || (bare === '\u0644' && kind === 'imperfect'),
		);
		const fitting = standing.filter(meaning => objectFollows(tokens, lexicon, meaning, match.end));
		// Written alike, "bombarded" and "bombardment": behind a preposition, or with nothing after it, the word is the noun.
		const last = tokens[match.end]?.kind !== 'word' && tokens[match.end]?.kind !== 'number';
		const before = lexicon.connectors.at(tokens, match.begin - 1)?.meanings;
		const nominal = last || before?.includes('preposition') || before?.includes('during');
		const meaning = (nominal ? fitting.find(({kind}) => kind === 'noun') : undefined) ?? fitting[0];
		if (!meaning) {
			const needs = standing[0]?.rule.needs;
			if (needs) trace?.(tokens, match, rule, 'left.needs', needsInWords(needs));
			else trace?.(tokens, match, rule, 'left.no-noun');
			continue;
		}

		const during = lexicon.connectors.at(tokens, match.begin - 1)?.meanings.includes('during') ?? false;
		if (during && meaning.kind === 'noun' && meaning.pronoun) {
			trace?.(tokens, match, rule, 'left.only-says-when');
			continue;
		}

		const others = fitting.filter(other => other.rule !== meaning.rule);
		const isNounToo =
			meaning.kind !== 'noun' && fitting.some(({rule, kind}) => rule === meaning.rule && kind === 'noun');
		marks.push({begin: match.begin, end: match.end, meaning, others, isNounToo, prefix: match.prefix});
	}

	return marks;
};
