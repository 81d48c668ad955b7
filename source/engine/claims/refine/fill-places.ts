import type {ClaimType} from '../../../model/claim.ts';
import type {PlaceId} from '../../../model/ids.ts';
import {type Draft, type Ground, wordless} from '../draft.ts';
import type {MarkedText, PlaceMark, Range} from '../marks.ts';
import {wayOf} from '../place-phrases.ts';
import {antecedents} from '../where.ts';
import {hasClass, inside} from '../window.ts';
import {diedWithin} from './deaths-within.ts';
import {hasOnlyLabel, labelOf} from './item-label.ts';
import type {Refiner, Scene} from './refiners.ts';
import {ToldEvents} from './same-event.ts';
import {topicPlace} from './topic.ts';

/** How far before a claim, in words, its sentence may name where it happened. */
const reach = 60;
/** How far behind a claim, in words, the event that tells where may stand. */
const behind = 12;

/** How far behind the verb that hits it a column may stand, in words. */
const moverReach = 3;

const carried: ReadonlySet<ClaimType> = new Set([
	'armed-clash',
	'killing',
	'capture',
	'siege',
	'shelling',
	'air-strike',
	'looting',
	'bombing',
	'mines',
]);

/** The same speaker goes on about the same day in the next sentence of the paragraph. */
const followsOn = (last: Draft, draft: Draft, {text}: Scene): boolean => {
	const before = text.tokens[last.window.trigger.begin];
	const here = text.tokens[draft.window.trigger.begin];
	return (
		before !== undefined &&
		here !== undefined &&
		carried.has(draft.type) &&
		before.paragraph === here.paragraph &&
		here.sentence - before.sentence === 1 &&
		!last.background &&
		!draft.background &&
		last.attribution.join() === draft.attribution.join()
	);
};

/** A toll "since the fighting began" was not taken at one place. */
const isSum = ({type, counts, range, window}: Draft, {text, lexicon}: Scene): boolean => {
	const {begin} = window.clause;
	return (
		type === 'killing' &&
		counts.length > 0 &&
		(hasClass(text, lexicon, 'since-begin', begin, window.clause.end) ||
			inside(text.times, begin, range.end).some(
				({kind, date}) => kind === 'since' && date?.from !== date?.to,
			))
	);
};

/** "And" before an event tells that it came next: it says nothing of where the one before was. */
const isNext = ({window}: Draft, before: Draft, {tokens}: MarkedText): boolean =>
	window.clause !== before.window.clause &&
	[window.clause.begin, window.trigger.begin].some(at => tokens[at]?.form.startsWith('\u0648'));

/** "Launched an attack in which it took X": the event that its sentence goes on with says where, but for a movement from one place to another. */
const toldBehind = (draft: Draft, next: Draft, {text}: Scene): boolean =>
	draft.type !== 'killing' &&
	next.placesNamed &&
	!isNext(next, draft, text) &&
	!(next.type === 'reinforcement' && next.places.length > 1) &&
	next.window.clause.sentence === draft.window.clause.sentence &&
	next.window.trigger.begin - draft.range.end <= behind &&
	text.tokens[next.window.trigger.begin]?.sentence === text.tokens[draft.window.trigger.begin]?.sentence;

/** "Killed two snipers who were holed up in X": the clause right behind says where those were whom it hit. */
const isAboutTarget = (draft: Draft, next: Draft | undefined, {text, lexicon}: Scene): boolean => {
	if (!next?.placesNamed || next.window.clause.sentence !== draft.window.clause.sentence) return false;
	const {begin} = next.window.trigger;
	const was = [1, 2].some(back => lexicon.connectors.at(text.tokens, begin - back)?.meanings.includes('was'));
	return (
		!isNext(next, draft, text) &&
		begin - draft.range.end <= 4 &&
		(was || next.window.clause.relative)
	);
};

type Found = {places: PlaceId[]; grounds: Ground[]};

/** The places in the words of its sentence that lead up to a claim and tell of no event: "in X a source said that …". */
const namedSince = ({text, lexicon}: Scene, {window}: Draft, from: number): PlaceMark[] => {
	const {begin} = window.trigger;
	const sentence = text.tokens[begin]?.sentence;
	const last = inside(text.places, Math.max(from, begin - reach), begin)
		.filter(
			mark =>
				text.tokens[mark.begin]?.sentence === sentence &&
				!mark.locates &&
				wayOf(text, lexicon, mark) === null,
		)
		.at(-1);
	if (!last) return [];
	const run = antecedents(text, lexicon, last.end).filter(mark => mark.begin >= from);
	return run.length > 0 ? run : [last];
};

const foundIn = (marks: readonly PlaceMark[], rule: string): Found => ({
	places: [...new Set(marks.flatMap(({ids}) => ids))],
	grounds: marks.map(range => ({role: 'place', range, rule})),
});

const foundAt = (places: PlaceId[], range: Range, rule: string): Found => ({
	places,
	grounds: [{role: 'place', range, rule}],
});

/** The places of another claim, with the words that named them there. */
const handedOn = (from: Draft, rule: string, {window}: Draft): Found => ({
	places: from.places,
	grounds: from.evidence
		.filter(({role}) => role === 'place')
		.map(ground =>
			ground.range.end > ground.range.begin
				? {...ground, rule}
				: {...ground, range: wordless(window.trigger)},
		),
});

