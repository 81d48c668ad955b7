import type {Toll} from '../../model/event.ts';
import {plus} from './figures.ts';

/**
 * The dead of several events together, as those of a front: each rule's figure is the sum of the events' figures under that rule. The events
 * must not count the same dead: the toll of several days is no event beside those of the days. null for none.
 */
export const sumTolls = (tolls: readonly Toll[]): Toll | null => {
	const [first, ...rest] = tolls;
	if (!first) return null;
	const {low, best, high, majority} = rest.reduce<Omit<Toll, 'positions'>>(
		(sum, {low, best, high, majority}) => ({
			low: sum.low + low,
			best: sum.best + best,
			high: sum.high === null || high === null ? null : sum.high + high,
			majority: {...plus(sum.majority, majority), tied: sum.majority.tied || majority.tied},
		}),
		first,
	);
	return {low, best, high, majority, positions: tolls.flatMap(toll => toll.positions)};
};
