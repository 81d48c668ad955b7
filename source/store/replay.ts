import type {ClaimKey, Decision, Triage} from '../model/decision.ts';
import type {EventId} from '../model/ids.ts';

/** What all decisions on one event come to, and who took the last of them. */
export type TriageRecord = {
	event: EventId;
	/** The members of the event when it was last decided on. */
	claims: ClaimKey[];
	triage: Triage;
	/** The last decision that counts. */
	decision: string;
	time: string;
	who: string;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which decisions are replayed, whatever the order of the lines: time, session, sequence. */
export const compareDecisions = (a: Decision, b: Decision): number =>
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
const applyChange = (now: Triage, before: Triage, after: Triage): Triage => {
	const removed = before.tags.filter(tag => !after.tags.includes(tag));
	const added = after.tags.filter(tag => !before.tags.includes(tag) && !now.tags.includes(tag));
	return {
		state: before.state === after.state ? now.state : after.state,
		flag: before.flag === after.flag ? now.flag : after.flag,
		tags: [...now.tags.filter(tag => !removed.includes(tag)), ...added],
		note: before.note === after.note ? now.note : after.note,
	};
};

/** Lays one decision upon the records. An event that has none begins with what the decision found: the record it was placed by may be another's. */
export const applyDecision = (records: Map<EventId, TriageRecord>, decision: Decision): void => {
	for (const {event, claims, before, after} of decision.changes) {
		const now = records.get(event)?.triage ?? before;
		const {id, time, who} = decision;
		records.set(event, {event, claims, triage: applyChange(now, before, after), decision: id, time, who});
	}
};

/**
 * What a set of decisions comes to. Lines may come in any order and twice.
 *
 * @returns the decisions in order, the records by event, and which decisions are undone. An undo whose decision is lost acts by what it says.
 */
export const replay = (
	journal: Iterable<Decision>,
): {decisions: Decision[]; records: Map<EventId, TriageRecord>; undone: Set<string>} => {
	const byId = new Map<string, Decision>();
	for (const decision of journal) if (!byId.has(decision.id)) byId.set(decision.id, decision);
	const decisions = [...byId.values()].sort(compareDecisions);
	const undone = undoneIds(decisions);
	const records = new Map<EventId, TriageRecord>();
	for (const decision of decisions) {
		const actsByItself = decision.undoes === null || !byId.has(decision.undoes);
		if (actsByItself && !undone.has(decision.id)) applyDecision(records, decision);
	}

	return {decisions, records, undone};
};
