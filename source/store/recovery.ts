import {createHash} from 'node:crypto';
import {type Decision, type EventChange, type Triage, untouched} from '../model/decision.ts';
import type {EventId} from '../model/ids.ts';
import type {History} from './history.ts';
import type {Standing} from './ledger.ts';
import {applyDecision, type Outcome, type TriageRecord} from './replay.ts';
import {wordsOf} from './standing-words.ts';

/** What the journal is found to have lost: how many decisions, and those that bring back what they came to. */
export type Recovery = {lost: number; decisions: Decision[]};

type Draft = Pick<Decision, 'time' | 'who' | 'changes' | 'edits' | 'undoes'>;

/** A decision whose id is made of what it says: whoever recovers the same, however often, makes the same. */
const recovered = ({time, who, changes, edits, undoes}: Draft): Decision => {
	const content = JSON.stringify([time, who, changes, edits, undoes]);
	const session = `recovered-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
	return {id: `${session}.0`, time, who, session, sequence: 0, changes, edits, undoes};
};

const later = (time: string): string => new Date(Date.parse(time) + 1).toISOString();

/** The order of tags means nothing. */
const plain = (triage: Triage): string => JSON.stringify({...triage, tags: [...triage.tags].sort()});
const same = (a: Triage, b: Triage): boolean => plain(a) === plain(b);

/** What was known, with what the journal has beyond it laid upon it; an undo by what it says that it changed. */
const wanted = (before: Standing, news: readonly Decision[], history: History): Outcome => {
	const outcome: Outcome = {records: before.records, found: before.found, edits: [...before.edits]};
	for (const decision of news) {
		applyDecision(outcome, decision);
		const target = decision.undoes === null ? undefined : history.find(decision.undoes);
		if (target?.undoes === null) outcome.edits = outcome.edits.filter(edit => edit.decision !== target.id);
	}

	return outcome;
};

/** The same for a snapshot of an earlier version, which does not say what it was made from: what it alone tells of, and nothing newer. */
const wantedOfEarlier = (before: Standing, history: History, now: Standing): Outcome => {
	const records = new Map([...now.records.values()].map(record => [record.event, record]));
	for (const record of before.records.values()) {
		const is = records.get(record.event);
		if (!history.find(record.decision) && !(is && is.time >= record.time)) records.set(record.event, record);
	}

	return {records, found: now.found, edits: [...now.edits]};
};

/** What leads one event from what the journal comes to, to what was known of it. */
const changeOf = (event: EventId, now: Outcome, then: Outcome): EventChange | null => {
	const [is, was] = [now.records.get(event), then.records.get(event)];
	const before = is?.triage ?? now.found.get(event) ?? {...untouched, tags: []};
	const after = was?.triage ?? then.found.get(event) ?? {...untouched, tags: []};
	// Without a record nothing is decided about an event, whatever the first decision on it found there.
	const stays = (is === undefined) === (was === undefined) && same(before, after);
	if (stays) return null;
	const change: EventChange = {event, claims: (was ?? is)?.claims ?? [], before, after};
	if (was?.saw) change.saw = was.saw;
	if (was?.words) change.carries = wordsOf(was);
	return change;
};

/**
 * What a standing, as a snapshot or a running session holds it, knows of and the journal has lost: a journal that is only ever appended to has
 * all of it; one that was damaged, deleted, or put back from an older copy has not. What one decision did stays one, so that it is undone as one.
 *
 * @param before what was known; it is of no use afterwards.
 */
export const recover = (before: Standing, history: History, now: Standing): Recovery => {
	const earlier = before.decisions > 0 && before.latest === null;
	const lost = earlier
		? Math.max(0, before.decisions - history.decisions.length)
		: before.known.countBeyond(now.known);
	if (lost === 0 && !earlier) return {lost, decisions: []};
	const news = earlier ? [] : history.decisions.filter(decision => !before.known.has(decision));
	const then = earlier ? wantedOfEarlier(before, history, now) : wanted(before, news, history);
	const drafts = new Map<string, Draft>();
	const draftOf = (key: string, time: string, who: string): Draft => {
		const draft = drafts.get(key) ?? {time, who, changes: [], edits: [], undoes: null};
		if (draft.time < time) draft.time = time;
		drafts.set(key, draft);
		return draft;
	};

	for (const event of [...new Set([...then.records.keys(), ...now.records.keys()])].sort()) {
		const change = changeOf(event, now, then);
		if (!change) continue;
		const [is, was] = [now.records.get(event), then.records.get(event)];
		const source = was ?? (is as TriageRecord);
		// After what it shall prevail over.
		const time = is && is.time >= source.time ? later(is.time) : source.time;
		draftOf(was ? was.decision : `undo of ${source.decision}`, time, source.who).changes.push(change);
	}

	for (const {edit, decision, time, who} of before.edits)
		if (!history.find(decision)) draftOf(decision, time, who).edits.push(edit);

	const kept = new Set(then.edits.map(({decision}) => decision));
	const decisions = [...drafts.values()].map(recovered);
	for (const {decision: id, time, who} of now.edits) {
		if (kept.has(id) || decisions.some(({undoes}) => undoes === id)) continue;
		const undone = history.find(id);
		if (undone)
			decisions.push(recovered({time: later(time), who, changes: [], edits: undone.edits, undoes: id}));
	}

	return {lost, decisions};
};
