import type {Decision} from '../model/decision.ts';
import {untouched} from '../model/decision.ts';
import type {EventId} from '../model/ids.ts';
import type {TriageRecord} from './replay.ts';
import type {Snapshot} from './snapshot.ts';

/**
 * What a snapshot knows of and the journal does not: records whose last decision is not in the journal and of which the journal
 * tells nothing newer. A journal that is only ever appended to has all of them; one that was damaged, deleted or put back from an
 * older copy has not.
 */
export const lostChanges = (
	snapshot: Snapshot,
	known: ReadonlySet<string>,
	records: ReadonlyMap<EventId, TriageRecord>,
): (Decision['changes'][number] & {who: string})[] =>
	snapshot.events.flatMap(({event, claims, triage, decision, time, who}) => {
		if (known.has(decision)) return [];
		const now = records.get(event);
		if (now && now.time >= time) return [];
		return [{event, claims, before: now?.triage ?? {...untouched, tags: []}, after: triage, who}];
	});
