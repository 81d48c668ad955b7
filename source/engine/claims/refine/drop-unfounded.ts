import type {ClaimType} from '../../../model/claim.ts';
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

/** Leaves out what has no party and no place of its own, and everything in a text that names no side of a war at all and no dead. */
export const dropUnfounded: Refiner = (drafts, {text, lexicon}) => {
	const sides = text.actors.some(mark =>
		mark.ids.some(
			id => !['civilian', 'other', 'unknown'].includes(lexicon.world.actors.get(id)?.camp ?? 'unknown'),
		),
	);
	return drafts.filter(draft => {
		const named =
			draft.actorsNamed || draft.placesNamed || draft.actors.length > 0 || draft.targets.length > 0;
		if (
			!sides &&
			!(draft.placesNamed && ['air-strike', 'shelling', 'bombing', 'mines', 'killing'].includes(draft.type))
		)
			return false;
		if (draft.type === 'control' && draft.actors.length === 0) return false;
		return named || !needParty.has(draft.type);
	});
};
