import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {Token} from '../text/tokens.ts';
import type {Clause, Range, TriggerMark} from './marks.ts';
import {inside} from './window.ts';

const stops = new Set(['\u060c', ',', ';', '\u061b', ':', '-', '\u2013', '\u2014', '|', '/', '\u2022']);
const and = '\u0648';

type Cut = {
	at: number;
	relative: boolean;
	opening: string;
	kind: 'sentence' | 'mark' | 'connector' | 'relative' | 'verb';
};

/** Where a clause begins, in text order: what `cutClauses` then joins again where nothing is told in between. */
const cutsOf = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	triggers: readonly TriggerMark[],
	names: readonly Range[],
	times: readonly Range[],
): Cut[] => {
	const nameBegins = new Set(names.map(range => range.begin));
	const nameEnds = new Set(names.map(range => range.end));
	const timeBegins = new Set(times.map(range => range.begin));
	const timeEnds = new Set(times.map(range => range.end));
	const covered = new Uint8Array(tokens.length);
	for (const {begin, end} of [...names, ...times]) covered.fill(1, begin + 1, end);
	const verbs = new Map(triggers.map(trigger => [trigger.begin, trigger]));
	const cuts: Cut[] = [];
	let connectorEnd = 0;

	/** A name begins here, perhaps after a cue word or two. */
	const listGoesOn = (at: number): boolean => {
		for (let index = at; index < at + 3; index++) {
			if (nameBegins.has(index)) return true;
			const leadsOn =
				lexicon.placeWords.at(tokens, index) ??
				lexicon.people.at(tokens, index) ??
				lexicon.actorWords.at(tokens, index);
			const isPreposition = lexicon.connectors.at(tokens, index)?.meanings.includes('preposition');
			if (verbs.has(index) || !(leadsOn || isPreposition)) return false;
		}

		return false;
	};

	for (const [index, token] of tokens.entries()) {
		const previous = tokens[index - 1];
		if (index === 0 || (previous && previous.sentence !== token.sentence))
			cuts.push({at: index, relative: false, opening: '', kind: 'sentence'});
		else if (previous?.kind === 'mark' && stops.has(previous.form) && !covered[index]) {
			const isList = previous.form !== ':' && nameEnds.has(index - 1) && listGoesOn(index);
			const besideTime = timeBegins.has(index) || timeEnds.has(index - 1);
			if (!isList && !besideTime) cuts.push({at: index, relative: false, opening: '', kind: 'mark'});
		}

		if (token.kind !== 'word' || index < connectorEnd || covered[index]) continue;
		const connector = lexicon.connectors.at(tokens, index);
		const trigger = verbs.get(index);
		if (connector && !(trigger && trigger.end > connector.end)) {
			const isRelative = connector.meanings.includes('relative');
			const isSoft = connector.meanings.includes('soft') && verbs.has(connector.end);
			const opening = tokens
				.slice(connector.begin, connector.end)
				.map(({form}) => form)
				.join(' ');
			if (isRelative || isSoft || connector.meanings.includes('clause'))
				cuts.push({at: index, relative: isRelative, opening, kind: isRelative ? 'relative' : 'connector'});
			// "by" contains the word for "before": what a longer phrase uses up opens nothing.
			if (connector.end - connector.begin > 1 || isRelative || connector.meanings.includes('clause'))
				connectorEnd = connector.end;
		}

		const isJoined = (prefix: string): boolean => /^[\u0648\u0641]/.test(prefix) || previous?.form === and;
		const verb = trigger && trigger.meaning.kind !== 'noun' && isJoined(trigger.prefix);
		const light = connector?.meanings.includes('light') && isJoined(connector.prefix);
		if (verb || light)
			cuts.push({at: previous?.form === and ? index - 1 : index, relative: false, opening: '', kind: 'verb'});
	}

	return cuts;
};

/**
 * Cuts sentences into clauses: at punctuation, at connectors, at relative pronouns, and where "and" joins a new verb. A stretch that tells of
 * no event goes on with the one before it, or opens the one after it.
 *
 * @param names ranges of places, sides and counts: a comma between the members of a list is no cut.
 * @param times a comma on either side of one is no cut.
 */
export const cutClauses = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	triggers: readonly TriggerMark[],
	names: readonly Range[],
	times: readonly Range[],
): {clauses: Clause[]; clauseOf: Int32Array} => {
	const clauses: Clause[] = [];
	for (const cut of cutsOf(tokens, lexicon, triggers, names, times)) {
		const current = clauses.at(-1);
		const {sentence, paragraph} = tokens[cut.at] as Token;
		if (current && current.begin === cut.at) {
			current.relative ||= cut.relative;
			current.opening ||= cut.opening;
			continue;
		}

		if (current) current.end = cut.at;
		clauses.push({
			begin: cut.at,
			end: tokens.length,
			sentence,
			paragraph,
			relative: cut.relative,
			opening: cut.opening,
		});
	}

	const joined: Clause[] = [];
	for (const clause of clauses) {
		const last = joined.at(-1);
		const tells = ({begin, end}: Range): boolean => inside(triggers, begin, end).length > 0;
		if (
			last &&
			last.sentence === clause.sentence &&
			!clause.relative &&
			(!tells(clause) || (!tells(last) && !last.relative && clause.opening === ''))
		)
			last.end = clause.end;
		else joined.push(clause);
	}

	const clauseOf = new Int32Array(tokens.length);
	for (const [index, {begin, end}] of joined.entries()) clauseOf.fill(index, begin, end);
	return {clauses: joined, clauseOf};
};
