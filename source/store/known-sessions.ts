import type {JournalLine} from './journal-line.ts';
import {LineMap} from './line-map.ts';

/** What was read of one session: which of its decisions, as ranges ("0-41,43"), and the sum of the last. */
export type SessionEntry = {session: string; has: string; sum: string};

type Range = [from: number, to: number];
type Known = {ranges: Range[]; sum: string};

const rangesOf = (text: string): Range[] =>
	text.split(',').map(range => {
		const [from = '', to = from] = range.split('-');
		return [Number(from), Number(to)];
	});

const textOf = (ranges: readonly Range[]): string =>
	ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');

const withNumber = (ranges: readonly Range[], number: number): Range[] => {
	const joined: Range[] = [];
	for (const [from, to] of [...ranges, [number, number] as Range].sort(([a], [b]) => a - b)) {
		const last = joined.at(-1);
		if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
		else joined.push([from, to]);
	}

	return joined;
};

/**
 * Which decisions of which session are known: small even for very many, so that a snapshot can say what it was made from, and what a journal
 * has lost since can be named.
 */
export class KnownSessions {
	readonly #entries: LineMap<string, SessionEntry>;
	/** Those that were looked at; they go before the entries. */
	readonly #looked = new Map<string, Known>();

	constructor(entries = new LineMap<string, SessionEntry>('session')) {
		this.#entries = entries;
	}

	/** As lines; what is added after the call is not in it. */
	get entries(): LineMap<string, SessionEntry> {
		for (const [session, {ranges, sum}] of this.#looked)
			this.#entries.set(session, {session, has: textOf(ranges), sum});
		return this.#entries;
	}

	add({decision: {session, sequence}, sum}: JournalLine): void {
		const known = this.#look(session);
		if (!known) {
			this.#looked.set(session, {ranges: [[sequence, sequence]], sum});
			return;
		}

		const last = known.ranges.at(-1) as Range;
		if (sequence > last[1]) known.sum = sum;
		// As all sessions are written; anything else is rare.
		if (sequence === last[1] + 1) last[1] = sequence;
		else known.ranges = withNumber(known.ranges, sequence);
	}

	has({session, sequence}: {session: string; sequence: number}): boolean {
		return this.#look(session)?.ranges.some(([from, to]) => from <= sequence && sequence <= to) ?? false;
	}

	/** The sum of the last decision of a session, if any is known. */
	sumOf(session: string): string | undefined {
		return this.#look(session)?.sum;
	}

	/** How many of these decisions are not among the others. */
	countBeyond(others: KnownSessions): number {
		let count = 0;
		for (const session of this.entries.keys()) {
			const theirs = others.#look(session)?.ranges ?? [];
			for (const [from, to] of this.#look(session)?.ranges ?? []) {
				count += to - from + 1;
				for (const [begin, end] of theirs)
					count -= Math.max(0, Math.min(to, end) - Math.max(from, begin) + 1);
			}
		}

		return count;
	}

	#look(session: string): Known | undefined {
		const looked = this.#looked.get(session);
		if (looked) return looked;
		const entry = this.#entries.get(session);
		if (!entry) return undefined;
		const known = {ranges: rangesOf(entry.has), sum: entry.sum};
		this.#looked.set(session, known);
		return known;
	}
}
