import type {ClaimType} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import {blocOf, blocOfAlignment, isCivilian} from '../../lexicon/camps.ts';
import {type Draft, type Ground, wordless} from '../draft.ts';
import {isOpenGroup} from '../marks.ts';
import {hasClass} from '../window.ts';
import type {Refiner} from './refiners.ts';

/** Who tells of a success without naming the victor tells of its own side: "pro-organisation sources announced the capture of …". */
const successes: ReadonlySet<ClaimType> = new Set([
	'territory-gained',
	'capture',
	'looting',
	'killing',
	'assault',
	'bombing',
	'shelling',
]);
/** A success only where foes suffer it. */
const againstFoes: ReadonlySet<ClaimType> = new Set(['killing', 'assault', 'bombing', 'shelling']);
/** Who is besieged or attacked by nobody named is so by the other side of the text. */
const suffered: ReadonlySet<ClaimType> = new Set(['siege', 'assault']);

/** The words that a filled-in actor was concluded from, those of another part; none where that part has none. */
const concluded = (draft: Draft, from: Ground['role'], rule: string): Ground => {
	const ground = draft.evidence.find(({role}) => role === from);
	return {role: 'actor', range: ground?.range ?? wordless(draft.window.trigger), rule};
};

/** The figures that name a target, which nothing else names. */
const countedTargets = (draft: Draft, targets: readonly ActorId[]): Ground[] =>
	draft.counts
		.filter(({side, group}) => {
			const id = side ?? group;
			return id !== null && !isOpenGroup(id) && targets.includes(id) && !draft.targets.includes(id);
		})
		.map(range => ({role: 'target', range, rule: 'target.counted'}));

const countedIn = ({counts}: Draft): ActorId[] =>
	counts.map(mark => mark.side ?? (isOpenGroup(mark.group) ? null : mark.group)).filter(id => id !== null);

/** Who is counted as killed or seized is a target. */
const withCounted = (told: Draft): Draft => {
	const counted = countedIn(told);
	const targets = [...new Set([...told.targets, ...counted])].filter(id => !told.actors.includes(id));
	return {...told, targets, evidence: [...told.evidence, ...countedTargets(told, targets)]};
};

/** "In the fighting 40 of X and 20 of Y were killed": a toll of both sides is nobody's doing. */
const withoutDoer = (told: Draft): Draft | null => {
	const doers = new Set(told.actors);
	const counted = countedIn(told);
	if (told.type !== 'killing' || told.actorsNamed || !counted.some(id => doers.has(id))) return null;
	const targets = [...new Set([...told.targets, ...counted])];
	const evidence = [...told.evidence.filter(({role}) => role !== 'actor'), ...countedTargets(told, targets)];
	return {...told, actors: [], targets, evidence};
};

/** "Forty gave themselves up", "fell captive": told of those who were taken. */
const isSurrender = ({type, window}: Draft): boolean =>
	type === 'capture' && window.trigger.meaning.rule.subject === 'target';
const needsFoe = (draft: Draft): boolean => againstFoes.has(draft.type) || isSurrender(draft);

/** Names the actor where only the speaker or the victim tells who it must be. */
export const fillActors: Refiner = (drafts, {text, lexicon}) => {
	const {sides} = text;
	const campOf = (id: ActorId): string => blocOf(lexicon, id);
	const isFoe = (id: ActorId, own: ActorId): boolean =>
		!isCivilian(lexicon, id) && campOf(id) !== campOf(own);
	return drafts.map(told => {
		const shared = withoutDoer(told);
		if (shared) return shared;
		const draft = told.type === 'killing' || told.type === 'capture' ? withCounted(told) : told;
		const {targets, evidence} = draft;
		const {clause} = draft.window;
		if (draft.actors.length > 0 || hasClass(text, lexicon, 'unnamed', clause.begin, clause.end)) return draft;
		// Of several speakers the nearest whose side is known: "X, spokesman of Y".
		const camp = draft.attribution
			.map(id => blocOfAlignment(lexicon.world.sources.get(id)?.alignment))
			.find(side => side !== null);
		const own = sides.find(id => campOf(id) === camp);
		if (
			own &&
			successes.has(draft.type) &&
			(!needsFoe(draft) || targets.some(id => isFoe(id, own))) &&
			!targets.includes(own)
		) {
			// Who denies that a place fell denies the success of the other side; of other things denied nobody is told.
			const isDenied = draft.modality === 'denied';
			if (isDenied && draft.type !== 'territory-gained') return draft;
			const actor = isDenied ? sides.find(id => id !== own) : own;
			if (!actor) return draft;
			const ground = concluded(
				draft,
				'attribution',
				isDenied ? 'actor.denied-by-other-side' : 'actor.speaker-side',
			);
			return {...draft, actors: [actor], evidence: [...evidence, ground]};
		}

		const victim = targets.find(id => sides.includes(id));
		const other = sides.find(
			id => victim !== undefined && campOf(id) !== campOf(victim) && !targets.includes(id),
		);
		if (!(suffered.has(draft.type) || isSurrender(draft)) || !other) return draft;
		const ground = concluded(draft, 'target', 'actor.other-side');
		return {...draft, actors: [other], evidence: [...evidence, ground]};
	});
};
