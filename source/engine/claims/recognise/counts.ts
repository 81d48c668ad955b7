import type {CountKind} from '../../../model/claim.ts';
import type {Lexicon} from '../../lexicon/compile-lexicon.ts';
import type {Token} from '../../text/tokens.ts';
import {type ActorMark, type CountMark, isHarm, isOpenGroup, type Range} from '../marks.ts';
import type {Trace} from '../trace.ts';
import {type Counted, CountedReader, type Harm, harmOnly, type Kind} from './counted.ts';
import {type Link, linkOf} from './figure-links.ts';
import {type Figure, FigureReader, hedged, type Interval} from './figures.ts';

/** A word of harm within so many words belongs to a figure that names nobody. */
const near = 3;
/** How far behind the people counted their verb may stand, in words. */
const verbReach = 8;

/**
 * A mark; `open` where no word has told yet what it counts, and then `named` where a noun for people says that it counts something; `part` of
 * the figure before.
 */
type Read = CountMark & {open: boolean; named: boolean; victims: boolean};

/** What a figure counts, as far as the words tell; `end` is behind the noun for things, and `later` where a verb behind the people tells it. */
type Told = {what: CountKind | null; end: number; harm: Harm | null; later: boolean};
type Whom = Pick<CountMark, 'group' | 'otherwise' | 'side'>;

/** Whether both ends are whole numbers that can be told apart from their neighbours: no fraction, no version "1.2.3", not a line of digits. */
const isWhole = ({min, max}: Interval): boolean =>
	Number.isSafeInteger(min) && (max === null || Number.isSafeInteger(max));

/** Reads the marks of one text, in text order. */
class CountReader {
	readonly #tokens: readonly Token[];
	readonly #lexicon: Lexicon;
	readonly #figures: FigureReader;
	readonly #around: CountedReader;
	readonly #reads: Read[] = [];

	constructor(tokens: readonly Token[], lexicon: Lexicon, actors: readonly ActorMark[]) {
		this.#tokens = tokens;
		this.#lexicon = lexicon;
		this.#figures = new FigureReader(tokens, lexicon);
		this.#around = new CountedReader(this.#figures, lexicon, actors);
	}

