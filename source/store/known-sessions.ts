import type {JournalLine} from './journal-line.ts';
import {LineMap} from './line-map.ts';

/** What was read of one session: which of its decisions, as ranges ("0-41,43"), and the sum of the last. */
export type SessionEntry = {session: string; has: string; sum: string};

type Range = [from: number, to: number];

const rangesOf = (text: string): Range[] =>
	text === ''
		? []
		: text.split(',').map(range => {
				const [from = '', to = from] = range.split('-');
				return [Number(from), Number(to)];
			});

const textOf = (ranges: readonly Range[]): string =>
	ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');

const withNumber = (ranges: readonly Range[], number: number): Range[] => {
	const all = [...ranges, [number, number] as Range].sort(([a], [b]) => a - b);
	const joined: Range[] = [];
	for (const [from, to] of all) {
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
	readonly entries: LineMap<string, SessionEntry>;

	constructor(entries = new LineMap<string, SessionEntry>('session')) {
		this.entries = entries;
	}

	add({decision: {session, sequence}, sum}: JournalLine): void {
		const entry = this.entries.get(session);
		const ranges = rangesOf(entry?.has ?? '');
		const last = ranges.at(-1)?.[1] ?? -1;
		this.entries.set(session, {
			session,
			has: textOf(withNumber(ranges, sequence)),
			sum: entry && last > sequence ? entry.sum : sum,
		});
	}

	has({session, sequence}: {session: string; sequence: number}): boolean {
		const entry = this.entries.get(session);
		return (
			entry !== undefined && rangesOf(entry.has).some(([from, to]) => from <= sequence && sequence <= to)
		);
	}

	/** The sum of the last decision of a session, if any is known. */
	sumOf(session: string): string | undefined {
		return this.entries.get(session)?.sum;
	}

	/** How many of these decisions are not among the others. */
	countBeyond(others: KnownSessions): number {
		let count = 0;
		for (const {session, has} of this.entries.values()) {
			const theirs = others.entries.get(session)?.has;
			if (theirs === has) continue;
			for (const [from, to] of rangesOf(has)) {
				count += to - from + 1;
				for (const [begin, end] of rangesOf(theirs ?? ''))
					count -= Math.max(0, Math.min(to, end) - Math.max(from, begin) + 1);
			}
		}

		return count;
	}
}
