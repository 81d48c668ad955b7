import type {ClaimType} from '../../../model/claim.ts';
import {campOf} from '../../lexicon/camps.ts';
import {strikes} from '../claim-groups.ts';
import {type Draft, type Ground, wordless} from '../draft.ts';
import {firstFrom, hasClass} from '../window.ts';
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

/** Who denies that he struck did not kill those who died. */
const isAsSure = (deaths: Draft, strike: Draft): boolean =>
	strike.modality !== 'denied' || deaths.modality === 'denied';

/** "Carried out three strikes, and denied that anybody died in them", "strikes that led to no deaths". */
const isDeniedOf = (draft: Draft, before: Draft, scene: Scene): boolean =>
	draft.type === 'killing' &&
	draft.modality === 'denied' &&
	strikes.has(before.type) &&
	before.modality !== 'denied' &&
	sentenceOf(scene, draft) === sentenceOf(scene, before);

/** "33 were killed in the same bombing", "in the bombing": a strike that is not told anew behind the deaths is the one told before. */
const diedInTold = (draft: Draft, told: Draft | undefined, scene: Scene): boolean => {
	const {text} = scene;
	// What is only rumoured to have come of it is told of nobody.
	if (!told || draft.type !== 'killing' || draft.modality === 'unknown') return false;
	if (sentenceOf(scene, draft) - sentenceOf(scene, told) > sentencesOn) return false;
	const trigger = text.triggers[firstFrom(text.triggers, draft.range.end)];
	const {kind, definite, rule} = trigger?.meaning ?? {};
	const clause = text.clauses[text.clauseOf[trigger?.begin ?? 0] as number];
	return (
		trigger !== undefined &&
		clause !== undefined &&
		kind === 'noun' &&
		definite === true &&
		rule?.echo === true &&
		strikes.has(rule.type) &&
		diedWithin(draft, {window: {clause, trigger}}, scene)
	);
};

/** "The planes of X committed a massacre by their bombing of Y": what tells that aircraft did it, or null. */
const flownBy = (
	{type, window: {trigger, left, right}}: Draft,
	actors: readonly Ground[],
	{text, lexicon}: Scene,
): Ground | null =>
	type === 'shelling' &&
	trigger.meaning.rule.retype?.air === 'air-strike' &&
	actors.some(({range}) => hasClass(text, lexicon, 'air', range.begin, range.end)) &&
	!hasClass(text, lexicon, 'artillery', left, right)
		? {role: 'trigger', range: trigger, rule: 'type.fights-from-the-air'}
		: null;

/** Gives a claim without an actor the actor of the claim that tells the same happening beside it. */
export const shareActors: Refiner = (drafts, scene) => {
	const lastOf = new Map<ClaimType, Draft>();
	/** The first of the raids that the text told, and whether all of them were of its side. */
	let raid: Draft | undefined;
	let areOfOneSide = true;
	/** The last strike, or deaths by one, that a side was told to have done. */
	let struck: Draft | undefined;
	const shared = (draft: Draft, from: Draft, rule: string): Draft => {
		const suffering = new Set(draft.targets.map(id => campOf(scene.lexicon, id)));
		const actors = from.actors.filter(id => !suffering.has(campOf(scene.lexicon, id)));
		if (actors.length === 0) return draft;
		const grounds = actorGrounds(from, draft, rule);
		const flown = flownBy(draft, grounds, scene);
		return {
			...draft,
			actors,
			type: flown ? 'air-strike' : draft.type,
			evidence: [...draft.evidence, ...grounds, ...(flown ? [flown] : [])],
		};
	};

	return drafts.map((draft, index) => {
		let found = draft;
		const next = drafts[index + 1];
		const before = drafts[index - 1];
		const last = lastOf.get(draft.type);
		if (draft.actors.length === 0) {
			if (next && strikes.has(next.type) && isAsSure(draft, next) && diedWithin(draft, next, scene))
				found = shared(draft, next, 'actor.from-attack-behind');
			else if (before?.actorsNamed && strikes.has(draft.type) && diedWithin(before, draft, scene))
				found = shared(draft, before, 'actor.from-deaths-before');
			else if (before && destroyedBy(draft, before, scene))
				found = shared(draft, before, 'actor.from-same-attack');
			else if (struck && isDeniedOf(draft, struck, scene))
				found = shared(draft, struck, 'actor.from-same-attack');
			else if (struck && diedInTold(draft, struck, scene))
				found = shared(draft, struck, 'actor.from-same-attack');
			else {
				const raided = raid && areOfOneSide && isRaidTold(draft, scene) ? raid : undefined;
				const told = attackTold(draft, lastOf, scene) ?? raided;
				const same = told ?? (takenUp(draft, last, scene) ? last : undefined);
				if (same) found = shared(draft, same, 'actor.from-same-attack');
			}
		}

		if (found.actors.length > 0) {
			lastOf.set(found.type, found);
			if ((strikes.has(found.type) || found.type === 'killing') && found.modality !== 'denied')
				struck = found;
			if (found.type === 'air-strike') {
				raid ??= found;
				areOfOneSide &&= found.actors.join() === raid.actors.join();
			}
		}

		return found;
	});
};
