import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {Token} from '../text/tokens.ts';
import type {Clause, Range, TriggerMark} from './marks.ts';

const stops = new Set(['\u060c', ',', ';', '\u061b', ':', '-', '\u2013', '\u2014', '|', '/', '\u2022']);

/**
 * Cuts sentences into clauses: at punctuation, at connectors, at relative pronouns, and where "and" joins a new verb.
 * A comma between the members of a list of names is no cut.
 *
 * @param names ranges of places, sides and counts: what lists are made of.
 */
export const cutClauses = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	triggers: readonly TriggerMark[],
	names: readonly Range[],
): {clauses: Clause[]; clauseOf: Int32Array} => {
	const nameBegins = new Map(names.map(range => [range.begin, range]));
	const nameEnds = new Set(names.map(range => range.end));
	const inName = new Set(
		names.flatMap(range =>
			Array.from({length: range.end - range.begin - 1}, (_, index) => range.begin + 1 + index),
		),
	);
	const verbBegins = new Map(triggers.map(trigger => [trigger.begin, trigger]));
	const clauses: Clause[] = [];
	const clauseOf = new Int32Array(tokens.length);
	let current: Clause | null = null;
	let connectorEnd = 0;

	const open = (begin: number, relative: boolean, opening: string): void => {
		const {sentence, paragraph} = tokens[begin] as Token;
		if (current && current.begin === begin) {
			current.relative ||= relative;
			current.opening ||= opening;
			return;
		}

		if (current) current.end = begin;
		current = {begin, end: tokens.length, sentence, paragraph, relative, opening};
		clauses.push(current);
	};

	/** A name begins here, perhaps after a cue word or two. */
	const listGoesOn = (at: number): boolean => {
		for (let index = at; index < at + 3; index++) {
			if (nameBegins.has(index)) return true;
			if (verbBegins.has(index) || tokens[index]?.kind !== 'word') return false;
		}

		return false;
	};

	for (const [index, token] of tokens.entries()) {
		const previous = tokens[index - 1];
		if (index === 0 || (previous && previous.sentence !== token.sentence)) open(index, false, '');
		else if (previous?.kind === 'mark' && stops.has(previous.form) && !inName.has(index)) {
			const isList = previous.form !== ':' && nameEnds.has(index - 1) && listGoesOn(index);
			if (!isList) open(index, false, '');
		}

		if (token.kind === 'word' && index >= connectorEnd && !inName.has(index)) {
			const connector = lexicon.connectors.at(tokens, index);
			const isRelative = connector?.meanings.includes('relative') ?? false;
			const trigger = verbBegins.get(index);
			if (
				connector &&
				(isRelative || connector.meanings.includes('clause')) &&
				!(trigger && trigger.end > connector.end)
			) {
				open(
					index,
					isRelative,
					tokens
						.slice(connector.begin, connector.end)
						.map(({form}) => form)
						.join(' '),
				);
				connectorEnd = connector.end;
			} else {
				const joinsVerb =
					trigger && /^[\u0648\u0641]/.test(trigger.prefix) && trigger.meaning.kind !== 'noun';
				const joinsLight = connector?.meanings.includes('light') && /^[\u0648\u0641]/.test(connector.prefix);
				if (joinsVerb || joinsLight) open(index, false, '');
			}
		}

		clauseOf[index] = clauses.length - 1;
	}

	return {clauses, clauseOf};
};
