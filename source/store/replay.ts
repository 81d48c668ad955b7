import type {Decision, EventChange, Saw, SeenClaim, Triage} from '../model/decision.ts';
import type {EditRecord} from '../model/edit.ts';
import type {EventId} from '../model/ids.ts';
import type {Signature, Words} from '../model/signature.ts';
import {
	afterDecision,
	joinWords,
	speaksOfCredibility,
	speaksOfState,
	unusualWords,
	wordsOf,
} from './standing-words.ts';

/** What all decisions on one event come to, and who took the last of them. */
export type TriageRecord = {
	event: EventId;
	/** The members of the event when its state was last decided; where none is, when anything about it was. */
	claims: SeenClaim[];
	triage: Triage;
	/** The last decision that counts. */
	decision: string;
	time: string;
	who: string;
	/** What the event said when it had these members. */
	saw?: Saw;
	/** Who said what of state and note, where that is not simply the last decision; see `standing-words.ts`. */
	words?: Partial<Words>;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where a decision stands among all. */
export type Moment = Pick<Decision, 'time' | 'session' | 'sequence'>;

/** The order in which decisions are replayed, whatever the order of the lines: time, session, sequence. */
export const compareDecisions = (a: Moment, b: Moment): number =>
	compare(a.time, b.time) || compare(a.session, b.session) || a.sequence - b.sequence;

/**
 * The ids of decisions that do not count because one that counts takes them back. Undoing an undo so brings the decision back, and what
 * others decided in between stays.
 */
export const undoneIds = (decisions: readonly Decision[]): Set<string> => {
	const takenBackBy = new Map<string, string[]>();
	for (const {id, undoes} of decisions) {
		if (undoes === null) continue;
		const others = takenBackBy.get(undoes);
		if (others) others.push(id);
		else takenBackBy.set(undoes, [id]);
	}

	const undone = new Map<string, boolean>();
	const isUndone = (first: string): boolean => {
		// Undo of undo of undo … may be long: no recursion. `false` meanwhile, so that a ring of ids in a forged journal ends.
		const stack = [first];
		while (stack.length > 0) {
			const id = stack.at(-1) as string;
			const by = takenBackBy.get(id) ?? [];
			const open = undone.has(id) ? [] : by.filter(other => !undone.has(other));
			if (open.length > 0 && !stack.includes(open[0] as string)) {
				stack.push(open[0] as string);
				continue;
			}

			if (!undone.has(id))
				undone.set(
					id,
					by.some(other => undone.get(other) === false),
				);
			stack.pop();
		}

		return undone.get(first) === true;
	};
	return new Set([...takenBackBy.keys()].filter(isUndone));
};

/** What a decision changed, laid upon what is there now, so that another's change of another field stays. */
const applyChange = (now: Triage, change: EventChange): Triage => {
	const {before, after} = change;
	const removed = before.tags.filter(tag => !after.tags.includes(tag));
	const added = after.tags.filter(tag => !before.tags.includes(tag) && !now.tags.includes(tag));
	const {credibility} = speaksOfCredibility(change) ? after : now;
	return {
		state: speaksOfState(change) ? after.state : now.state,
		flag: before.flag === after.flag ? now.flag : after.flag,
		tags: [...now.tags.filter(tag => !removed.includes(tag)), ...added],
		note: before.note === after.note ? now.note : after.note,
		...(credibility === undefined ? {} : {credibility}),
	};
};

/** Records by event; as a `Map`, or as lines of a snapshot that are parsed when they are asked for. */
export type RecordMap = Pick<
	Map<EventId, TriageRecord>,
	'get' | 'has' | 'delete' | 'keys' | 'values' | 'size'
> & {
	set(event: EventId, record: TriageRecord): unknown;
};

/**
 * Whether a decision looks at the event anew. A flag or tag on an event whose state is decided does not: what has changed since has still to
 * be looked at.
 */
const looksAnew = (change: EventChange, triage: Triage): boolean =>
	speaksOfState(change) || change.looked === true || triage.state === 'new';

/** What all decisions come to. */
export type Outcome = {
	records: RecordMap;
	/**
	 * What the first decision on each event found there, whether that decision still counts or not. It is more than untouched where the
	 * event had been decided on under another id: the decision then carried that on.
	 */
	found: Map<EventId, Triage>;
	/** Those that count, in the order of their decisions. */
	edits: EditRecord[];
};

/** Lays one decision upon an outcome; `counts` false: only remembers what it found. */
export const applyDecision = ({records, found, edits}: Outcome, decision: Decision, counts = true): void => {
	const {id, time, who} = decision;
	const by: Signature = {who, time, decision: id};
	for (const change of decision.changes) {
		const {event, before, carries} = change;
		const first = found.get(event) ?? before;
		found.set(event, first);
		if (!counts) continue;
		const known = records.get(event);
		const now = known?.triage ?? first;
		const triage = applyChange(now, change);
		const words = afterDecision(joinWords(known && wordsOf(known), carries), now, change, by);
		const {claims, saw} = known && !looksAnew(change, triage) ? known : change;
		const told = unusualWords(words, triage, by);
		const made: TriageRecord = {event, claims, triage, ...by};
		if (saw) made.saw = saw;
		if (told) made.words = told;
		records.set(event, made);
	}

	// Those of an undo tell what it takes back.
	if (counts && decision.undoes === null)
		for (const edit of decision.edits) edits.push({edit, decision: id, time, who});
};

/**
 * What a set of decisions comes to. Lines may come in any order and twice.
 *
 * @returns the decisions in order, the records by event, and which decisions are undone. An undo whose decision is lost acts by what it says.
 */
export const replay = (
	journal: Iterable<Decision>,
): Outcome & {decisions: Decision[]; undone: Set<string>} => {
	const byId = new Map<string, Decision>();
	for (const decision of journal) {
		const known = byId.get(decision.id);
		// Nobody gives an id twice; where it was forged, the same of the two counts in whatever order they come.
		if (!known || JSON.stringify(decision) < JSON.stringify(known)) byId.set(decision.id, decision);
	}

	const decisions = [...byId.values()].sort(compareDecisions);
	const undone = undoneIds(decisions);
	const outcome: Outcome = {records: new Map(), found: new Map(), edits: []};
	for (const decision of decisions) {
		const actsByItself = decision.undoes === null || !byId.has(decision.undoes);
		if (actsByItself) applyDecision(outcome, decision, !undone.has(decision.id));
	}

	return {...outcome, decisions, undone};
};
