import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import type {Token} from '../text/tokens.ts';
import {edge} from './edges.ts';
import type {TriggerMark} from './marks.ts';
import {eventAt} from './recognise/event-at.ts';

/** How far behind "was" its verb may stand, in words: the subject is between them. */
const subjectLength = 8;
const article = /^[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)/;
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
	if (!followsNoun && !comma.test(before?.form ?? '')) return false;
	for (let index = was.end; index < was.end + subjectLength; index++) {
		const next = known.events.get(index);
		if (next) return pointsBack(tokens, lexicon, next);
		if (tokens[index]?.kind !== 'word' && !/^[()"«»]$/.test(tokens[index]?.form ?? '')) return false;
	}

	return false;
};
