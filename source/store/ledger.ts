import type {Decision} from '../model/decision.ts';
import type {EditRecord} from '../model/edit.ts';
import {applyDecision, compareDecisions, type Outcome, replay} from './replay.ts';

/** All decisions that were read, in the order in which they count, and what they come to. */
export class Ledger {
	#decisions: Decision[] = [];
	#ids = new Set<string>();
	#outcome: Outcome = {records: new Map(), found: new Map(), edits: []};
	#undone = new Set<string>();

	/** In the order of replay. */
	get decisions(): readonly Decision[] {
		return this.#decisions;
	}

	get ids(): ReadonlySet<string> {
		return this.#ids;
	}

	get records(): Outcome['records'] {
		return this.#outcome.records;
	}

	/** The edits that count, in order. */
	get edits(): readonly EditRecord[] {
		return this.#outcome.edits;
	}

	isUndone(id: string): boolean {
		return this.#undone.has(id);
	}

	/** What the decisions would come to with one more. */
	with(decision: Decision): Outcome {
		return replay([...this.#decisions, decision]);
	}

	/** The last decision of a person that still counts: of this session, then of any. */
	lastOf(who: string, session: string): Decision | undefined {
		const own = this.#decisions.filter(
			decision => decision.who === who && decision.undoes === null && !this.#undone.has(decision.id),
		);
		return own.findLast(decision => decision.session.startsWith(session)) ?? own.at(-1);
	}

	/** Forgets everything and begins with these. */
	replace(decisions: readonly Decision[]): void {
		const outcome = replay(decisions);
		this.#decisions = outcome.decisions;
		this.#ids = new Set(outcome.decisions.map(decision => decision.id));
		this.#outcome = outcome;
		this.#undone = outcome.undone;
	}

	/**
	 * Takes in more decisions; those that are known change nothing.
	 *
	 * @returns those that only add to the end, so that nothing before them need be looked at again; `anew` where all may be otherwise.
	 */
	takeIn(decisions: readonly Decision[]): readonly Decision[] | 'anew' {
		const news = decisions.filter(({id}) => !this.#ids.has(id));
		if (!this.#follows(news)) {
			this.replace([...this.#decisions, ...news]);
			return 'anew';
		}

		return news.filter(decision => {
			// The same line may come twice in one reading.
			if (this.#ids.has(decision.id)) return false;
			this.#ids.add(decision.id);
			this.#decisions.push(decision);
			applyDecision(this.#outcome, decision);
			return true;
		});
	}

	#follows(decisions: readonly Decision[]): boolean {
		let last = this.#decisions.at(-1);
		return decisions.every(decision => {
			const after = last === undefined || compareDecisions(last, decision) < 0;
			last = decision;
			return after && decision.undoes === null;
		});
	}
}
