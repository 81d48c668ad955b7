import type {World} from '../../lexicon/entities.ts';
import {voiceOf} from '../origin-of.ts';
import type {Join, Refiner} from './refiner.ts';

/** Smaller figures come up by chance twice a day. */
const leastFigure = 10;

/**
 * One monitor's "35 soldiers killed" printed by several outlets, each at another entrance of the city: the same figure of the same group, by
 * the same voice, on the same day is one toll, and the places are what the outlets differ on; so is the city for which another gives it.
 */
export const sameFigure = (world: World): Refiner => ({
	unitsOf(mention) {
		const {claim, window, tale, standing} = mention;
		if (!window || tale === 'cumulative' || standing !== 'event') return [];
		return claim.counts
			.filter(count => count.what === 'killed' && count.min >= leastFigure && count.max !== 99)
			.map(count =>
				[
					claim.type,
					voiceOf(world, mention.origin, mention.report),
					count.who,
					count.min,
					// "20" and "at least 20" of one mouth are one count.
					count.max === count.min ? null : count.max,
					mention.root,
					window.from,
					window.to,
				].join('|'),
			);
	},
	joinsIn: ([first, ...others]) =>
		others.flatMap((other): Join[] => (first && other.report.id !== first.report.id ? [[first, other]] : [])),
});
