import type {ClaimType} from '../../../model/claim.ts';
import {isBelligerent} from '../../lexicon/camps.ts';
import type {Draft} from '../draft.ts';
import type {Refiner} from './refiners.ts';

/** These mean nothing without a place or a side: anybody advances, withdraws, loses or agrees. */
const needParty: ReadonlySet<ClaimType> = new Set([
	'territory-gained',
	'territory-left',
	'control',
	'siege',
	'assault',
	'armed-clash',
	'looting',
	'capture',
	'reinforcement',
	'agreement',
]);

/** In a text without any side of a war these are told of anybody: a city loses a poet, a team advances. */
const peaceful: ReadonlySet<ClaimType> = new Set([
	'territory-gained',
	'territory-left',
	'control',
	'reinforcement',
	'agreement',
	'looting',
]);

/** Leaves out what has no party and no place of its own, and, in a text that names no side of a war, what is not pinned to a place. */
export const dropUnfounded: Refiner = (drafts, {text, lexicon, trace}) => {
	const sides = text.actors.some(mark => mark.ids.some(id => isBelligerent(lexicon, id)));
	const placed = text.places.length > 0;
	const sentenceOf = ({window}: Draft): number => text.tokens[window.trigger.begin]?.sentence ?? -2;
	/** The sentence of the claim that was kept last: what goes on with it shares its party. */
	let sentence = -1;
	const whyNot = (draft: Draft): string | null => {
		const pinned =
			!peaceful.has(draft.type) &&
			draft.evidence.some(({role, rule}) => role === 'place' && rule !== 'place.anaphor');
		const told = pinned || (draft.type === 'killing' && placed && draft.counts.length > 0);
		if (!sides && !told) return 'left.no-side-of-war';
		if (draft.type === 'control' && draft.actors.length === 0) return 'left.held-by-nobody';
		const hasParty =
			draft.actorsNamed ||
			draft.placesNamed ||
			draft.actors.length > 0 ||
			draft.targets.length > 0 ||
			draft.counts.length > 0 ||
			sentenceOf(draft) === sentence ||
			!needParty.has(draft.type);
		return hasParty ? null : 'left.no-party';
	};

	return drafts.filter(draft => {
		const why = whyNot(draft);
		const {trigger} = draft.window;
		if (why === null) sentence = sentenceOf(draft);
		else trace?.(text.tokens, trigger, trigger.meaning.rule.rule, why);
		return why === null;
	});
};
