import type {DateRange} from '../../model/claim.ts';
import type {Day} from '../../model/ids.ts';
import {daysBetween, single} from '../text/calendar.ts';
import {Sentences} from '../text/tokens.ts';
import type {MarkedText, TimeMark} from './marks.ts';
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

	constructor(text: MarkedText, published: Day | null) {
		this.#text = text;
		this.#published = published;
		this.#sentences = new Sentences(text.tokens);
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
		const {tokens, times} = this.#text;
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
		const paragraph = tokens[trigger.begin]?.paragraph;
		for (let index = firstFrom(times, begin) - 1; index >= 0; index--) {
			const mark = times[index] as TimeMark;
			if (tokens[mark.begin]?.paragraph !== paragraph) break;
			if (this.#carries(mark)) return {date: mark.date, mark, found: 'passage'};
		}

		return {date: this.#published && single(this.#published), mark: null, found: 'publication'};
	}
}
