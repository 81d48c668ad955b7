import type {ClaimType, DateRange} from '../../model/claim.ts';
import type {Day} from '../../model/ids.ts';
import type {Lexicon} from '../lexicon/compile-lexicon.ts';
import {daysAround, daysBetween, single} from '../text/calendar.ts';
import {had, joiner, that} from '../text/particles.ts';
import {attacks, harm, strikes} from './claim-groups.ts';
import type {Clause, MarkedText, Range, TimeMark} from './marks.ts';
import {isDatelineDay} from './recognise/datelines.ts';
import {recentDays, StoryDay} from './story-day.ts';
import {anyInside, connectorIn, firstFrom, hasClass, inside, type Window} from './window.ts';

export type When = {
	date: DateRange | null;
	mark: TimeMark | null;
	/** Where the day was found, nearest first. */
	found: 'clause' | 'sentence' | 'ahead' | 'passage' | 'publication';
};

/** "The fighting still goes on": so far behind the word of the event "still" may stand, in words. */
const stillReach = 1;
const ground: ReadonlySet<ClaimType> = new Set(['territory-gained', 'territory-left']);
/** No heading is longer, in words and marks. */
const headingLength = 16;

/** For each paragraph the day that its sentences so far have set, asked for in text order. */
export class PassageDay {
	readonly #text: MarkedText;
	readonly #published: Day | null;
	readonly #lexicon: Lexicon;
	/** The days that stand as headings over what follows, and where in the times. */
	readonly #headings: readonly TimeMark[];
	/** For each time the last one up to it that governs what follows in its paragraph, or -1. */
	readonly #governing: Int32Array;
	readonly #news: DateRange | null;
	readonly #story: StoryDay;

	constructor(text: MarkedText, lexicon: Lexicon, published: Day | null) {
		this.#text = text;
		this.#lexicon = lexicon;
		this.#published = published;
		this.#headings = text.times.filter(mark => this.#isHeading(mark));
		this.#governing = new Int32Array(text.times.length);
		this.#news = this.#ownNews();
		this.#story = new StoryDay(text, published);
		for (const [index, mark] of text.times.entries()) {
			const before = text.times[index - 1];
			const goesOn = before !== undefined && this.#paragraphOf(before) === this.#paragraphOf(mark);
			const governing = goesOn ? (this.#governing[index - 1] as number) : -1;
			this.#governing[index] = this.#carries(mark) ? index : governing;
		}
	}

	/**
	 * The report's own news: of the day of publication where the text names days (today, Saturday, a date) and leaves them; a text that names
	 * none tells of the last 24 hours, and so of two days of the calendar.
	 */
	#ownNews(): DateRange | null {
		const published = this.#published;
		if (published === null) return null;
		const {items, times} = this.#text;
		// A flash is of the hour it was sent.
		const isSentAtOnce = items.some(item => item.flash);
		const namesDays = times.some(
			mark =>
				mark.date !== null && daysBetween(mark.date.to, published) <= recentDays && mark.kind !== 'period',
		);
		return isSentAtOnce || namesDays ? single(published) : daysAround(published, -1, 0);
	}

