import type {Decision} from '../model/decision.ts';
import type {EditRecord} from '../model/edit.ts';
import type {EventId} from '../model/ids.ts';
import {applyDecision, compareDecisions, type Outcome, replay} from './replay.ts';

/** What became otherwise with one more decision. */
export type Difference = {events: Set<EventId>; edits: boolean};

const insert = (list: Decision[], decision: Decision): void => {
	let at = list.length;
	while (at > 0 && compareDecisions(list[at - 1] as Decision, decision) > 0) at--;
	list.splice(at, 0, decision);
};

const none: ReadonlyMap<string, boolean> = new Map();

/** All decisions of a journal in the order in which they count, each event's by itself, so that one more is a matter of a few. */
export class History {
	#decisions: Decision[] = [];
	readonly #byId = new Map<string, Decision>();
	readonly #byEvent = new Map<EventId, Decision[]>();
	/** The decisions that take back another, by its id. */
	readonly #takenBackBy = new Map<string, Decision[]>();
	#withEdits: Decision[] = [];
	#undone = new Set<string>();

	/** @returns the history, and what it comes to. */
	static of(decisions: Iterable<Decision>): {history: History; outcome: Outcome} {
		const history = new History();
		const {undone, decisions: sorted, ...outcome} = replay(decisions);
		history.#decisions = sorted;
		history.#undone = undone;
		for (const decision of sorted) history.#file(decision, (list, one) => list.push(one));
		return {history, outcome};
	}

	/** In the order of replay. */
	get decisions(): readonly Decision[] {
		return this.#decisions;
	}

	find(id: string): Decision | undefined {
		return this.#byId.get(id);
	}

	isUndone(id: string): boolean {
		return this.#undone.has(id);
	}

	/**
	 * Takes in one more decision and lays what follows from it upon the outcome.
	 *
	 * @returns what became otherwise; null where it cannot be said without looking at everything: then nothing was changed.
	 */
	add(decision: Decision, outcome: Outcome): Difference | null {
		const known = this.#byId.get(decision.id);
		if (known)
			return JSON.stringify(known) === JSON.stringify(decision) ? {events: new Set(), edits: false} : null;
		// An undo that came before what it takes back stood for itself so far.
		if (this.#takenBackBy.has(decision.id)) return null;
		const flips = this.#flips(decision);
		insert(this.#decisions, decision);
		this.#file(decision, insert);
		for (const [id, undone] of flips) {
			if (undone) this.#undone.add(id);
			else this.#undone.delete(id);
		}

		const turned = [decision, ...[...flips.keys()].flatMap(id => this.#byId.get(id) ?? [])];
		const events = new Set(
			turned.filter(one => this.#actsByItself(one)).flatMap(({changes}) => changes.map(({event}) => event)),
		);
		for (const event of events) this.#relay(event, outcome, none);
		const edits = turned.some(one => one.edits.length > 0);
		if (edits) outcome.edits.splice(0, outcome.edits.length, ...this.#edits());
		return {events, edits};
	}

	/** What events would come to with this undo, which is not added. */
	preview(undo: Decision): Outcome {
		const flips = this.#flips(undo);
		const outcome: Outcome = {records: new Map(), found: new Map(), edits: []};
		for (const id of flips.keys())
			for (const {event} of this.#byId.get(id)?.changes ?? []) this.#relay(event, outcome, flips);
		return outcome;
	}

	/** Which decisions count otherwise once this one counts: what it takes back does not, what that took back does, and so on. */
	#flips({undoes}: Decision): Map<string, boolean> {
		const flips = new Map<string, boolean>();
		let id = undoes;
		while (id !== null && this.#byId.has(id) && !flips.has(id)) {
			const undone =
				id === undoes ||
				(this.#takenBackBy.get(id) ?? []).some(by => !(flips.get(by.id) ?? this.#undone.has(by.id)));
			if (undone === this.#undone.has(id)) break;
			flips.set(id, undone);
			id = this.#byId.get(id)?.undoes ?? null;
		}

		return flips;
	}

	/** Lays all decisions on one event anew. */
	#relay(event: EventId, {records, found}: Outcome, flips: ReadonlyMap<string, boolean>): void {
		records.delete(event);
		found.delete(event);
		const outcome: Outcome = {records, found, edits: []};
		for (const decision of this.#byEvent.get(event) ?? []) {
			if (!this.#actsByItself(decision)) continue;
			const changes = decision.changes.filter(change => change.event === event);
			const counts = !(flips.get(decision.id) ?? this.#undone.has(decision.id));
			applyDecision(outcome, {...decision, changes, edits: []}, counts);
		}
	}

	#edits(): EditRecord[] {
		return this.#withEdits
			.filter(({id, undoes}) => undoes === null && !this.#undone.has(id))
			.flatMap(({id, time, who, edits}) => edits.map(edit => ({edit, decision: id, time, who})));
	}

	/** An undo whose decision is lost acts by what it says; any other by what it takes back. */
	#actsByItself({undoes}: Decision): boolean {
		return undoes === null || !this.#byId.has(undoes);
	}

	#file(decision: Decision, put: (list: Decision[], decision: Decision) => void): void {
		this.#byId.set(decision.id, decision);
		for (const event of new Set(decision.changes.map(change => change.event))) {
			const list = this.#byEvent.get(event) ?? [];
			if (list.length === 0) this.#byEvent.set(event, list);
			put(list, decision);
		}

		if (decision.undoes !== null) {
			const list = this.#takenBackBy.get(decision.undoes) ?? [];
			if (list.length === 0) this.#takenBackBy.set(decision.undoes, list);
			list.push(decision);
		}

		if (decision.edits.length > 0) put(this.#withEdits, decision);
	}
}
