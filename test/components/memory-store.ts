import type {TriageStore} from '../../source/components/controller.ts';
import {type Decision, type Triage, untouched} from '../../source/model/decision.ts';
import type {EventId, SourceId} from '../../source/model/ids.ts';
import type {Judgement} from '../../source/model/judgement.ts';
import type {SourceGrade} from '../../source/model/source-grade.ts';

/**
 * A store that keeps its decisions in memory; `fail` makes it refuse, as a full disk would; `elsewhere`: what others decide before the next look.
 *
 * @param told what it has to say of events until somebody decides on their state.
 */
export const createMemoryStore = (
	told = new Map<EventId, Judgement>(),
): TriageStore & {
	fail: string | null;
	elsewhere: (Pick<Decision, 'changes' | 'who'> & Partial<Decision>)[];
	problems: string[];
	decisions(): readonly Decision[];
} => {
	const triage = new Map<EventId, Triage>();
	const grades = new Map<SourceId, SourceGrade>();
	const decisions: Decision[] = [];
	const listeners = new Set<(others: readonly Decision[]) => void>();
	const record = (
		changes: Decision['changes'],
		undoes: string | null,
		edits: Decision['edits'] = [],
	): Decision => {
		const sequence = decisions.length;
		const decision = {
			id: `x-${sequence}`,
			time: '',
			who: 'tester',
			session: 's',
			sequence,
			changes,
			edits,
			undoes,
		};
		for (const edit of edits)
			if (edit.kind === 'grade')
				grades.set(edit.source, {
					grade: undoes ? edit.before : edit.after,
					who: 'tester',
					time: '',
					decision: '',
				});
		decisions.push(decision);
		for (const change of changes) triage.set(change.event, change.after);
		for (const listener of listeners) listener([]);
		return decision;
	};

	const lastStanding = (): Decision | undefined => {
		const undone = new Set(decisions.map(({undoes}) => undoes));
		return decisions.findLast(({id, undoes}) => undoes === null && !undone.has(id));
	};

	return {
		fail: null,
		elsewhere: [],
		problems: [],
		judgementOf: ({id}) => ({...(told.get(id) ?? untouched), ...triage.get(id)}),
		grades: () => new Map(grades),
		async decide(changes, edits = []) {
			if (this.fail) throw new Error(this.fail);
			return record(
				changes.map(({event, change, seen}) => {
					const before = seen ?? triage.get(event.id) ?? untouched;
					if (change.state !== undefined) told.delete(event.id);
					return {event: event.id, claims: [], before, after: {...before, ...change}};
				}),
				null,
				[...edits],
			);
		},
		async undo() {
			const last = lastStanding();
			if (!last) return null;
			return record(
				last.changes.map(change => ({...change, before: change.after, after: change.before})),
				last.id,
				last.edits,
			);
		},
		async redo() {
			const last = decisions.findLast(({id}) => !decisions.some(({undoes}) => undoes === id));
			const undone = decisions.find(({id}) => id === last?.undoes);
			return last && undone?.undoes === null ? record(undone.changes, last.id) : null;
		},
		undoable: () => lastStanding() !== undefined,
		decisions: () => decisions,
		async refresh() {
			if (this.fail) throw new Error(this.fail);
			const news = this.elsewhere.map((decision, index) => ({
				id: `y-${index}`,
				time: '',
				session: 'elsewhere',
				sequence: index,
				edits: [],
				undoes: null,
				...decision,
			}));
			this.elsewhere = [];
			for (const change of news.flatMap(({changes}) => changes)) triage.set(change.event, change.after);
			for (const listener of listeners) listener(news);
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};