/** "Destroyed a column on its way from X to Y": what is hit moves, and nothing says where it was. */
const hitsMover = (draft: Draft, next: Draft | undefined, {text, lexicon}: Scene): boolean => {
	if (next?.type !== 'reinforcement' || next.window.clause !== draft.window.clause) return false;
	if (next.window.trigger.begin - draft.range.end > moverReach) return false;
	const ways = next.evidence.flatMap(({role, range}) =>
		role === 'place' ? [wayOf(text, lexicon, range)] : [],
	);
	return ways.includes('from') && ways.includes('to');
};

/** Where a move got to: "a column came from X to Y, then shells fell" at Y. */
const arrival = (move: Draft, {text, lexicon}: Scene): Draft => {
	const marks = move.evidence.flatMap(({role, range}) =>
		role === 'place' ? inside(text.places, range.begin, range.begin + 1) : [],
	);
	const reached = marks.filter(mark => wayOf(text, lexicon, mark) !== 'from');
	if (reached.length === 0) return move;
	const begins = new Set(reached.map(({begin}) => begin));
	return {
		...move,
		places: [...new Set(reached.flatMap(({ids}) => ids))],
		evidence: move.evidence.filter(({role, range}) => role !== 'place' || begins.has(range.begin)),
	};
};

/** "# X : three died in a raid on Y": the raid says more closely where than the label of the line. */
const sharper = (draft: Draft, next: Draft | undefined, scene: Scene): Found | null => {
	const label = next?.placesNamed && diedWithin(draft, next, scene) ? labelOf(draft, scene) : null;
	return label && hasOnlyLabel(draft, label)
		? handedOn(next as Draft, 'place.from-event-behind', draft)
		: null;
};

/**
 * A claim whose clause names no place happens where what was told before it in the sentence does, and failing that in the city or town that
 * the text is about.
 */
export const fillPlaces: Refiner = (drafts, scene) => {
	const {text, lexicon} = scene;
	// Most texts name a place with every event: what they are about is asked only where one is missing.
	let asked: PlaceId | null | undefined;
	const topicOf = (): PlaceId | null => {
		if (asked === undefined) asked = topicPlace(drafts, scene);
		return asked;
	};

	const told = new ToldEvents(lexicon.world);
	/** Where a claim happened whose clause does not tell. */
	const placesFor = (draft: Draft, last: Draft | null, next: Draft | undefined): Found | null => {
		const {begin} = draft.window.trigger;
		const label = labelOf(draft, scene);
		const sentence = text.tokens[begin]?.sentence;
		const sameSentence = last !== null && text.tokens[last.window.trigger.begin]?.sentence === sentence;
		// "Ten were killed in fighting at X": the deaths are where the fighting is.
		if (next?.placesNamed && diedWithin(draft, next, scene))
			return handedOn(next, 'place.from-event-behind', draft);
		// A place named since then, in words that tell no event of their own.
		const since = namedSince(scene, draft, last && sameSentence ? last.range.end : 0);
		if (since.length > 0) return foundIn(since, 'place.from-words-between');
		if (!process.env.X18 && next && isAboutTarget(draft, next, scene)) return handedOn(next, 'place.from-event-behind', draft);
		const same = told.takenUp(draft, next, scene);
		// What one voice tells in one sentence belongs together, with what is said to have come of it: "they left it under the shelling".
		const isOther = last?.attribution.join() !== draft.attribution.join() && draft.modality !== 'unknown';
		const isApart = !sameSentence || isOther;
		if (same && isApart) return handedOn(same, 'place.from-same-event', draft);
		if (last && sameSentence && !(label && isNext(draft, last, text)))
			return handedOn(
				last.type === 'reinforcement' && draft.type !== 'reinforcement' ? arrival(last, scene) : last,
				'place.from-event-before',
				draft,
			);
		if (label) return foundIn([label], 'place.from-label');
		if (draft.elsewhere || hitsMover(draft, next, scene)) return null;
		if (isSum(draft, scene)) return null;
		if (next && toldBehind(draft, next, scene)) return handedOn(next, 'place.from-event-behind', draft);
		if (last && followsOn(last, draft, scene)) return handedOn(last, 'place.from-same-speaker', draft);
		const before = told.lastBefore(draft, scene);
		if (before) return handedOn(before, 'place.from-last-attack', draft);
		const topic = draft.type === 'agreement' ? null : topicOf();
		return topic ? foundAt([topic], wordless(draft.window.trigger), 'place.from-topic') : null;
	};

	let last: Draft | null = null;
	let real: Draft | null = null;
	return drafts.map((draft, index) => {
		const next = drafts[index + 1];
		const found: Found | null =
			draft.places.length === 0 && !draft.placesNamed
				? placesFor(draft, process.env.X16?last:(real && last && draft.modality==='asserted' && real.window.clause.sentence===last.window.clause.sentence ? real : last), next)
				: sharper(draft, next, scene);
		last = found ? {...draft, places: found.places, evidence: [...draft.evidence, ...found.grounds]} : draft;
		told.add(last);
		if (last.modality !== 'intended') real = last;
		return last;
	});
};
