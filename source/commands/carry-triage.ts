import {analyse} from '../engine/analyse.ts';
import {applyEdits} from '../engine/edits/apply-edits.ts';
import {eventIdOf} from '../engine/events/build-event.ts';
import type {Claim} from '../model/claim.ts';
import {type Triage, type TriageChange, untouched} from '../model/decision.ts';
import type {Edit} from '../model/edit.ts';
import type {Event} from '../model/event.ts';
import {unjudged} from '../model/grade.ts';
import type {EventId} from '../model/ids.ts';
import type {AskedChange} from '../store/asked-change.ts';
import type {TriageRecord} from '../store/replay.ts';
import {wordsOf} from '../store/standing-words.ts';
import type {Store} from '../store/store.ts';
import type {View} from './with-analysis.ts';

/**
 * The claims of an event as they shall stand from now on, in the order of the analysis, and what shall be decided about it: what was decided
 * about the events of `from`.
 */
export type Standing = {from: readonly Event[]; claims: readonly Claim[]; triage: Triage};

type Placed = Pick<Store, 'recordOf' | 'judgementOf' | 'place' | 'who'>;

/** That of the first that was judged. */
const joinedCredibility = (all: readonly Triage[]): Pick<Triage, 'credibility'> => {
	const credibility = all.find(one => one.credibility !== undefined)?.credibility;
	return credibility === undefined ? {} : {credibility};
};

/** What is decided about several events as about one: the state of the first that has been decided, every flag, tag and note. */
export const joinTriage = (all: readonly Triage[]): Triage => ({
	state: all.find(({state}) => state !== 'new')?.state ?? 'new',
	flag: all.some(({flag}) => flag),
	tags: [...new Set(all.flatMap(({tags}) => tags))],
	note: [...new Set(all.map(({note}) => note).filter(note => note !== ''))].join('; '),
	...joinedCredibility(all),
});

/** Only what differs: a state that is given again would be a confirmation. */
const difference = (before: Triage, after: Triage): TriageChange => ({
	...(before.state === after.state ? {} : {state: after.state}),
	...(before.flag === after.flag ? {} : {flag: after.flag}),
	...(before.tags.join('\n') === after.tags.join('\n') ? {} : {tags: after.tags}),
	...(before.note === after.note ? {} : {note: after.note}),
	...(before.credibility === after.credibility ? {} : {credibility: after.credibility ?? unjudged}),
});

/** Whether what shows was said by this person too: then it need not be looked at again for what he does himself. */
const isOwn = (record: TriageRecord, who: string): boolean =>
	record.triage.state === 'new'
		? record.who === who
		: wordsOf(record).state.some(word => word.who === who && word.value === record.triage.state);

/**
 * The changes by which events keep what is decided about them though an edit makes their claims, and with the earliest their ids, others. They
 * stand in the decision that makes the edit, so that one undo takes back all. Events that the same person has decided on are noted as they
 * are now: nobody need look again at what he has done himself. Those of others are not, and so come back as changed.
 *
 * The events of afterwards are placed on the store.
 *
 * @param before,after all events without and with the edit.
 * @param standings what the edit says of events; of all others their records decide.
 * @returns only what would not be so without.
 */
export const carryTriage = (
	{before, after}: {before: readonly Event[]; after: readonly Event[]},
	standings: readonly Standing[],
	store: Placed,
): AskedChange[] => {
	const records = new Map<EventId, TriageRecord>();
	/** Of events that had changed before the edit: who has not looked at that has still to. */
	const waiting = new Set<EventId>();
	for (const event of before) {
		const record = store.recordOf(event);
		if (!record) continue;
		records.set(event.id, record);
		if (store.judgementOf(event).changed) waiting.add(record.event);
	}

	const own = (record: TriageRecord): boolean => isOwn(record, store.who) && !waiting.has(record.event);
	store.place(after);
	const known = new Map(after.map(event => [event.id, event]));
	const said = new Set<EventId>();
	const carried = standings.flatMap(({from, claims, triage}): AskedChange[] => {
		const event = known.get(claims[0] ? eventIdOf(claims[0]) : ('' as EventId));
		if (!event) return [];
		said.add(event.id);
		const all = from.flatMap(({id}) => records.get(id) ?? []);
		const decided = all.filter(record => record.triage.state !== 'new');
		const earlier = [...decided, ...all.filter(record => !decided.includes(record))];
		const [main] = earlier;
		const change = difference(store.recordOf(event)?.triage ?? untouched, triage);
		const looked = all.every(own);
		const isKept = Object.keys(change).length === 0 && earlier.every(record => record.event === event.id);
		if (isKept && !(looked && main && store.judgementOf(event).changed)) return [];
		return [{event, change, from: earlier, ...(looked ? {looked} : {})}];
	});
	const gone = new Set(standings.flatMap(({from}) => from.flatMap(({id}) => records.get(id)?.event ?? [])));
	const others = after.flatMap((event): AskedChange[] => {
		const record = said.has(event.id) ? null : store.recordOf(event);
		if (!record) return [];
		// What is decided goes with another event: this one only has some of the same claims.
		if (record.event !== event.id && gone.has(record.event))
			return [{event, change: difference(record.triage, untouched), from: []}];
		return own(record) && store.judgementOf(event).changed ? [{event, change: {}, looked: true}] : [];
	});
	return [...carried, ...others];
};

/** The same for a verb: what becomes of the events of a view by one edit more. */
export const carryOn = (view: View, edit: Edit, standings: readonly Standing[] = []): AskedChange[] => {
	const edits = [...view.store.edits().map(record => record.edit), edit];
	const {items, grouping} = applyEdits(view.read, edits);
	const {events} = analyse(items, view.lexicon.world, {grouping});
	return carryTriage({before: view.analysis.events, after: events}, standings, view.store);
};
