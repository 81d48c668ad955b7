import type {Claim} from '../model/claim.ts';
import type {ReportId} from '../model/ids.ts';
import type {TriagedEvent} from '../model/triaged-event.ts';
import {Failure} from './errors.ts';

const shown = 5;

/**
 * The one with this id, or with the only id that begins so; the first letter and its dash may be left out.
 *
 * @param see the verb that lists them.
 * @throws Failure where there is none, or more than one.
 */
const findById = <Item extends {id: string}>(
	items: readonly Item[],
	prefix: string,
	noun: 'event' | 'claim' | 'report',
	see: string,
): Item => {
	const letter = `${noun.charAt(0)}-`;
	const start = prefix.startsWith(letter) ? prefix : `${letter}${prefix}`;
	const found = items.filter(item => item.id.startsWith(start));
	const exact = found.find(item => item.id === start);
	const [first, second] = found;
	if (exact) return exact;
	if (!first) throw new Failure(`no ${noun} has the id "${prefix}". See: deirez-tui ${see}`);
	if (!second) return first;
	const list = found.slice(0, shown).map(item => item.id);
	const more = found.length > shown ? `, and ${found.length - shown} more` : '';
	throw new Failure(`"${prefix}" may be ${list.join(', ')}${more}. Give more of the id.`);
};

export const findEvent = (events: readonly TriagedEvent[], prefix: string): TriagedEvent =>
	findById(events, prefix, 'event', 'events');

export const findClaim = (claims: readonly Claim[], prefix: string): Claim =>
	findById(claims, prefix, 'claim', 'claims');

export const findReport = <Item extends {id: ReportId}>(reports: readonly Item[], prefix: string): Item =>
	findById(reports, prefix, 'report', 'report list');
