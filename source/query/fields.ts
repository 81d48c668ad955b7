import {tollUnder} from '../engine/events/toll-under-rule.ts';
import {claimTypes} from '../model/claim.ts';
import {triageStates} from '../model/decision.ts';
import type {Rule} from '../model/rule.ts';
import {isReviewed, type TriagedEvent} from '../model/triaged-event.ts';

/** What `is:` may ask of an event. */
export const qualities = {
	new: event => event.state === 'new',
	verified: event => event.state === 'verified',
	disputed: event => event.state === 'disputed',
	dismissed: event => event.state === 'dismissed',
	unreviewed: event => !isReviewed(event),
	flagged: event => event.flag,
	tagged: event => event.tags.length > 0,
	noted: event => event.note !== '',
	contested: event => event.disagreements.length > 0,
	alone: event => event.origins.length === 1,
	denied: event => event.claims.some(claim => claim.modality === 'denied'),
	background: event => event.claims.length > 0 && event.claims.every(claim => claim.background),
	dated: event => event.date !== null,
	undated: event => event.date === null,
	/** Since it was decided on. */
	changed: event => event.changed !== undefined,
	/** Between decisions on it; `contested` is between sources. */
	conflict: event => event.conflicts !== undefined,
} satisfies Record<string, (event: TriagedEvent) => boolean>;

/** Figures that can be compared; null where the event has none. Tolls are compared by what the rule shows, of a range by its lower end. */
export const figures = {
	killed: (event, rule) => event.killed && tollUnder(event.killed, rule).min,
	claims: event => event.claims.length,
	origins: event => event.origins.length,
	outlets: event => event.outlets.length,
	disagreements: event => event.disagreements.length,
} satisfies Record<string, (event: TriagedEvent, rule: Rule) => number | null>;

/** Fields whose values are one of a few words; any beginning of the word will do. */
export const choices: Record<string, readonly string[]> = {
	type: claimTypes,
	state: triageStates,
	is: Object.keys(qualities),
};

/** Every field with a word of help, in the order in which help shows them. */
export const fieldHelp: Record<string, string> = {
	type: `type of event: ${claimTypes.join(', ')}; a part of the word is enough`,
	front: 'front, by id or name',
	place: 'place, by id or any of its names in Arabic or Latin',
	source: 'who says it or publishes it, by id or name',
	outlet: 'who publishes it',
	actor: 'who does it or suffers it, by id or name',
	state: triageStates.join(', '),
	is: Object.keys(qualities).join(', '),
	tag: 'a tag that the analyst gave',
	note: 'words of the analyst’s note',
	id: 'the beginning of the event’s id',
	date: '2016-05-14, 2016-05, 2016-05-14..16, ..2016-05-16, date>=2016-05-14',
	killed:
		'killed>=20, killed:5..20 (the figure under --rule, of a range its lower end); also claims, origins, outlets, disagreements',
};
