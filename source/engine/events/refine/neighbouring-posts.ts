import {mayBeSame} from '../sides.ts';
import {type Join, type Refiner, sameDays} from './refiner.ts';

/** Fighting at a checkpoint and at the building beside it, on one front and day, is one fight; two quarters or villages are two. */
export const neighbouringPosts: Refiner = {
	unitsOf: ({claim, sharp, fronts, window}) =>
		claim.type === 'armed-clash' && sharp.length > 0 && window && window.from === window.to
			? fronts.map(front => `${front}|${window.from}`)
			: [],
	joinsIn(told, {groupOf, geography}) {
		const [first, ...others] = told.filter(mention => {
			const group = groupOf(mention);
			return (
				group[0] === mention && group.every(member => member.sharp.every(place => geography.isPost(place)))
			);
		});
		return others.flatMap((other): Join[] =>
			first && sameDays(other, first) && mayBeSame(other.actors, first.actors) ? [[first, other]] : [],
		);
	},
};
