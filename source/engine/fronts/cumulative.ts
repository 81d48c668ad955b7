import type {Event, Toll} from '../../model/event.ts';
import {cumulativeDays, lengthOf, windowOf} from '../events/days.ts';

export const isCumulative = (event: Event): boolean => {
	if (event.date?.from === event.date?.to) return false;
	const window = windowOf(event.date);
	return window !== null && lengthOf(window) >= cumulativeDays;
};

/** The highest toll over several days; null for none. */
export const longestToll = (events: readonly Event[]): (Event & {killed: Toll}) | null => {
	let highest: (Event & {killed: Toll}) | null = null;
	for (const event of events) {
		const {killed} = event;
		if (!killed || !isCumulative(event)) continue;
		const before = highest?.killed;
		if (!before || killed.best > before.best || (killed.best === before.best && killed.low > before.low))
			highest = {...event, killed};
	}

	return highest;
};
