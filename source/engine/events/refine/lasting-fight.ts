import {lengthOf, type Window} from '../days.ts';
import {type Mention, samePlaces} from '../mention.ts';
import {mayBeSame} from '../sides.ts';
import type {Join, Refiner} from './refiner.ts';

/** A battle that one source sums up; months of fighting are no one event. */
const longestDays = 7;

const holds = (outer: Window, inner: Window): boolean => outer.from <= inner.from && inner.to <= outer.to;

const isPart = (lasting: Mention, day: Mention): boolean =>
	lasting.report !== day.report &&
	lasting.window !== null &&
	day.window !== null &&
	lengthOf(lasting.window) > lengthOf(day.window) &&
	holds(lasting.window, day.window) &&
	samePlaces(lasting.sharp, day.sharp) &&
	mayBeSame(lasting.actors, day.actors);

/** "Four days of fighting for the town", and what others tell of one of those days there: one battle. */
export const lastingFight: Refiner = {
	unitsOf({claim, sharp, window, standing}) {
		const isAsked = claim.type === 'armed-clash' && claim.modality === 'asserted' && standing === 'event';
		if (!isAsked || !window || lengthOf(window) > longestDays) return [];
		const days = Array.from({length: lengthOf(window)}, (_, index) => window.from + index);
		return sharp.flatMap(place => days.map(day => `${place}|${day}`));
	},
	joinsIn: told =>
		told
			.filter(({window}) => window && lengthOf(window) > 1)
			.flatMap(lasting => told.filter(day => isPart(lasting, day)).map((day): Join => [lasting, day])),
};
