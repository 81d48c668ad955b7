import type {Decision} from '../model/decision.ts';
import {untouched} from '../model/decision.ts';
import type {EventId} from '../model/ids.ts';
import type {TriageRecord} from './replay.ts';
import type {Snapshot} from './snapshot.ts';

type Lost = Pick<Decision, 'changes' | 'edits' | 'who'>;

/**
 * What a snapshot knows of and the journal does not, to be decided again: edits whose decision is not in the journal, and records whose
 * last decision is not in it and of which the journal tells nothing newer. A journal that is only ever appended to has all of them; one
 * that was damaged, deleted or put back from an older copy has not. What one decision did stays one, so that it is undone as one.
 */
export const lostDecisions = (
	snapshot: Snapshot,
	known: ReadonlySet<string>,
	records: ReadonlyMap<EventId, TriageRecord>,
): Lost[] => {
	const lost = new Map<string, Lost>();
	const lostOf = (decision: string, who: string): Lost => {
		const found = lost.get(decision) ?? {changes: [], edits: [], who};
		lost.set(decision, found);
		return found;
	};

	for (const {edit, decision, who} of snapshot.edits)
		if (!known.has(decision)) lostOf(decision, who).edits.push(edit);
	for (const {event, claims, triage, decision, time, who} of snapshot.events) {
		if (known.has(decision)) continue;
		const now = records.get(event);
		if (now && now.time >= time) continue;
		const before = now?.triage ?? {...untouched, tags: []};
		lostOf(decision, who).changes.push({event, claims, before, after: triage});
	}

	return [...lost.values()];
};

/** "decisions on 2 events and 1 correction are". */
export const lostWords = (lost: readonly Lost[]): string => {
	const events = lost.reduce((sum, {changes}) => sum + changes.length, 0);
	const edits = lost.reduce((sum, {edits}) => sum + edits.length, 0);
	const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
	const parts = [
		...(events > 0 ? [`decisions on ${counted(events, 'event')}`] : []),
		...(edits > 0 ? [counted(edits, 'correction')] : []),
	];
	return `${parts.join(' and ')} ${events === 0 && edits === 1 ? 'is' : 'are'}`;
};
