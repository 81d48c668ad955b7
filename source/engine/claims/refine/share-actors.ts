import type {ClaimType} from '../../../model/claim.ts';
import {campOf} from '../../lexicon/camps.ts';
import {strikes} from '../claim-groups.ts';
import {type Draft, type Ground, wordless} from '../draft.ts';
import {hasClass} from '../window.ts';
import {diedWithin} from './inherited/deaths-within.ts';
import type {Refiner, Scene} from './refiners.ts';

/** What an attack consists of. */
const parts: ReadonlySet<ClaimType> = new Set([
	'assault',
	'bombing',
	'siege',
	'shelling',
	'territory-gained',
]);
/** How many sentences on "the raids" may still be those told before. */
const sentencesOn = 3;

const sentenceOf = ({text}: Scene, {window}: Draft): number =>
	text.tokens[window.trigger.begin]?.sentence ?? 0;

const actorGrounds = (from: Draft, to: Draft, rule: string): Ground[] => {
	const grounds = from.evidence.filter(({role}) => role === 'actor');
	return grounds.length > 0
		? grounds.map(ground => ({...ground, rule}))
		: [{role: 'actor', range: wordless(to.window.trigger), rule}];
};

/** "The raids", "the shelling" without a side: those of the same kind told shortly before. */
const takenUp = (draft: Draft, last: Draft | undefined, scene: Scene): boolean => {
	const {kind, definite} = draft.window.trigger.meaning;
	return (
		last !== undefined &&
		strikes.has(draft.type) &&
		kind === 'noun' &&
		definite &&
		!draft.placesNamed &&
		sentenceOf(scene, draft) - sentenceOf(scene, last) <= sentencesOn
	);
};

/** "The operation", "the attack began with …": the attack told before, be it as ground that was taken. */
const attackTold = (
	draft: Draft,
	lastOf: ReadonlyMap<ClaimType, Draft>,
	{text, lexicon}: Scene,
): Draft | undefined => {
	const {clause, trigger} = draft.window;
	const isOfAttack =
		parts.has(draft.type) && hasClass(text, lexicon, 'the-attack', clause.begin, trigger.end);
	return isOfAttack ? (lastOf.get('assault') ?? lastOf.get('territory-gained')) : undefined;
};

/** "The raids hit …". */
const isRaidTold = (draft: Draft, {text, lexicon}: Scene): boolean => {
	const {clause, trigger} = draft.window;
	return draft.type === 'air-strike' && hasClass(text, lexicon, 'the-raids', clause.begin, trigger.end);
};

/** "A raid that killed ten and destroyed a depot": what is destroyed in the clause of an attack's result was destroyed by it. */
const destroyedBy = (draft: Draft, before: Draft | undefined, {text, lexicon}: Scene): boolean => {
	if (!before || draft.type !== 'looting' || !strikes.has(before.type)) return false;
	const {window} = before;
	const {trigger} = draft.window;
	const isHere = text.tokens[trigger.begin]?.sentence === text.tokens[window.trigger.begin]?.sentence;
	return isHere && hasClass(text, lexicon, 'resulted', window.trigger.end, trigger.begin);
};

/** Gives a claim without an actor the actor of the claim that tells the same happening beside it. */
export const shareActors: Refiner = (drafts, scene) => {
	const lastOf = new Map<ClaimType, Draft>();
	/** The first of the raids that the text told, and whether all of them were of its side. */
	let raid: Draft | undefined;
	let areOfOneSide = true;
	const shared = (draft: Draft, from: Draft, rule: string): Draft => {
		const suffering = new Set(draft.targets.map(id => campOf(scene.lexicon, id)));
		const actors = from.actors.filter(id => !suffering.has(campOf(scene.lexicon, id)));
		return actors.length === 0
			? draft
			: {...draft, actors, evidence: [...draft.evidence, ...actorGrounds(from, draft, rule)]};
	};

	return drafts.map((draft, index) => {
		let found = draft;
		const next = drafts[index + 1];
		const before = drafts[index - 1];
		const last = lastOf.get(draft.type);
		if (draft.actors.length === 0) {
			if (next && strikes.has(next.type) && diedWithin(draft, next, scene))
				found = shared(draft, next, 'actor.from-attack-behind');
			else if (before?.actorsNamed && strikes.has(draft.type) && diedWithin(before, draft, scene))
				found = shared(draft, before, 'actor.from-deaths-before');
			else if (before && destroyedBy(draft, before, scene))
				found = shared(draft, before, 'actor.from-same-attack');
			else {
				const raided = raid && areOfOneSide && isRaidTold(draft, scene) ? raid : undefined;
				const told = attackTold(draft, lastOf, scene) ?? raided;
				const same = told ?? (takenUp(draft, last, scene) ? last : undefined);
				if (same) found = shared(draft, same, 'actor.from-same-attack');
			}
		}

		if (found.actors.length > 0) {
			lastOf.set(found.type, found);
			if (found.type === 'air-strike') {
				raid ??= found;
				areOfOneSide &&= found.actors.join() === raid.actors.join();
			}
		}

		return found;
	});
};
