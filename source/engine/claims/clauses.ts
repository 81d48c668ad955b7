import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {and, joiner} from '../text/particles.ts';
import type {Token} from '../text/tokens.ts';
import {opensBareRelative} from './bare-relative.ts';
import {edge, edgesOf, type Known} from './edges.ts';
import type {Clause, Range, TriggerMark} from './marks.ts';
import {anyInside, sumReach} from './window.ts';

type Cut = Pick<Clause, 'relative' | 'additive' | 'opening'> & {
	at: number;
	/** Two full stops stand before it: it goes not on with what is before. */
	apart: boolean;
	/** No word opens it but the name of a place or side: it goes on with a list or a phrase of what is before. */
	loose: boolean;
};

const stops = new Set(['\u060c', ',', ';', '\u061b', ':', '-', '\u2013', '\u2014', '|', '/', '\u2022']);
/** Two full stops within a sentence are a pause; one ends a short form. */
const isPause = (tokens: readonly Token[], at: number): boolean =>
	tokens[at - 1]?.form === '.' && tokens[at - 2]?.form === '.';
/** In words: what is asked about a whole clause takes no longer in a text without marks and connectors. Clauses of reports reach 40 words. */
const longest = 200;
const plain = (at: number, relative = false, apart = false, loose = false): Cut => ({
	at,
	relative,
	additive: false,
	opening: '',
	apart,
	loose,
});

/** Where a clause may begin, in text order. */
const cutsOf = (tokens: readonly Token[], lexicon: Lexicon, known: Known): Cut[] => {
	const edges = edgesOf(tokens.length, known);
	/** Whether one of these edges is at a token. */
	const is = (at: number, bits: number): boolean => ((edges[at] as number) & bits) !== 0;
	const events = new Map<number, TriggerMark>();
	/** Words of harm whose figure may stand behind what comes next, by their end: whether they sum up. */
	const harms = new Map<number, boolean>();
	for (const trigger of known.triggers) {
		const {rule, kind} = trigger.meaning;
		events.set(trigger.begin, trigger);
		if (rule.sums || (rule.counts && kind === 'perfect')) harms.set(trigger.end, rule.sums);
	}

	/** "Killed in the fighting were ten", "the toll of X in the ambush": what stands between the word and its figure opens nothing. */
	const saysOnlyWhere = (at: number): boolean => {
		if (harms.has(at)) return true;
		for (let end = at - 1; end >= at - sumReach; end--) if (harms.get(end)) return true;
		return false;
	};

	const cuts: Cut[] = [];
	/** Where the last cut is. */
	let last = 0;
	const cut = (next: Cut): void => {
		cuts.push(next);
		last = next.at;
	};

	let connectorEnd = 0;

	/** A name begins here, perhaps after a cue word or two. */
	const listGoesOn = (begin: number): boolean => {
		const at = tokens[begin]?.form === and ? begin + 1 : begin;
		for (let index = at; index < at + 3; index++) {
			if (is(index, edge.placeBegins | edge.peopleBegins)) return true;
			const leadsOn =
				lexicon.placeWords.at(tokens, index) ??
				lexicon.people.at(tokens, index) ??
				lexicon.actorWords.at(tokens, index) ??
				lexicon.connectors.at(tokens, index)?.meanings.includes('preposition');
			if (events.has(index) || !leadsOn) return false;
		}

		return false;
	};

	/** "…, among them X": the names behind belong to the noun before. */
	const enumerates = (at: number): boolean =>
		lexicon.connectors.at(tokens, tokens[at]?.form === and ? at + 1 : at)?.meanings.includes('listing') ??
		false;

	/** "the raids [which] X carried out": who did it is told in the clause of the noun. */
	const goesOnWithDoer = (at: number, end: number): boolean =>
		lexicon.connectors.at(tokens, end)?.meanings.includes('performed') === true &&
		[0, 1, 2].some(back => is(at - back, edge.eventEnds));

	const afterMark = (index: number, mark: string): boolean => {
		if (!(stops.has(mark) || isPause(tokens, index)) || is(index, edge.covered)) return false;
		const isList = mark !== ':' && is(index - 1, edge.placeEnds | edge.peopleEnds) && listGoesOn(index);
		return !isList && !is(index, edge.timeBegins) && !is(index - 1, edge.timeEnds);
	};

	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index] as Token;
		const previous = index > 0 ? tokens[index - 1] : undefined;
		const opensSentence = previous?.sentence !== token.sentence;
		if (
			opensSentence ||
			(previous.kind === 'mark' && afterMark(index, previous.form)) ||
			index - last >= longest
		)
			cut(
				plain(
					index,
					false,
					!opensSentence && isPause(tokens, index),
					!opensSentence && (listGoesOn(index) || enumerates(index)),
				),
			);
		if (token.kind !== 'word' || index < connectorEnd || is(index, edge.covered)) continue;

		const connector = lexicon.connectors.at(tokens, index);
		const event = events.get(index);
		if (!connector && !event) continue;
		if (opensBareRelative(tokens, lexicon, {events, edges}, index) && !goesOnWithDoer(index, index))
			cut(plain(index, true));
		if (connector && !(event && event.end > connector.end)) {
			const {meanings, begin, end, prefix} = connector;
			// With another letter before it the colloquial pronoun is another word.
			const isPronoun = meanings.includes('relative') && (prefix === '' || joiner.test(prefix));
			const relative = isPronoun && !goesOnWithDoer(index, end);
			// "Amid the fighting" opens a clause, "in the middle of X" does not.
			const isSpot = meanings.includes('spatial') && is(end, edge.placeBegins);
			// "During the last two days", "after midnight" only say when.
			const isTime = is(begin, edge.timeBegins) || (meanings.includes('adjunct') && is(end, edge.timeBegins));
			// "Ten died during the fighting"
			const isWithin = meanings.includes('during') && harms.has(index);
			const opens =
				relative ||
				(meanings.includes('clause') && !isSpot && !isTime && !isWithin) ||
				(meanings.includes('soft') && events.has(end) && !saysOnlyWhere(index));
			if (opens) {
				let opening = token.form;
				for (let at = begin + 1; at < end; at++) opening += ` ${tokens[at]?.form}`;
				// "… in exchange for eight of X" is a phrase and no clause.
				const loose = is(end, edge.placeBegins | edge.peopleBegins);
				cut({at: index, relative, additive: meanings.includes('additive'), opening, apart: false, loose});
			}

			// "by" contains the word for "before": what a longer phrase uses up opens nothing.
			if (opens || end - begin > 1) connectorEnd = end;
		}

		const isJoined = (prefix: string): boolean => joiner.test(prefix) || previous?.form === and;
		const isVerb = event && event.meaning.kind !== 'noun' && isJoined(event.prefix);
		const isLight = connector?.meanings.includes('light') && isJoined(connector.prefix);
		if (isVerb || isLight) cut(plain(previous?.form === and ? index - 1 : index));
	}

	return cuts;
};

