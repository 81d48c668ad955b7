import type {Range, TriggerMark} from './marks.ts';

/** What begins, ends or goes on at a token, as bits of one byte: clauses ask for it at every word, and one look tells all. */
export const edge = {
	placeBegins: 1,
	placeEnds: 2,
	peopleBegins: 4,
	peopleEnds: 8,
	timeBegins: 16,
	timeEnds: 32,
	/** A name, a figure, a time or a phrase for an event goes on here. */
	covered: 64,
	/** A noun for an event, or a phrase that holds one, ends. */
	eventEnds: 128,
} as const;

/** What is known of a text when its clauses are cut. */
export type Known = {
	triggers: readonly TriggerMark[];
	places: readonly Range[];
	/** Sides and figures. */
	people: readonly Range[];
	times: readonly Range[];
	/** The words that announce who says what follows. */
	announced: readonly Range[];
};

/** The edges at each of so many tokens, and behind the last. */
export const edgesOf = (length: number, {triggers, places, people, times}: Known): Uint8Array => {
	const edges = new Uint8Array(length + 1);
	const mark = (at: number, bit: number): void => {
		edges[at] = (edges[at] as number) | bit;
	};

	const markAll = (ranges: readonly Range[], begins: number, ends: number): void => {
		for (const {begin, end} of ranges) {
			mark(begin, begins);
			mark(end, ends);
			for (let at = begin + 1; at < end; at++) mark(at, edge.covered);
		}
	};

	markAll(places, edge.placeBegins, edge.placeEnds);
	markAll(people, edge.peopleBegins, edge.peopleEnds);
	markAll(times, edge.timeBegins, edge.timeEnds);
	for (const {meaning, begin, end} of triggers) {
		if (meaning.kind === 'noun' || meaning.kind === 'phrase') mark(end, edge.eventEnds);
		for (let at = begin + 1; at < end; at++) mark(at, edge.covered);
	}

	return edges;
};
