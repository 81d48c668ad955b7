import type {ClaimType} from '../../../model/claim.ts';
import type {ActorId} from '../../../model/ids.ts';
import {mainSides} from '../recognise/actors.ts';
import type {Refiner} from './refiners.ts';

/** Who tells of a success without naming the victor tells of its own side: "pro-organisation sources announced the capture of …". */
const successes: ReadonlySet<ClaimType> = new Set([
	'territory-gained',
	'capture',
	'assault',
	'looting',
	'killing',
]);
/** Who is besieged or attacked by nobody named is so by the other side of the text. */
const suffered: ReadonlySet<ClaimType> = new Set(['siege', 'assault']);
const sideOfAlignment: Readonly<Record<string, string>> = {
	isis: 'isis',
	government: 'government',
	russia: 'government',
	sdf: 'sdf',
	coalition: 'coalition',
};

/** Names the actor where only the speaker or the victim tells who it must be. */
export const fillActors: Refiner = (drafts, {text, lexicon}) => {
	const sides = mainSides(text.actors, lexicon);
	const campOf = (id: ActorId): string => lexicon.world.actors.get(id)?.camp ?? 'unknown';
	return drafts.map(draft => {
		const counted = draft.counts
			.map(mark => mark.side ?? (mark.group === 'fighters' ? null : mark.group))
			.filter(id => id !== null);
		const isHarm = draft.type === 'killing' || draft.type === 'capture';
		const targets = isHarm
			? [...new Set([...draft.targets, ...counted])].filter(id => !draft.actors.includes(id))
			: draft.targets;
		if (draft.actors.length > 0) return {...draft, targets};
		const speaker = draft.attribution[0];
		const camp =
			speaker === undefined
				? undefined
				: sideOfAlignment[lexicon.world.sources.get(speaker)?.alignment ?? ''];
		const own = sides.find(id => campOf(id) === camp);
		if (
			own &&
			successes.has(draft.type) &&
			(draft.type === 'killing' || draft.window.trigger.meaning.rule.subject !== 'target') &&
			!targets.includes(own) &&
			(draft.type !== 'killing' || targets.length > 0)
		) {
			return {
				...draft,
				targets,
				actors: [own],
				evidence: [
					...draft.evidence,
					{role: 'actor', range: draft.window.trigger, rule: 'actor.speaker-side'} as const,
				],
			};
		}

		const victim = targets.find(id => sides.includes(id));
		const other = sides.find(
			id => victim !== undefined && campOf(id) !== campOf(victim) && !targets.includes(id),
		);
		if (!suffered.has(draft.type) || !other) return {...draft, targets};
		return {
			...draft,
			targets,
			actors: [other],
			evidence: [
				...draft.evidence,
				{role: 'actor', range: draft.window.trigger, rule: 'actor.other-side'} as const,
			],
		};
	});
};
