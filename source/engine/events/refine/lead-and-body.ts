import type {Group, Mention} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import {type Refiner, type Scene, sameDays} from './refiner.ts';

/** The one sharp group of the same type in the report of a vague group, null where there is none or more than one. */
const onlySharp = (scene: Scene, [vague]: Group): Mention | null => {
	let found: Mention | null = null;
	for (const other of scene.byReport.get(vague.report.id) ?? []) {
		if (other.claim.type !== vague.claim.type || other.sharp.length === 0 || other.root !== vague.root)
			continue;
		if (other.claim.background !== vague.claim.background || !sameDays(vague, other)) continue;
		if (!mayBeSame(vague.actors, other.actors)) continue;
		if (found && scene.joints.groupOf(found) !== scene.joints.groupOf(other)) return null;
		found ??= other;
	}

	return found;
};

/**
 * A report opens with "raids on the city" and tells below which quarters: where the body holds one such happening only, and no other report
 * speaks so of the city, the opening means that one. Tolls are never joined so: the lead's figure may be of the whole battle.
 */
export const leadAndBody: Refiner = scene => {
	for (const group of scene.groups) {
		const [first] = group;
		if (first.claim.type === 'killing' || first.claim.type === 'capture') continue;
		if (!group.every(mention => mention.sharp.length === 0 && mention.report.id === first.report.id))
			continue;
		const sharp = onlySharp(scene, group);
		if (sharp) scene.joints.join(sharp, first);
	}
};
