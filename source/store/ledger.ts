import {type Difference, History} from './history.ts';
import type {JournalLine} from './journal-line.ts';
import {KnownSessions} from './known-sessions.ts';
import {applyDecision, compareDecisions, type Moment, type Outcome} from './replay.ts';

/** What decisions come to, and which decisions that were. */
export type Standing = Outcome & {
	known: KnownSessions;
	/** How many they were. */
	decisions: number;
	/** The last of them in the order of replay. */
	latest: Moment | null;
};

export const emptyStanding = (): Standing => ({
	records: new Map(),
	found: new Map(),
	edits: [],
	known: new KnownSessions(),
	decisions: 0,
	latest: null,
});

const nothing = (): Difference => ({events: new Set(), edits: false});

/**
 * What is decided. It may stand on a snapshot: then decisions that only add to the end are laid upon it, and for anything else it must be told
 * all of the journal.
 */
export class Ledger {
	#standing: Standing = emptyStanding();
	#history: History | null = null;
	/** The lines that were read here, by the ids of their decisions. */
	#lines = new Map<string, JournalLine>();

	/** On what a snapshot says. */
	standOn(standing: Standing): void {
		this.#standing = standing;
		this.#history = null;
		this.#lines = new Map();
	}

	/** On all lines of the journal. */
	learn(lines: readonly JournalLine[]): void {
		const {history, outcome} = History.of(lines.map(({decision}) => decision));
		const known = new KnownSessions();
		for (const line of lines) known.add(line);
		const {decisions} = history;
		this.#standing = {...outcome, known, decisions: decisions.length, latest: decisions.at(-1) ?? null};
		this.#history = history;
		this.#lines = new Map(lines.map(line => [line.decision.id, line]));
	}

	get standing(): Readonly<Standing> {
		return this.#standing;
	}

	/** null as long as it stands on a snapshot. */
	get history(): History | null {
		return this.#history;
	}

	/** The lines that were read here and not passed over. */
	get lines(): ReadonlyMap<string, JournalLine> {
		return this.#lines;
	}

	/**
	 * Takes in more lines; those that are known change nothing.
	 *
	 * @returns what became otherwise; `history` where it must learn all lines first: then nothing was taken in.
	 */
	takeIn(lines: readonly JournalLine[]): Difference | 'history' {
		if (this.#history) return this.#add(this.#history, lines);
		return this.#follow(lines) ? this.#lay(lines) : 'history';
	}

	#lay(lines: readonly JournalLine[]): Difference {
		const difference = nothing();
		for (const line of lines) {
			const {decision} = line;
			applyDecision(this.#standing, decision);
			this.#standing.latest = decision;
			this.#standing.decisions++;
			this.#note(line);
			for (const {event} of decision.changes) difference.events.add(event);
			difference.edits ||= decision.edits.length > 0;
		}

		return difference;
	}

	#add(history: History, lines: readonly JournalLine[]): Difference {
		if (lines.length > history.decisions.length) return this.#learnMore(lines);
		const difference = nothing();
		for (const line of lines) {
			const added = history.add(line.decision, this.#standing);
			if (!added) return this.#learnMore(lines);

			this.#note(line);
			for (const event of added.events) difference.events.add(event);
			difference.edits ||= added.edits;
		}

		this.#standing.decisions = history.decisions.length;
		this.#standing.latest = history.decisions.at(-1) ?? null;
		return difference;
	}

	#learnMore(lines: readonly JournalLine[]): Difference {
		this.learn([...this.#lines.values(), ...lines]);
		return {events: new Set(this.#standing.records.keys()), edits: true};
	}

	#note(line: JournalLine): void {
		this.#lines.set(line.decision.id, line);
		this.#standing.known.add(line);
	}

	/** Whether each comes after all before it and takes nothing back. */
	#follow(lines: readonly JournalLine[]): boolean {
		let last = this.#standing.latest;
		return lines.every(({decision}) => {
			const after = last === null || compareDecisions(last, decision) < 0;
			last = decision;
			return after && decision.undoes === null;
		});
	}
}
