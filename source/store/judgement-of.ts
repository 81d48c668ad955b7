import {untouched} from '../model/decision.ts';
import type {Event} from '../model/event.ts';
import type {Judgement} from '../model/judgement.ts';
import {changedSince} from './changed-since.ts';
import type {TriageRecord} from './replay.ts';
import {conflictsOf} from './standing-words.ts';

const judgementOf = (record: TriageRecord, event: Event): Judgement => {
	const judgement: Judgement = {...record.triage};
	const conflicts = conflictsOf(record);
	if (conflicts.length > 0) judgement.conflicts = conflicts;
	const changed = changedSince(record, event);
	if (changed) judgement.changed = changed;
	return judgement;
};

/**
 * Makes a function that tells what is decided about an event by the record placed on it, if any, and what there is to say about that. It
 * remembers what it said: a screen that follows others asks about every event whenever one of them decides.
 */
export const createJudge = (): ((record: TriageRecord | null, event: Event) => Judgement) => {
	const known = new WeakMap<TriageRecord, {event: Event; judgement: Judgement}>();
	return (record, event) => {
		if (!record) return {...untouched, tags: []};
		const found = known.get(record);
		if (found?.event === event) return found.judgement;
		const judgement = judgementOf(record, event);
		known.set(record, {event, judgement});
		return judgement;
	};
};