	get marks(): CountMark[] {
		return this.#reads.map(({begin, end, count, group, noun, others, part, otherwise, side, rule}) => ({
			begin,
			end,
			count,
			group,
			noun,
			others,
			part,
			otherwise,
			side,
			rule,
		}));
	}

	/** Reads the figure that begins at a token, where one does, and gives the token after it. */
	at(index: number, taken: (range: Range) => boolean, trace: Trace): number {
		const figure = this.#figures.figure(index);
		if (!figure || !isWhole(figure.interval)) return index + 1;
		const end = Math.max(figure.end, index + 1);
		const why = this.#whyNot({begin: index, end}, taken);
		if (why !== null) trace?.(this.#tokens, {begin: index, end}, figure.rule, why);
		else if (!this.#read(index, figure))
			trace?.(this.#tokens, {begin: index, end}, figure.rule, 'left.counts-nothing');
		return end;
	}

	#whyNot({begin, end}: Range, taken: (range: Range) => boolean): string | null {
		// "and not 19": a figure that is denied is no count.
		if (this.#figures.word(begin - 1, 'negated')) return 'left.denied-figure';
		if (this.#figures.isMeasure(begin, end)) return 'left.measures';
		return taken({begin, end}) ? 'left.taken' : null;
	}

	/** How the figure that begins at a token hangs on a mark before it. */
	#link(begin: number, last: Read | null): Link {
		return last && linkOf(this.#figures, this.#lexicon, last, begin);
	}

	/** The mark before, where it stands in the same sentence. */
	#last(index: number): Read | null {
		const last = this.#reads.at(-1);
		return last && this.#tokens[last.begin]?.sentence === this.#tokens[index]?.sentence ? last : null;
	}

	/** The mark before that is no part of another: "others" are more of those. */
	#whole(index: number): Read | null {
		for (let at = this.#reads.length - 1; at >= 0; at--) {
			const read = this.#reads[at] as Read;
			if (this.#tokens[read.begin]?.sentence !== this.#tokens[index]?.sentence) break;
			if (!read.part) return read;
		}

		return this.#last(index);
	}

	/** In "some of the staff were seized" the verb stands after the people counted. */
	#later(figure: Figure, {end, named, sides}: Counted): Harm | null {
		const from = Math.max(figure.end, end);
		const what =
			named || sides || this.#around.sumBehind(figure.end) !== null
				? (harmOnly(this.#around.kindAfter(from, end + 6)?.what ?? null) ??
					this.#around.verbAfter(from, end + verbReach))
				: null;
		return what && {what, begin: end, end, distance: 1, victims: false};
	}

	/** What the figure's own noun, or the words behind the people counted, say is counted. */
	#ownKind(index: number, figure: Figure, counted: Counted): Kind | null {
		if (figure.what) return {what: figure.what, end: figure.end};
		const from = figure.noun ?? this.#around.sumBehind(figure.end) ?? figure.end;
		const found = this.#isWord(index, figure)
			? this.#around.kindAt(figure.noun ?? index)
			: this.#around.kindAfter(from, Math.max(from, figure.end) + 3);
		if (found) return found;
		const later = counted.sides ? this.#around.kindAfter(counted.end, counted.end + 2) : null;
		return later && harmOnly(later.what) ? later : null;
	}

	/** A noun that is a figure by itself. */
	#isWord(index: number, {end, rule}: Figure): boolean {
		return end === index || rule === 'count.one-of';
	}

	/** What is counted: as the words behind the figure say, else the nearest word of harm, else what a figure joined to this one counts. */
	#what(index: number, figure: Figure, counted: Counted): Told {
		const own = this.#ownKind(index, figure, counted);
		const harm = this.#around.kindBefore(index) ?? this.#around.farToll(index);
		if (own) {
			const {what, end} = own;
			return {
				what,
				end: what === 'other' || what === 'strikes' ? end : 0,
				harm,
				later: harm === null && harmOnly(what) !== null,
			};
		}

		const isWord = this.#isWord(index, figure);
		const found = harm ?? this.#later(figure, counted);
		const isNear = found !== null && (found.distance <= near || this.#around.isToll(index, found));
		const toll = isNear || found === null ? null : this.#around.farToll(index);
		if (toll) return {what: toll.what, end: 0, harm: toll, later: false};
		// A bare word for one or two people is a figure only right after a word of harm.
		if (isNear || (found && !isWord && (counted.named || counted.sides)))
			return {what: found.what, end: 0, harm, later: harm === null};
		const last = this.#last(index);
		const link = this.#link(index, last);
		const goesOn = link === 'part' || (link === 'joined' && (isWord || counted.named || counted.sides));
		return {what: goesOn && last ? harmOnly(last.count.what) : null, end: 0, harm, later: false};
	}

	/** Whom the figure counts where its own words do not say: those named with the toll before it, or "others" of those counted before. */
	#whom(index: number, {rule}: Figure, counted: Counted, harm: Harm | null): Whom {
		const isOthers = counted.others || rule === 'count.others';
		const partitive = counted.sides || counted.named ? null : this.#around.partitive(index);
		if (partitive) return partitive;
		const last = isOthers ? this.#whole(index) : this.#last(index);
		const link = this.#link(index, last);
		// "A woman killed and five wounded": the five are not women for that.
		const isWoman = last?.group === 'women' && last.victims;
		const isVictims = counted.victims && link !== null && !isWoman;
		// "Nineteen of the army, among them two officers"
		const isOpenPart =
			link === 'part' && (counted.group === null || isOpenGroup(counted.group)) && !counted.sides;
		if (isOpenPart && last && (last.side || last.group)) return last;
		if (counted.sides || counted.group) return counted;
		// "The dead of X have come to 300", "… to 300 dead"
		const isToll = harm !== null && this.#around.isToll(index, harm);
		if (harm && (counted.named ? counted.victims && isToll : harm.victims || isToll))
			return this.#around.counted(harm.end);
		if (counted.named && !counted.others && !isVictims) return counted;
		const goesOn = last !== null && (isHarm(last.count.what) || last.open);
		return goesOn && (counted.named || counted.others || harm) ? last : counted;
	}

	/** Whether what begins at a token counts something. */
	#read(index: number, figure: Figure): boolean {
		const last = Math.max(figure.end, index + 1);
		const counted = this.#around.counted(figure.noun ?? figure.end);
		const {what, end, harm, later} = this.#what(index, figure, counted);
		const open = what === null;
		const noun = this.#noun(figure, counted, what);
		const isVague = figure.rule === 'count.vague' && noun === 'people';
		if (open && (noun === null || (figure.exact === null && !isVague))) return false;
		const after =
			figure.exact === null ? null : this.#figures.hedgeAfter([counted.end, figure.end, figure.end + 1]);
		const counts = {group: counted.group, otherwise: counted.otherwise, side: counted.side};
		const nobody = {group: null, otherwise: null, side: null};
		const {group, otherwise, side} = isHarm(what)
			? this.#whom(index, figure, counted, harm)
			: noun === 'people'
				? counts
				: nobody;
		if (later) this.#tellBack(index, what);
		this.#reads.push({
			begin: index,
			end: Math.max(counted.end, after?.end ?? 0, end, last),
			count: {what: what ?? 'other', ...this.#interval(index, figure, what, after?.kind ?? null)},
			group,
			otherwise,
			side,
			rule: figure.rule,
			noun: noun ?? 'unknown',
			others: counted.others || figure.rule === 'count.others' || this.#isAnother(index),
			open,
			named: counted.named,
			victims: counted.victims,
			part: this.#link(index, this.#last(index)) === 'part',
		});
		return true;
	}

	/** What the figure is over; null where no noun that may be counted follows it. */
	#noun({end, rule}: Figure, {named, sides}: Counted, what: CountKind | null): CountMark['noun'] | null {
		if (rule === 'count.area') return 'area';
		if (what === 'other' && !named) return 'thing';
		// "Ten of the army", but "ten posts of the army".
		if (named || (sides && this.#around.isOfSide(end))) return 'people';
		return what !== null || this.#around.isNoun(end) ? 'unknown' : null;
	}

	/** "A third": one more of those told of before. */
	#isAnother(index: number): boolean {
		return this.#figures.word(index, 'another') !== null;
	}

	#interval(
		index: number,
		{exact, hedge, interval}: Figure,
		what: CountKind | null,
		after: Figure['hedge'],
	): Interval {
		if (exact === null) return interval;
		const bound = what === 'percent' && hedge === null ? this.#figures.hedgeBefore(index) : null;
		return (bound ?? after) ? hedged(exact, bound ?? after) : interval;
	}

	/** "four civilians and 13 children were killed": the verb is that of the figures before, too. */
	#tellBack(index: number, what: CountKind | null): void {
		let begin = index;
		for (let at = this.#reads.length - 1; at >= 0 && what; at--) {
			const read = this.#reads[at] as Read;
			if (!read.open || this.#link(begin, read) !== 'joined') break;
			read.count.what = what;
			read.open = false;
			begin = read.begin;
		}
	}
}

/** Marks every figure of a text with its hedge as an interval, what it counts, and whom. */
export const recogniseCounts = (
	tokens: readonly Token[],
	lexicon: Lexicon,
	actors: readonly ActorMark[],
	taken: (range: Range) => boolean,
	trace: Trace = null,
): CountMark[] => {
	const reader = new CountReader(tokens, lexicon, actors);
	for (let index = 0; index < tokens.length; ) {
		index = tokens[index]?.kind === 'mark' ? index + 1 : reader.at(index, taken, trace);
	}
	return reader.marks;
};
