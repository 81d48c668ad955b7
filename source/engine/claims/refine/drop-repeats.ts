import type {ClaimType} from '../../../model/claim.ts';
import {and} from '../../text/particles.ts';
import type {Draft, Ground} from '../draft.ts';
import type {MarkedText} from '../marks.ts';
import {anyInside} from '../window.ts';
import type {Refiner} from './refiners.ts';

/** Two words of one event stand at most so far apart. All in words. */
const near = 5;
/** How far on the taking of a place may follow on an advance. */
const advanceReach = 8;
/** How far on those whom a search was for may be told. */
const searchReach = 15;
/** How far on a noun may say more of what was cut, agreed or sent. */
const nounReach = 8;
/** How far on a meeting may come to its agreement. */
const meetingReach = 25;
/** How far on those who were seized may be led away. */
const ledReach = 25;

const subset = <Item>(a: readonly Item[], b: readonly Item[]): boolean => a.every(item => b.includes(item));

const gapOf = (first: Draft, second: Draft): number => second.window.trigger.begin - first.window.trigger.end;

const isRelease = ({window}: Draft): boolean => window.trigger.meaning.rule.tells === 'release';

/** "Denied the fall of X into the hands of Y": the phrase that says to whom has no certainty of its own. */
const isFallTo = (first: Draft, {window}: Draft): boolean => {
	const {rule, kind} = window.trigger.meaning;
	const fall = first.window.trigger.meaning.rule;
	return (
		kind === 'phrase' &&
		rule.type === 'control' &&
		fall.subject === 'place' &&
		fall.type === 'territory-gained'
	);
};

/** One claim said twice in a clause: "a suicide bombing with a car bomb". */
const isRepeat = (text: MarkedText, first: Draft, second: Draft): boolean => {
	if (
		first.window.clause !== second.window.clause ||
		first.type !== second.type ||
		(first.modality !== second.modality && !isFallTo(first, second))
	)
		return false;
	// Who is set free was not seized by the same words.
	if (isRelease(first) !== isRelease(second)) return false;
	const sameParts =
		(!second.placesNamed || !first.placesNamed || subset(second.places, first.places)) &&
		(first.actors.length === 0 || subset(second.actors, first.actors));
	if (!sameParts || text.tokens[second.window.trigger.begin]?.form.startsWith(and)) return false;
	const between = anyInside(text.places, first.window.trigger.end, second.window.trigger.begin);
	return gapOf(first, second) <= near || (second.type !== 'killing' && !between);
};

/** "Made progress and took X": an advance without a place is told again by the taking that follows. */
const isToldAgain = (text: MarkedText, first: Draft, second: Draft): boolean =>
	first.type === 'territory-gained' &&
	second.type === 'territory-gained' &&
	!first.placesNamed &&
	second.placesNamed &&
	first.modality === second.modality &&
	gapOf(first, second) <= advanceReach &&
	text.tokens[first.range.begin]?.sentence === text.tokens[second.range.begin]?.sentence &&
	subset(second.actors, first.actors);

const isMeeting = ({window}: Draft): boolean => window.trigger.meaning.rule.tells === 'meeting';
const retold: ReadonlySet<ClaimType> = new Set(['access', 'agreement', 'reinforcement']);

/** "Cut the roads and declared a curfew", "met and agreed": a noun, or the verb of what was met for, goes on with what was told. */
const goesOn = (text: MarkedText, first: Draft, second: Draft): boolean =>
	first.type === second.type &&
	retold.has(first.type) &&
	!second.placesNamed &&
	first.modality === second.modality &&
	(gapOf(first, second) <= nounReach
		? second.window.trigger.meaning.kind === 'noun' || isMeeting(first)
		: gapOf(first, second) <= meetingReach && isMeeting(first)) &&
	text.tokens[first.range.begin]?.sentence === text.tokens[second.range.begin]?.sentence;

/** The grounds of a claim told twice: each part rests on the words that it was taken from. */
const joinGrounds = (first: Draft, second: Draft, taken: ReadonlySet<Ground['role']>): Ground[] => {
	const replaced = first.evidence.filter(
		({role}) => !taken.has(role) || (role !== 'actor' && role !== 'place'),
	);
	const added = second.evidence.filter(
		({role, range}) =>
			taken.has(role) && !replaced.some(own => own.role === role && own.range.begin === range.begin),
	);
	return [...replaced, ...added];
};

/** "Seized the staff and led them to an unknown place": the pronoun is of those who were seized. */
const isLedAway = (text: MarkedText, first: Draft, second: Draft): boolean =>
	first.type === 'capture' &&
	second.type === 'capture' &&
	second.window.trigger.meaning.pronoun &&
	second.counts.length === 0 &&
	!second.placesNamed &&
	first.modality === second.modality &&
	gapOf(first, second) <= ledReach &&
	text.tokens[first.range.begin]?.sentence === text.tokens[second.range.begin]?.sentence &&
	subset(second.actors, first.actors);

/** "Searched the houses and led six men away": the search is told for the arrests. */
const isSearchFor = (text: MarkedText, first: Draft, second: Draft): boolean =>
	first.window.trigger.meaning.rule.tells === 'search' &&
	second.type === 'capture' &&
	!isRelease(second) &&
	first.modality === second.modality &&
	gapOf(first, second) <= searchReach &&
	text.tokens[first.range.begin]?.sentence === text.tokens[second.range.begin]?.sentence &&
	(second.actors.length === 0 || subset(second.actors, first.actors));

const join = (first: Draft, second: Draft): Draft => {
	const secondActs = first.actors.length === 0 || (!first.actorsNamed && second.actorsNamed);
	const actors = secondActs ? second.actors : first.actors;
	const taken = new Set<Ground['role']>(['trigger', 'target', 'count']);
	if (secondActs) taken.add('actor');
	if (!first.placesNamed) taken.add('place');
	for (const part of ['extent', 'weapon', 'manner'] as const) if (!first[part]) taken.add(part);
	return {
		...first,
		actors,
		actorsNamed: first.actorsNamed || second.actorsNamed,
		targets: [...new Set([...first.targets, ...second.targets])].filter(id => !actors.includes(id)),
		places: first.placesNamed ? first.places : second.places,
		placesNamed: first.placesNamed || second.placesNamed,
		counts: [...new Set([...first.counts, ...second.counts])],
		extent: first.extent ?? second.extent,
		weapon: first.weapon ?? second.weapon,
		manner: first.manner ?? second.manner,
		range: {
			begin: Math.min(first.range.begin, second.range.begin),
			end: Math.max(first.range.end, second.range.end),
		},
		evidence: joinGrounds(first, second, taken),
	};
};

/** Joins neighbours that tell of one thing. */
export const dropRepeats: Refiner = (drafts, {text}) => {
	const kept: Draft[] = [];
	for (const draft of drafts) {
		const last = kept.at(-1);
		if (
			last &&
			(isRepeat(text, last, draft) ||
				isToldAgain(text, last, draft) ||
				goesOn(text, last, draft) ||
				isLedAway(text, last, draft))
		)
			kept[kept.length - 1] = join(last, draft);
		else if (last && isSearchFor(text, last, draft))
			kept[kept.length - 1] = {...join(last, draft), type: 'capture', window: draft.window};
		else kept.push(draft);
	}

	return kept;
};
