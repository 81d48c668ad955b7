import {eventIdOf} from '../engine/events/build-event.ts';
import type {Claim} from '../model/claim.ts';
import {type Triage, type TriageChange, untouched} from '../model/decision.ts';
import type {Event} from '../model/event.ts';
import type {Store} from '../store/store.ts';

/** The claims of an event as they shall stand from now on, in the order of the analysis, and what shall be decided about it. */
export type Standing = {of: Event; claims: readonly Claim[]; triage: Triage};

const same = (a: Triage, b: Triage): boolean =>
	a.state === b.state && a.flag === b.flag && a.note === b.note && a.tags.join('\n') === b.tags.join('\n');

/** What is decided about several events as about one: the state of the first that has been decided, every flag, tag and note. */
export const joinTriage = (all: readonly Triage[]): Triage => ({
	state: all.find(({state}) => state !== 'new')?.state ?? 'new',
	flag: all.some(({flag}) => flag),
	tags: [...new Set(all.flatMap(({tags}) => tags))],
	note: [...new Set(all.map(({note}) => note).filter(note => note !== ''))].join('; '),
});

/**
 * The changes by which events keep what is decided about them though their earliest claims, and so their ids, become others. They stand in
 * the decision that regroups the claims, so that one undo takes back all.
 *
 * @returns only what would not be found without.
 */
export const carryTriage = (
	standings: readonly Standing[],
	events: readonly Event[],
	store: Pick<Store, 'triageOf'>,
): {event: Event; change: TriageChange}[] => {
	const known = new Map(events.map(event => [event.id, event]));
	return standings.flatMap(({of, claims, triage}) => {
		const [first] = claims;
		if (!first) return [];
		const id = eventIdOf(first);
		const before = known.get(id);
		const stays = before ? same(store.triageOf(before), triage) : same(triage, untouched);
		return stays ? [] : [{event: {...of, id, claims: [...claims]}, change: triage}];
	});
};
