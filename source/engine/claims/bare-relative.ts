import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {lam} from '../text/particles.ts';
import type {Token} from '../text/tokens.ts';
import {edge} from './edges.ts';
import type {TriggerMark} from './marks.ts';
import {eventAt} from './recognise/event-at.ts';

/** How far behind "was" its verb may stand, in words: the subject is between them. */
const subjectLength = 8;
const article = /^[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)/;
const imperfect = /^[\u064a\u062a]\p{L}{3}/u;
const comma = /^[\u060c,]$/;

/** What a bare relative clause is recognised by. */
type Known = {
	/** Triggers by the token they begin at. */
	events: ReadonlyMap<number, TriggerMark>;
	/** See `edgesOf`. */
	edges: Uint8Array;
};

/** "besieges it", "controls over them": a verb that points back at what stands before it. */
const pointsBack = (tokens: readonly Token[], lexicon: Lexicon, {meaning, end}: TriggerMark): boolean =>
	(meaning.kind === 'perfect' || meaning.kind === 'imperfect') &&
	(meaning.pronoun || (lexicon.classes.at(tokens, end)?.meanings.includes('pointing-back') ?? false));

/** A noun without article, as far as the lexicon can tell it from a verb or a particle. */
const isIndefinite = (tokens: readonly Token[], lexicon: Lexicon, at: number, known: Known): boolean =>
	tokens[at]?.kind === 'word' &&
	!article.test((tokens[at] as Token).form) &&
	((known.edges[at + 1] as number) & edge.peopleEnds) === 0 &&
	!lexicon.connectors.at(tokens, at) &&
	!lexicon.modality.at(tokens, at) &&
	!eventAt(tokens, lexicon, at);

/** "A cell of X [that] was planning to …": an indefinite noun with its side, and "was" with a verb that has no subject of its own. */
const describesSide = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	{edges, events}: Known,
	at: number,
	end: number,
): boolean => {
	const has = (index: number, bit: number): boolean => ((edges[index] as number) & bit) !== 0;
	if (!has(at, edge.peopleEnds) || !imperfect.test(tokens[end]?.form ?? '')) return false;
	const beginOf = (last: number): number => {
		let begin = last;
		while (begin > 0 && !has(begin, edge.peopleBegins)) begin--;
		return begin;
	};

	const isMember = (index: number): boolean =>
		lexicon.actorWords.at(tokens, index)?.meanings.includes('member-of') === true;
	let begin = beginOf(at - 1);
	// "… of five persons": the figure goes with the side before it.
	if (begin > 1 && isMember(begin - 1) && has(begin - 1, edge.peopleEnds)) begin = beginOf(begin - 2);
	if (begin === 0) return false;
	const of = tokens[begin]?.form ?? '';
	return (
		!events.has(begin - 1) &&
		(of.startsWith(lam) || isMember(begin - 1)) &&
		!article.test(tokens[begin - 1]?.form ?? '') &&
		!lexicon.actors.at(tokens, end)
	);
};

/**
 * Whether a relative clause without a pronoun begins at a token: Arabic has none behind an indefinite noun. "A base [that] the army besieges
 * [it]": right behind such a noun, or behind the name of a place, stands a verb that points back, or "was" and then that verb.
 */
export const opensBareRelative = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	known: Known,
	at: number,
): boolean => {
	const before = tokens[at - 1];
	if (before?.sentence !== tokens[at]?.sentence) return false;
	const event = known.events.get(at);
	const followsNoun =
		((known.edges[at] as number) & edge.placeEnds) !== 0 || isIndefinite(tokens, lexicon, at - 1, known);
	if (event) return followsNoun && event.prefix === '' && pointsBack(tokens, lexicon, event);
	const was = lexicon.connectors.at(tokens, at);
	if (!was?.meanings.includes('was') || was.prefix !== '') return false;
	if (describesSide(tokens, lexicon, known, at, was.end)) return true;
	if (!followsNoun && !comma.test(before?.form ?? '')) return false;
	for (let index = was.end; index < was.end + subjectLength; index++) {
		const next = known.events.get(index);
		if (next) return pointsBack(tokens, lexicon, next);
		if (tokens[index]?.kind !== 'word' && !/^[()"«»]$/.test(tokens[index]?.form ?? '')) return false;
	}

	return false;
};
