import type {DateRange} from '../../model/claim.ts';
import type {Day} from '../../model/ids.ts';
import {daysBetween, single} from '../text/calendar.ts';
import {Sentences} from '../text/tokens.ts';
import type {MarkedText, Range, TimeMark} from './marks.ts';
import {firstFrom, inside, type Window} from './window.ts';

export type When = {
	date: DateRange | null;
	mark: TimeMark | null;
	/** Where the day was found, nearest first. */
	found: 'clause' | 'sentence' | 'ahead' | 'passage' | 'publication';
};

// A date that lies further back than a week is context, not the day the passage goes on to tell of.
const passageReach = 7;

/** For each paragraph the day that its sentences so far have set, asked for in text order. */
export class PassageDay {
	readonly #text: MarkedText;
	readonly #published: Day | null;
	readonly #sentences: Sentences;
	/** For each time the last one up to it that governs what follows in its paragraph, or -1. */
	readonly #governing: Int32Array;

	constructor(text: MarkedText, published: Day | null) {
		this.#text = text;
		this.#published = published;
		this.#sentences = new Sentences(text.tokens);
		this.#governing = new Int32Array(text.times.length);
		for (const [index, mark] of text.times.entries()) {
			const before = text.times[index - 1];
			const goesOn = before !== undefined && this.#paragraphOf(before) === this.#paragraphOf(mark);
			const governing = goesOn ? (this.#governing[index - 1] as number) : -1;
			this.#governing[index] = this.#carries(mark) ? index : governing;
		}
	}

	#paragraphOf(range: Range): number | undefined {
		return this.#text.tokens[range.begin]?.paragraph;
	}

	#carries(mark: TimeMark): boolean {
		if (mark.kind === 'since' || mark.kind === 'ago' || !mark.date) return false;
		return (
			this.#published !== null &&
			daysBetween(mark.date.to, this.#published) <= passageReach &&
			mark.kind === 'day'
		);
	}

	/**
	 * The day of what a trigger tells (contract, section 1): the day named in its clause, else the one named before in its sentence, else the
	 * one that governs the paragraph, else the day of publication.
	 */
	of(window: Window): When {
		const {times} = this.#text;
		const {clause, trigger} = window;
		const own = inside(times, clause.begin, clause.end);
		const nearest = own.sort(
			(a, b) => Math.abs(a.begin - trigger.begin) - Math.abs(b.begin - trigger.begin),
		)[0];
		if (nearest) return {date: nearest.date, mark: nearest, found: 'clause'};
		const {begin, end} = this.#sentences.around(trigger.begin);
		for (let index = firstFrom(times, clause.begin) - 1; index >= 0; index--) {
			const mark = times[index] as TimeMark;
			if (mark.begin < begin) break;
			if (mark.kind !== 'ago') return {date: mark.date, mark, found: 'sentence'};
		}

		// One day named later in the sentence is the day of the whole of it.
		const after = firstFrom(times, clause.end);
		const [only, second] = [times[after], times[after + 1]];
		const isSole = only && only.begin < end && !(second && second.begin < end);
		if (isSole && only.kind === 'day' && only.date) return {date: only.date, mark: only, found: 'ahead'};
		const last = firstFrom(times, begin) - 1;
		const told = times[last];
		const mark = told && this.#paragraphOf(told) === this.#paragraphOf(trigger) ? this.#governing[last] : -1;
		const governing = mark === undefined ? undefined : times[mark];
		if (governing) return {date: governing.date, mark: governing, found: 'passage'};
		return {date: this.#published && single(this.#published), mark: null, found: 'publication'};
	}
}
