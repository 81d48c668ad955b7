import type {DateRange} from '../../model/claim.ts';
import type {Day} from '../../model/ids.ts';
import {daysBetween} from '../text/calendar.ts';
import {harm} from './claim-groups.ts';
import type {Item, MarkedText, Range, TimeMark} from './marks.ts';
import {isDatelineDay} from './recognise/datelines.ts';
import {anyInside, firstFrom, inside} from './window.ts';

/** What lies further back than a week is context, not the day that a text goes on to tell of. */
export const recentDays = 7;
/** No title is longer, in words and marks. */
const titleLength = 24;

/** The last lines that may open a text: its title, and the first paragraph. */
const openings = 2;

const sameDay = (a: DateRange, b: DateRange): boolean => a.from === b.from && a.to === b.to;

/**
 * The day that the first paragraph of a report names for its news, if that is not the day of publication: "yesterday X attacked Y". What
 * the paragraphs behind it go on to tell, without a day of their own, is of that day, until they name another.
 */
export class StoryDay {
	readonly #text: MarkedText;
	readonly #published: Day | null;
	/** null where the text opens with no such day. */
	readonly #mark: TimeMark | null;
	/** Where another day is named: there the story is left. */
	readonly #end: number;

	constructor(text: MarkedText, published: Day | null) {
		this.#text = text;
		this.#published = published;
		this.#mark = published === null ? null : this.#opening(published);
		this.#end = this.#mark ? this.#leftAt(this.#mark) : 0;
	}

	/** The day that still governs at a token, or null. */
	at(begin: number): TimeMark | null {
		const mark = this.#mark;
		return mark && mark.end <= begin && begin < this.#end && !this.#lineOf(begin)?.flash ? mark : null;
	}

	#lineOf(at: number): Item | undefined {
		return this.#text.items[firstFrom(this.#text.items, at + 1) - 1];
	}

	/** Days near enough to be of the news; how long something has gone on, or was ago, is told of that alone. */
	#isRecent({date, kind}: TimeMark): boolean {
		return (
			kind !== 'since' &&
			kind !== 'ago' &&
			date !== null &&
			this.#published !== null &&
			date.to <= this.#published &&
			daysBetween(date.to, this.#published) <= recentDays
		);
	}

	#opening(published: Day): TimeMark | null {
		const {triggers, times} = this.#text;
		let from = 0;
		for (let count = 0; count < openings; count++) {
			const telling = triggers[firstFrom(triggers, from)];
			const line = telling && this.#lineOf(telling.begin);
			if (!line) return null;
			from = line.end;
			const first = inside(times, line.begin, line.end).find(
				mark => this.#isRecent(mark) && !this.#isOfTelling(mark),
			);
			if (first)
				return this.#isOfNews(first, line) && (first.date?.to ?? published) < published ? first : null;
			if (line.flash || !this.#isTitle(line)) return null;
		}

		return null;
	}

	#isTitle({begin, end}: Item): boolean {
		return end - begin <= titleLength && this.#text.tokens[end - 1]?.form !== '.';
	}

	/** "Beirut, 3 May – …", "said today that X attacked Y yesterday": when it was told is not when it was. */
	#isOfTelling(mark: TimeMark): boolean {
		const {tokens, clauses, clauseOf, triggers, times} = this.#text;
		if (isDatelineDay(tokens, mark)) return true;
		const clause = clauses[clauseOf[mark.begin] as number];
		const next = times[firstFrom(times, mark.end)];
		return (
			mark.date?.to === this.#published &&
			clause !== undefined &&
			!anyInside(triggers, clause.begin, clause.end) &&
			next !== undefined &&
			tokens[next.begin]?.sentence === tokens[mark.begin]?.sentence &&
			this.#isRecent(next)
		);
	}

	/** A day in a relative clause is that of the attack it tells of, and of the harm that did; not of who lost ground there since. */
	#isOfNews(mark: TimeMark, line: Range & {flash: boolean}): boolean {
		if (mark.kind !== 'day' || line.flash) return false;
		const {clauses, clauseOf, triggers} = this.#text;
		if (!clauses[clauseOf[mark.begin] as number]?.relative) return true;
		const [first] = inside(triggers, line.begin, line.end);
		return first !== undefined && harm.has(first.meaning.rule.type);
	}

	#leftAt(mark: TimeMark): number {
		const {times, sentences, tokens} = this.#text;
		const {end} = sentences.around(mark.begin);
		for (let index = firstFrom(times, end); index < times.length; index++) {
			const next = times[index] as TimeMark;
			if (this.#isRecent(next) && !sameDay(next.date as DateRange, mark.date as DateRange)) return next.begin;
		}

		return tokens.length;
	}
}
