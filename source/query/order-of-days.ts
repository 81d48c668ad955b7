import type {Event} from '../model/event.ts';

/**
 * The positions of events in the order in which every list shows them: by their first day, the undated last. Events of one day stay as they
 * are. Days are compared as text.
 */
export const orderOfDays = (events: readonly Pick<Event, 'date'>[]): number[] => {
	const days = events.map(({date}) => date?.from ?? '9999');
	return [...events.keys()].sort((one, other) => {
		const [a = '', b = ''] = [days[one], days[other]];
		if (a === b) return one - other;
		return a < b ? -1 : 1;
	});
};
