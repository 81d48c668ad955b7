import type {EventChange, Triage, TriageChange} from '../model/decision.ts';
import type {Event} from '../model/event.ts';
import {unjudged} from '../model/grade.ts';
import {sawOf, seenClaims} from './changed-since.ts';
import type {TriageRecord} from './replay.ts';
import {joinWords, speaksOfState, wordsOf} from './standing-words.ts';

/** What somebody wants to change of one event. */
export type AskedChange = {
	event: Event;
	change: TriageChange;
	/** What was decided about it as the decider saw it, where that may be older than what this session knows. */
	seen?: Triage | undefined;
	/** The decider has seen what the event is now, though he says nothing about its state. */
	looked?: boolean;
	/** What it was decided on under other ids, the weightiest first; absent: under that of the record that is placed on it. */
	from?: readonly TriageRecord[];
};

/** A triage after a change: tags without blanks and doubles. */
export const changed = (before: Triage, change: TriageChange): Triage => {
	const tags = (change.tags ?? before.tags).map(tag => tag.trim()).filter(tag => tag !== '');
	const credibility = change.credibility ?? before.credibility ?? unjudged;
	return {
		state: change.state ?? before.state,
		flag: change.flag ?? before.flag,
		tags: [...new Set(tags)],
		note: change.note ?? before.note,
		...(credibility === unjudged ? {} : {credibility}),
	};
};

/**
 * What a decision writes of one event.
 *
 * @param before as the decider saw it. @param placed the record that is placed on the event.
 */
export const eventChange = (asked: AskedChange, before: Triage, placed: TriageRecord | null): EventChange => {
	const {event, change, looked} = asked;
	const earlier = (asked.from ?? (placed ? [placed] : [])).filter(record => record.event !== event.id);
	const made: EventChange = {
		event: event.id,
		claims: seenClaims(event),
		before,
		after: changed(before, change),
		saw: sawOf(event),
	};
	if (change.state !== undefined && change.state === before.state) made.confirms = true;
	else if (looked) made.looked = true;
	if (change.credibility !== undefined && made.after.credibility === before.credibility) made.rates = true;
	if (earlier.length > 0) made.carries = earlier.map(wordsOf).reduce((words, more) => joinWords(words, more));
	const [main] = asked.from ?? earlier;
	if (!main) return made;
	// Who carries on what others decided, or only adds a flag, has not looked at what has come since.
	const looks = looked ?? (speaksOfState(made) && asked.from === undefined);
	if (looks || main.triage.state === 'new') return made;
	made.claims = main.claims;
	if (main.saw) made.saw = main.saw;
	else delete made.saw;
	return made;
};