	/** A day in a short line that tells no event stands over what follows it; so does one in the first line. */
	#isHeading(mark: TimeMark): boolean {
		const {items, triggers} = this.#text;
		const line = items[firstFrom(items, mark.begin + 1) - 1];
		if (!line || line.flash || mark.kind !== 'day' || !mark.date) return false;
		return (
			line.begin === 0 ||
			(line.end - line.begin <= headingLength && !anyInside(triggers, line.begin, line.end))
		);
	}

	/** The day that stands over a list, for what one of its flashes tells. */
	#headingOver(at: number): TimeMark | null {
		const {items} = this.#text;
		const line = items[firstFrom(items, at + 1) - 1];
		return line?.flash ? (this.#headings[firstFrom(this.#headings, at) - 1] ?? null) : null;
	}

	#paragraphOf(range: Range): number | undefined {
		return this.#text.tokens[range.begin]?.paragraph;
	}

	/** The day of a clause that only tells of something earlier, or says what a place is: "after it had taken …", "which it took on Saturday". */
	#isBound(mark: TimeMark): boolean {
		const clause = this.#text.clauses[this.#text.clauseOf[mark.begin] as number];
		return clause?.relative ?? false;
	}

	/** Before anything that could be news. */
	#isLongAgo({date, kind}: TimeMark): boolean {
		return (
			kind !== 'since' &&
			date !== null &&
			this.#published !== null &&
			daysBetween(date.to, this.#published) > recentDays
		);
	}

	/** Ground that changes hands again: "left the areas which it took on Saturday" lies between that day and the report. */
	#isChangeBefore({trigger}: Window, mark: TimeMark): boolean {
		return this.#isBound(mark) && ground.has(trigger.meaning.rule.type);
	}

	/** "had taken": what lies before the news is not of its day, and of which day it is is not told. */
	#isPluperfect({clause, trigger}: Window): boolean {
		if (trigger.meaning.kind !== 'perfect') return false;
		const was = connectorIn(this.#text, this.#lexicon, 'was', clause.begin, trigger.begin);
		return was !== null && this.#text.tokens[trigger.begin - 1]?.form === had;
	}

	/** A state that is told beside the news: what "lies in the hands of" somebody does so on the day of the report, unless it came to only then. */
	#isState({clause, trigger}: Window, type: ClaimType): boolean {
		return (
			type === 'control' &&
			trigger.meaning.kind !== 'perfect' &&
			!hasClass(this.#text, this.#lexicon, 'became', clause.begin, trigger.begin)
		);
	}

	/** What is told in the present goes on as the report is written: "X besieges Y"; "X was besieging" does not. */
	#isPresent(window: Window, type: ClaimType): boolean {
		const {clause, trigger} = window;
		if (this.#isState(window, type)) return true;
		// "Before the aircraft hit them": behind "that" the verb has no time of its own.
		const isThat = this.#text.tokens[trigger.begin - 1]?.form === that;
		return (
			trigger.meaning.kind === 'imperfect' &&
			!isThat &&
			connectorIn(this.#text, this.#lexicon, 'was', clause.begin, trigger.begin) === null
		);
	}

	/** "repelled an attack two days ago, and killed ten": what is joined to an event shares its day. */
	#goesOnFrom({clause, trigger}: Window, mark: TimeMark): boolean {
		const {clauses, clauseOf, triggers, tokens} = this.#text;
		const told = clauses[clauseOf[mark.begin] as number];
		return (
			told !== undefined &&
			mark.date !== null &&
			!told.relative &&
			!clause.relative &&
			trigger.meaning.kind === 'perfect' &&
			anyInside(triggers, told.begin, told.end) &&
			joiner.test(tokens[clause.begin]?.form ?? '')
		);
	}

	/** "killed in a raid that hit X yesterday": the attack in a relative clause is what they died of. */
	#isOfAttack({begin}: TimeMark): boolean {
		const {clauses, clauseOf, triggers} = this.#text;
		const clause = clauses[clauseOf[begin] as number];
		const told = clause ? inside(triggers, clause.begin, clause.end) : [];
		const has = (types: ReadonlySet<ClaimType>): boolean =>
			told.some(({meaning}) => types.has(meaning.rule.type));
		return has(attacks) || !has(ground);
	}

	/** Days of strikes that are told beside them. */
	#isOfRaids({begin}: TimeMark, window: Window): boolean {
		const {clauses, clauseOf, triggers} = this.#text;
		const clause = clauses[clauseOf[begin] as number];
		return (
			clause?.begin === window.clause.end &&
			!clause.relative &&
			clause.opening !== '' &&
			inside(triggers, clause.begin, begin).some(({meaning}) => strikes.has(meaning.rule.type))
		);
	}

	/** "Since May, when X drove them out": it began with what stands right behind. */
	#isOfStart({begin}: Clause, mark: TimeMark): boolean {
		const {tokens} = this.#text;
		for (let at = mark.end; at < begin; at++) if (tokens[at]?.kind === 'word') return false;
		const meanings = this.#lexicon.connectors.at(tokens, begin)?.meanings;
		return meanings?.some(kind => kind === 'when' || kind === 'afterwards') ?? false;
	}

	/** "while Y was hit on Monday", "after Y fell on Monday": not the day of what stands before, but for the harm done in that. */
	#isOfOther(clause: Clause, isHarm: boolean): boolean {
		const meanings = this.#lexicon.connectors.at(this.#text.tokens, clause.begin)?.meanings;
		return meanings?.some(kind => kind === 'elsewhen' || (kind === 'afterwards' && !isHarm)) ?? false;
	}

	/** The day named later in the sentence is the day of the whole of it, if it is the only one. */
	#ahead(window: Window, type: ClaimType, end: number): When | null {
		const {times, clauses, clauseOf} = this.#text;
		const after = firstFrom(times, window.clause.end);
		const [only, second] = [times[after], times[after + 1]];
		if (!only?.date || only.begin >= end || this.#isState(window, type)) return null;
		const isHarm = harm.has(type);
		// "Ten were killed in raids on X within three days": the deaths are of the days of the raids.
		if (only.kind !== 'day' && !(only.kind === 'period' && isHarm && this.#isOfRaids(only, window)))
			return null;
		const at = clauseOf[only.begin] as number;
		for (let between = (clauseOf[window.trigger.begin] as number) + 1; between <= at; between++)
			if (this.#isOfOther(clauses[between] as Clause, isHarm)) return null;
		if (this.#isBound(only) && isHarm)
			return this.#isOfAttack(only) ? {date: only.date, mark: only, found: 'ahead'} : null;
		if (second && second.begin < end) return null;
		if (!this.#isBound(only)) return {date: only.date, mark: only, found: 'ahead'};
		return this.#isChangeBefore(window, only)
			? {date: this.#since(only.date), mark: only, found: 'ahead'}
			: null;
	}

	#isStill(begin: number, end: number): boolean {
		return connectorIn(this.#text, this.#lexicon, 'still', begin, end) !== null;
	}

	#since({from, to}: DateRange): DateRange {
		return {from, to: this.#published !== null && this.#published > to ? this.#published : to};
	}

	/** "The monitor today counted the dead of yesterday's raids": the day right behind who speaks. */
	#isDayOfTelling({begin}: TimeMark): boolean {
		const {speeches} = this.#text;
		return speeches[firstFrom(speeches, begin) - 1]?.announced.end === begin;
	}

	#carries(mark: TimeMark): boolean {
		if (mark.kind === 'since' || mark.kind === 'ago' || !mark.date) return false;
		return (
			this.#published !== null &&
			mark.date.to <= this.#published &&
			daysBetween(mark.date.to, this.#published) <= recentDays &&
			mark.kind === 'day'
		);
	}

	/**
	 * The day of what a trigger tells (contract, section 1): the day named in its clause, else the one named before in its sentence, else the
	 * one that governs the paragraph, else the day of publication.
	 */
	of(window: Window, type: ClaimType): When {
		const {times} = this.#text;
		const {clause, trigger} = window;
		const named = inside(times, clause.begin, clause.end);
		// A dateline only says when the report was sent, and the day beside a speaker when he spoke: what else the clause names stands before it.
		const told = named.filter(mark => !isDatelineDay(this.#text.tokens, mark) && !this.#isDayOfTelling(mark));
		const own = told.length > 0 ? told : named;
		const nearest = own.sort(
			(a, b) => Math.abs(a.begin - trigger.begin) - Math.abs(b.begin - trigger.begin),
		)[0];
		if (nearest) return {date: nearest.date, mark: nearest, found: 'clause'};
		const {begin, end} = this.#text.sentences.around(trigger.begin);
		const still = this.#isStill(clause.begin, trigger.end + stillReach);
		for (let index = firstFrom(times, clause.begin) - 1; index >= 0; index--) {
			const mark = times[index] as TimeMark;
			if (mark.begin < begin) break;
			// What still goes on is of the day it is told, not of a time that is over; so is what hangs on it.
			if (mark.kind === 'period' && this.#isStill(mark.end, trigger.end)) break;
			// "In the town, which it had taken in 2017, ten were killed": long ago, and of the town alone.
			if (this.#isBound(mark) && this.#isLongAgo(mark) && !clause.relative) continue;
			if (mark.start && this.#isOfStart(clause, mark)) return {date: mark.start, mark, found: 'sentence'};
			if (this.#isState(window, type)) break;
			if (mark.kind !== 'ago' || this.#goesOnFrom(window, mark))
				return {date: mark.date, mark, found: 'sentence'};
		}

		const ahead = this.#ahead(window, type, end);
		if (ahead) return ahead;
		if (this.#isPluperfect(window)) return {date: null, mark: null, found: 'publication'};
		const last = firstFrom(times, begin) - 1;
		const before = times[last];
		const goesOn =
			before !== undefined &&
			(this.#paragraphOf(before) === this.#paragraphOf(trigger) ||
				hasClass(this.#text, this.#lexicon, 'thereupon', clause.begin, trigger.begin));
		const mark = goesOn ? this.#governing[last] : -1;
		const governing = mark === undefined ? undefined : times[mark];
		if (governing && !still) return {date: governing.date, mark: governing, found: 'passage'};
		const heading = this.#headingOver(trigger.begin);
		if (heading) return {date: heading.date, mark: heading, found: 'passage'};
		const story = still || this.#isPresent(window, type) ? null : this.#story.at(trigger.begin);
		if (story) return {date: story.date, mark: story, found: 'passage'};
		return {date: this.#news, mark: null, found: 'publication'};
	}
}
