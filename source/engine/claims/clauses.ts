import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {Token} from '../text/tokens.ts';
import {opensBareRelative} from './bare-relative.ts';
import type {Clause, Range, TriggerMark} from './marks.ts';
import {anyInside} from './window.ts';

/** What is known of a text when its clauses are cut. */
export type Known = {
	triggers: readonly TriggerMark[];
	places: readonly Range[];
	/** Sides and figures. */
	people: readonly Range[];
	times: readonly Range[];
};

/** A cut behind two full stops stands apart: what follows them goes not on with what is before. */
type Cut = Pick<Clause, 'relative' | 'additive' | 'opening'> & {at: number; apart?: boolean};

const stops = new Set(['\u060c', ',', ';', '\u061b', ':', '-', '\u2013', '\u2014', '|', '/', '\u2022']);
/** Two full stops within a sentence are a pause; one ends a short form. */
const isPause = (tokens: readonly Token[], at: number): boolean =>
	tokens[at - 1]?.form === '.' && tokens[at - 2]?.form === '.';
const and = '\u0648';
const joiner = /^[\u0648\u0641]/;
/** In words: what is asked about a whole clause takes no longer in a text without marks and connectors. Clauses of reports reach 40 words. */
const longest = 200;
const plain = {relative: false, additive: false, opening: ''};

/** Where ranges begin or end: 1 at these tokens. */
const spots = (tokens: readonly Token[], ranges: readonly Range[], edge: 'begin' | 'end'): Uint8Array => {
	const found = new Uint8Array(tokens.length + 1);
	for (const range of ranges) found[range[edge]] = 1;
	return found;
};

/** Where a clause may begin, in text order. */
const cutsOf = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	{triggers, places, people, times}: Known,
): Cut[] => {
	const placeBegins = spots(tokens, places, 'begin');
	const placeEnds = spots(tokens, places, 'end');
	const peopleBegins = spots(tokens, people, 'begin');
	const peopleEnds = spots(tokens, people, 'end');
	const timeBegins = spots(tokens, times, 'begin');
	const timeEnds = spots(tokens, times, 'end');
	const covered = new Uint8Array(tokens.length);
	for (const ranges of [places, people, times])
		for (const {begin, end} of ranges) covered.fill(1, begin + 1, end);
	const eventEnds = spots(
		tokens,
		triggers.filter(({meaning}) => meaning.kind === 'noun'),
		'end',
	);
	const events = new Map(triggers.map(trigger => [trigger.begin, trigger]));
	const cuts: Cut[] = [];
	let connectorEnd = 0;
	const isTooLong = (index: number): boolean => index - (cuts.at(-1)?.at ?? 0) >= longest;

	/** A name begins here, perhaps after a cue word or two. */
	const listGoesOn = (at: number): boolean => {
		for (let index = at; index < at + 3; index++) {
			if (placeBegins[index] || peopleBegins[index]) return true;
			const leadsOn =
				lexicon.placeWords.at(tokens, index) ??
				lexicon.people.at(tokens, index) ??
				lexicon.actorWords.at(tokens, index) ??
				lexicon.connectors.at(tokens, index)?.meanings.includes('preposition');
			if (events.has(index) || !leadsOn) return false;
		}

		return false;
	};

	/** "the raids which X carried out": who did it is told in the clause of the noun. */
	const goesOnWithDoer = (at: number, end: number): boolean =>
		lexicon.connectors.at(tokens, end)?.meanings.includes('performed') === true &&
		[0, 1, 2].some(back => eventEnds[at - back]);

	const afterMark = (index: number, mark: string): boolean => {
		if (!(stops.has(mark) || isPause(tokens, index)) || covered[index]) return false;
		const isList = mark !== ':' && (placeEnds[index - 1] || peopleEnds[index - 1]) && listGoesOn(index);
		return !isList && !timeBegins[index] && !timeEnds[index - 1];
	};

	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index] as Token;
		const previous = tokens[index - 1];
		const opensSentence = previous?.sentence !== token.sentence;
		if (opensSentence || (previous.kind === 'mark' && afterMark(index, previous.form)) || isTooLong(index))
			cuts.push({...plain, at: index, apart: !opensSentence && isPause(tokens, index)});
		if (token.kind !== 'word' || index < connectorEnd || covered[index]) continue;

		const connector = lexicon.connectors.at(tokens, index);
		const event = events.get(index);
		if (!connector && !event) continue;
		if (opensBareRelative(tokens, lexicon, {events, placeEnds, peopleEnds}, index))
			cuts.push({...plain, relative: true, at: index});
		if (connector && !(event && event.end > connector.end)) {
			const {meanings, begin, end} = connector;
			const relative = meanings.includes('relative') && !goesOnWithDoer(index, end);
			// "Amid the fighting" opens a clause, "in the middle of X" does not.
			const isSpot = meanings.includes('spatial') && placeBegins[end] === 1;
			const opens =
				relative ||
				(meanings.includes('clause') && !isSpot) ||
				(meanings.includes('soft') && events.has(end));
			if (opens) {
				const opening = tokens
					.slice(begin, end)
					.map(({form}) => form)
					.join(' ');
				cuts.push({at: index, relative, additive: meanings.includes('additive'), opening});
			}

			// "by" contains the word for "before": what a longer phrase uses up opens nothing.
			if (opens || end - begin > 1) connectorEnd = end;
		}

		const isJoined = (prefix: string): boolean => joiner.test(prefix) || previous?.form === and;
		const isVerb = event && event.meaning.kind !== 'noun' && isJoined(event.prefix);
		const isLight = connector?.meanings.includes('light') && isJoined(connector.prefix);
		if (isVerb || isLight) cuts.push({...plain, at: previous?.form === and ? index - 1 : index});
	}

	return cuts;
};

