import type {ClaimType} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import {type Draft, type Ground, wordless} from '../draft.ts';
import {diedWithin} from './deaths-within.ts';
import type {Refiner, Scene} from './refiners.ts';

/** Who does one of these did the deaths that it led to. Fighting has two sides, and a mine was laid long before. */
const deadly: ReadonlySet<ClaimType> = new Set(['assault', 'air-strike', 'shelling', 'bombing']);
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
		deadly.has(draft.type) &&
		kind === 'noun' &&
		definite &&
		!draft.placesNamed &&
		sentenceOf(scene, draft) - sentenceOf(scene, last) <= sentencesOn
	);
};

/** Gives a claim without an actor the actor of the claim that tells the same happening beside it. */
export const shareActors: Refiner = (drafts, scene) => {
	const campOf = (id: ActorId): string | undefined => scene.lexicon.world.actors.get(id)?.camp;
	const lastOf = new Map<ClaimType, Draft>();
	const shared = (draft: Draft, from: Draft, rule: string): Draft => {
		const suffering = new Set(draft.targets.map(campOf));
		const actors = from.actors.filter(id => !suffering.has(campOf(id)));
		return actors.length === 0
			? draft
			: {...draft, actors, evidence: [...draft.evidence, ...actorGrounds(from, draft, rule)]};
	};

	return drafts.map((draft, index) => {
		let found = draft;
		const next = drafts[index + 1];
		const last = lastOf.get(draft.type);
		if (draft.actors.length === 0) {
			if (next && deadly.has(next.type) && diedWithin(draft, next, scene))
				found = shared(draft, next, 'actor.from-attack-behind');
			else if (last && takenUp(draft, last, scene)) found = shared(draft, last, 'actor.from-same-attack');
		}

		if (found.actors.length > 0) lastOf.set(found.type, found);
		return found;
	});
};