/** A clause, and whether it goes not on with the one before. */
type Stretch = {clause: Clause; apart: boolean};

/** The clauses between the cuts; two cuts at one place are one. */
const between = (tokens: readonly Token[], cuts: readonly Cut[]): Stretch[] => {
	const stretches: Stretch[] = [];
	let current = null as Clause | null;
	for (const {at, relative, additive, opening, apart} of cuts) {
		if (current?.begin === at) {
			current.relative ||= relative;
			current.additive ||= additive;
			current.opening ||= opening;
			continue;
		}

		if (current) current.end = at;
		const {sentence, paragraph} = tokens[at] as Token;
		current = {begin: at, end: tokens.length, sentence, paragraph, relative, additive, opening};
		stretches.push({clause: current, apart});
	}

	return stretches;
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
): {clauses: Clause[]; clauseOf: Int32Array; stretchOf: Int32Array} => {
	const cuts = cutsOf(tokens, lexicon, known);
	const has = (marks: readonly Range[], {begin, end}: Range): boolean => anyInside(marks, begin, end);
	const joined: Clause[] = [];
	const stretches = between(tokens, cuts);
	/** "… but the latter, with the help of X, [took Y]": a side behind a connector waits for its verb. */
	const waits = (clause: Clause, next: Clause | undefined): boolean =>
		clause.opening !== '' &&
		next?.sentence === clause.sentence &&
		next.opening === '' &&
		!next.relative &&
		!joiner.test((tokens[next.begin] as Token).form) &&
		has(known.triggers, next) &&
		has(known.people, clause);
	for (const [index, {apart, clause}] of stretches.entries()) {
		const last = joined.at(-1);
		const tells = has(known.triggers, clause);
		clause.additive &&= !tells && has(known.places, clause) && !has(known.people, clause);
		// "…, while a correspondent in X said that …" leads up to what follows.
		const goesOn =
			!tells &&
			!clause.additive &&
			!has(known.announced, clause) &&
			!waits(clause, stretches[index + 1]?.clause);
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
	joined.forEach(({begin, end}, index) => {
		clauseOf.fill(index, begin, end);
	});
	const stretchOf = new Int32Array(tokens.length);
	const opens = cuts.filter(({loose}) => !loose);
	opens.forEach(({at}, index) => {
		stretchOf.fill(index, at, opens[index + 1]?.at);
	});
	return {clauses: joined, clauseOf, stretchOf};
};
