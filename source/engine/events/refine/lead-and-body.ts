import type {Mention} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import {type Join, type Refiner, type Scene, sameDays} from './refiner.ts';

/** The one sharp group of the same type in the report of a vague group, null where there is none or more than one. */
const onlySharp = (told: readonly Mention[], vague: Mention, {groupOf}: Scene): Mention | null => {
	let found: Mention | null = null;
	for (const other of told) {
		if (other.claim.type !== vague.claim.type || other.sharp.length === 0 || other.root !== vague.root)
			continue;
		if (other.claim.background !== vague.claim.background || !sameDays(vague, other)) continue;
		if (!mayBeSame(vague.actors, other.actors)) continue;
		if (found && groupOf(found) !== groupOf(other)) return null;
		found ??= other;
	}

	return found;
};

/**
 * A report opens with "raids on the city" and tells below which quarters: where the body holds one such happening only, and no other report
 * speaks so of the city, the opening means that one. Tolls are never joined so: the lead's figure may be of the whole battle.
 */
export const leadAndBody: Refiner = {
	unitsOf: 'reports',
	joinsIn: (told, scene) =>
		told.flatMap((first): Join[] => {
			if (first.sharp.length > 0 || first.claim.type === 'killing' || first.claim.type === 'capture')
				return [];
			const group = scene.groupOf(first);
			if (group[0] !== first || !group.some(({standing}) => standing === 'event')) return [];
			if (!group.every(({sharp, report}) => sharp.length === 0 && report.id === first.report.id)) return [];
			const sharp = onlySharp(told, first, scene);
			return sharp ? [[sharp, first]] : [];
		}),
};
