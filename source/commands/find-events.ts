import type {TriagedEvent} from '../model/triaged-event.ts';
import {Failure} from './errors.ts';

const shown = 5;

/**
 * The event with this id, or with the only id that begins so; the `e-` may be left out.
 *
 * @throws Failure where there is none, or more than one.
 */
export const findEvent = (events: readonly TriagedEvent[], prefix: string): TriagedEvent => {
	const start = prefix.startsWith('e-') ? prefix : `e-${prefix}`;
	const found = events.filter(event => event.id.startsWith(start));
	const exact = found.find(event => event.id === start);
	const [first, second] = found;
	if (exact) return exact;
	if (!first) throw new Failure(`no event has the id "${prefix}". See: deirez-tui events`);
	if (!second) return first;
	const list = found.slice(0, shown).map(event => event.id);
	const more = found.length > shown ? `, and ${found.length - shown} more` : '';
	throw new Failure(`"${prefix}" may be ${list.join(', ')}${more}. Give more of the id.`);
};
