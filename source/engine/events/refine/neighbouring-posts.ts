import type {Mention} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import {type Refiner, sameDays} from './refiner.ts';

/** Fighting at a checkpoint and at the building beside it, on one front and day, is one fight; two quarters or villages are two. */
export const neighbouringPosts: Refiner = scene => {
	const first = new Map<string, Mention>();
	for (const [mention] of scene.groups) {
		const {claim, sharp, fronts, window} = mention;
		if (claim.type !== 'armed-clash' || sharp.length === 0 || !window || window.from !== window.to) continue;
		const members = scene.joints.membersOf(mention);
		if (!members.every(member => member.sharp.every(place => scene.geography.isPost(place)))) continue;
		for (const front of fronts) {
			const key = `${front}|${window.from}`;
			const other = first.get(key);
			if (!other) first.set(key, mention);
			else if (sameDays(mention, other) && mayBeSame(mention.actors, other.actors))
				scene.joints.join(other, mention);
		}
	}
};