/** The clauses between the cuts; two cuts at one place are one. */
const between = (tokens: readonly Token[], cuts: readonly Cut[]): (Clause & {apart: boolean})[] => {
	const clauses: (Clause & {apart: boolean})[] = [];
	for (const {at, relative, additive, opening, apart = false} of cuts) {
		const current = clauses.at(-1);
		if (current?.begin === at) {
			current.relative ||= relative;
			current.additive ||= additive;
			current.opening ||= opening;
			continue;
		}

		if (current) current.end = at;
		const {sentence, paragraph} = tokens[at] as Token;
		clauses.push({begin: at, end: tokens.length, sentence, paragraph, relative, additive, opening, apart});
	}

	return clauses;
};

/**
 * Cuts sentences into clauses: at punctuation, at connectors, at relative pronouns, and where "and" joins a new verb, but not at a comma in a
 * list of names or beside a time. A stretch that tells of no event goes on with the one before it, or opens the one after it; a list of
 * places that is only added ("in addition to …") stays by itself.
 */
export const cutClauses = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	known: Known,
): {clauses: Clause[]; clauseOf: Int32Array} => {
	const has = (marks: readonly Range[], {begin, end}: Range): boolean => anyInside(marks, begin, end);
	const joined: Clause[] = [];
	for (const {apart, ...clause} of between(tokens, cutsOf(tokens, lexicon, known))) {
		const last = joined.at(-1);
		const tells = has(known.triggers, clause);
		clause.additive &&= !tells && has(known.places, clause) && !has(known.people, clause);
		const goesOn = !tells && !clause.additive;
		const isOpened =
			last !== undefined &&
			!has(known.triggers, last) &&
			!last.relative &&
			!last.additive &&
			clause.opening === '';
		const isNear = !apart && last?.sentence === clause.sentence && clause.end - last.begin <= longest;
		if (last && isNear && !clause.relative && (goesOn || isOpened)) last.end = clause.end;
		else joined.push(clause);
	}

	const clauseOf = new Int32Array(tokens.length);
	for (const [index, {begin, end}] of joined.entries()) clauseOf.fill(index, begin, end);
	return {clauses: joined, clauseOf};
};
